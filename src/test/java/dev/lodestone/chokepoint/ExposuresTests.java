package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExposuresTests {
  private static ExposureAnswers answers(String drawing) {
    return new ExposureAnswers(Graphs.parse(drawing));
  }

  @Test
  void theNearestComesFirstAndEachSaysThroughWhatItFails() {
    ExposureAnswers answers =
        answers(
            """
            car <- all(drive: motor, frame);
            motor <- magnet;
            magnet @ CN 90%, JP 10%
            """);
    ExposureAnswer answer = answers.ask("exposure to CN");

    assertThat(answers.exposures(answer))
        .isEqualTo("magnet certain thinned, motor certain thinned, car certain thinned");
    assertThat(answers.step(answer, "magnet"))
        .isEqualTo("0 magnet SUPPLY_SHORT 10..10% because CN");
    assertThat(answers.step(answer, "car"))
        .isEqualTo("2 car SLOT_UNFILLED drive 10..10% because motor");
  }

  @Test
  void aCompanyTakesWhatItOwnsByMoreThanHalf() {
    ExposureAnswers answers =
        answers(
            """
            wafer is complete; wafer @ mill(CN, sub);
            chip is complete; chip @ fab(JP, other);
            top owns middle 60%; middle owns sub 60%; top owns other
            """);

    assertThat(answers.exposures("exposure to top"))
        .isEqualTo("chip possible thinned, wafer certain severed");
    assertThat(answers.exposures("exposure to middle")).isEqualTo("wafer certain severed");
  }

  @Test
  void aRefusedProductNamesTheRegime() {
    ExposureAnswers answers =
        answers(
            "motor <- magnet; magnet @ CN 100%; R of CN controls magnet; S of CN controls oxide");
    ExposureAnswer answer = answers.ask("exposure to R, S");

    assertThat(answers.step(answer, "magnet"))
        .isEqualTo("0 magnet REFUSED_AT_BORDER 0..0% because R");
  }

  @Test
  void theLossOfACountryAndARegimeIsNotCalledARefusal() {
    ExposureAnswers answers = answers("magnet @ CN 70%, JP 30%; R of CN controls magnet");

    assertThat(answers.exposures("exposure to R")).isEqualTo("magnet certain thinned");
    assertThat(answers.step(answers.ask("exposure to R, JP"), "magnet"))
        .isEqualTo("0 magnet SUPPLY_SHORT 0..0% because CN, JP");
  }

  @Test
  void theSourcesOfAStepHoldTheHoldings() {
    SupplyGraph graph = Graphs.parse("wafer is complete; wafer @ mill(CN, sub); top owns sub 60%");
    ExposureAnswer answer = new ExposureAnswers(graph).ask("exposure to top");

    assertThat(
            answer.exposures().getFirst().step().dependencies().stream()
                .map(one -> graph.dependencyKind(one).name())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("PRODUCES", "OPERATES", "OWNS");
  }

  @Test
  void whatIsLostIsNotExposed() {
    ExposureAnswers answers = answers("motor <- magnet; magnet <- oxide");

    assertThat(answers.exposures("exposure to oxide, magnet")).isEqualTo("motor certain severed");
  }

  @Test
  void whatNothingIsMadeOfExposesNothing() {
    ExposureAnswers answers = answers("motor <- magnet; wafer @ mill(CN, acme)");

    assertThat(answers.exposures("exposure to motor")).isEqualTo("none");
    assertThat(answers.ask("exposure to motor").coverage().items()).isZero();
  }

  @Test
  void aThingOfNoChainOrTheConsumersCountryIsRefused() {
    ExposureAnswers answers = answers("wafer @ mill(CN, acme)");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers.ask("exposure to nowhere"))
        .withMessageContaining("nowhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers.ask("exposure to CN with home CN"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Exposures.find(
                    Graphs.parse("wafer"),
                    new ExposureQuestion(List.of(), Assumptions.on(LocalDate.of(2026, 6, 1)))));
  }
}
