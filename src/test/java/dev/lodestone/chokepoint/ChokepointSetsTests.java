package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChokepointSetsTests {
  private static final String PAIRS =
      IntStream.range(0, 6)
          .mapToObj(i -> "s%d: any(a%d, b%d)".formatted(i, i, i))
          .collect(Collectors.joining(", ", "chip <- all(", ")"));

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void anOrderOutsideOneToEightIsRefused(int order) {
    Assumptions assumptions = Assumptions.on(LocalDate.EPOCH);

    assertThatThrownBy(() -> new ChokepointQuestion("product:a", Set.of(), assumptions, order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 8");
  }

  @Test
  void anOrderAboveFourIsLeftToASearch() {
    Answers answers = answers("magnet @ CN 100%");

    assertThatThrownBy(() -> answers.ask("magnet among COUNTRY with order 5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 4");
  }

  @Test
  void aSetThatNoOneCountryCompletesIsShownOnItsShortestWay() {
    Answers answers =
        answers("motor <- magnet: any(strong, weak); strong @ CN 100%; weak @ JP 100%");
    ChokepointAnswer answer = answers.ask("motor among COUNTRY with order 2");

    assertThat(answers.chokepoints(answer)).isEqualTo("CN + JP certain");
    assertThat(answers.witness(answer, "CN + JP"))
        .isEqualTo(
            "strong SUPPLY_SHORT 0..0% because CN"
                + " > motor SLOT_UNFILLED magnet 0..0% because strong, weak");
  }

  @Test
  void aRegimeAndACountryThatCutTogetherAreBothNamed() {
    Answers answers = answers("magnet @ CN 50%, JP 50%; R of CN controls magnet");
    ChokepointAnswer answer =
        answers.ask("magnet among COUNTRY, LICENSE_REGIME with home US, order 2");

    assertThat(answers.chokepoints(answer)).isEqualTo("CN + JP certain (also by R)");
    ChokepointAnswer narrow = answers.ask("magnet among FACILITY, LICENSE_REGIME with order 2");
    assertThat(answers.chokepoints(narrow)).isEqualTo("none");
  }

  @Test
  void aLostPlantBesideARefusalIsASupplyThatFellShort() {
    Answers answers =
        answers(
            "magnet is complete; magnet @ works(CN, 50%), mill(JP, 50%); R of CN controls magnet");
    ChokepointAnswer answer =
        answers.ask("magnet among FACILITY, LICENSE_REGIME with home US, order 2");

    assertThat(answers.chokepoints(answer)).isEqualTo("mill + works certain, mill + R certain");
    assertThat(answers.witness(answer, "mill + R"))
        .isEqualTo("magnet SUPPLY_SHORT 0..0% because mill, R");
  }

  @Test
  void twoPlantsOfACountryThatCutsAloneFallUnderIt() {
    Answers answers = answers("chip is complete; chip @ fab(CN), works(CN)");

    assertThat(answers.chokepoints("chip among COUNTRY, FACILITY with order 2"))
        .isEqualTo("CN certain");
    assertThat(answers.chokepoints("chip among FACILITY with order 2"))
        .isEqualTo("fab + works certain");
  }

  @Test
  void largerSetsAreSaidToExistWhereTheyDo() {
    assertThat(answers("chip @ CN 100%").ask("chip among COUNTRY").truncatedBy()).isEmpty();
    assertThat(answers("chip @ CN 50%, JP 50%").ask("chip among COUNTRY").truncatedBy())
        .containsExactly(new Truncation(Bound.ORDER, 1));
  }

  @Test
  void moreSetsThanAreKeptAreSaidToBe() {
    ChokepointAnswer answer = find(PAIRS, 5, () -> 0L);

    assertThat(answer.chokepoints()).hasSize(5);
    assertThat(answer.truncatedBy()).containsExactly(new Truncation(Bound.COUNT, 5));
    assertThat(answer.completeToOrder()).isEqualTo(1);
  }

  @Test
  void whenTimeRunsOutTheAnswerSaysSo() {
    AtomicLong seconds = new AtomicLong();
    ChokepointAnswer answer = find(PAIRS, 9, () -> seconds.addAndGet(1_000_000_000));

    assertThat(answer.truncatedBy()).contains(new Truncation(Bound.TIME, 5_000));
    assertThat(answer.completeToOrder()).isEqualTo(1);
  }

  @Test
  void theSameQuestionHasTheSameSets() {
    String question = "chip among PRODUCT with order 4";

    assertThat(answers(PAIRS).ask(question).chokepoints())
        .hasSize(6)
        .isEqualTo(answers(PAIRS).ask(question).chokepoints());
  }

  private static ChokepointAnswer find(String drawn, int maxSets, LongSupplier clock) {
    SupplyGraph graph = Graphs.parse(drawn);
    return Chokepoints.find(
        graph,
        new ChokepointQuestion(
            "product:chip",
            Set.of(ChokepointLevel.PRODUCT),
            Assumptions.on(LocalDate.of(2026, 6, 1)),
            2),
        new CutSearch.Limits(maxSets, 5_000, clock));
  }

  private static Answers answers(String drawn) {
    return new Answers(Graphs.parse(drawn));
  }
}
