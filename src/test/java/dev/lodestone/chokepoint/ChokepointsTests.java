package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChokepointsTests {
  @ParameterizedTest
  @ValueSource(strings = {"product:unknown", "country:CN"})
  void onlyAProductOrElementCanBeATarget(String target) {
    SupplyGraph graph = Graphs.parse("chip @ CN 100%");
    ChokepointQuestion question =
        new ChokepointQuestion(
            target, Set.of(ChokepointLevel.COUNTRY), Assumptions.on(LocalDate.EPOCH));

    assertThatThrownBy(() -> Chokepoints.find(graph, question))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(target);
  }

  @Test
  void anElementIsATargetToo() {
    Answers answers = answers("element:Dy @ CN 100%; oxide <- element:Dy");

    assertThat(answers.chokepoints("element:Dy among COUNTRY, ELEMENT")).isEqualTo("CN certain");
    assertThat(answers.chokepoints("oxide among COUNTRY, ELEMENT"))
        .isEqualTo("CN certain, Dy certain");
  }

  @Test
  void aFacilityNeedsAllItsOperators() {
    Answers answers = answers("chip is complete; chip @ fab(CN, acme, bolt)");

    assertThat(answers.chokepoints("chip among COMPANY")).isEqualTo("acme certain, bolt certain");
  }

  @Test
  void anOwnerTakesWhatItOwnsAlongAChain() {
    Answers answers =
        answers(
            """
            chip is complete;
            chip @ fab(CN, sub), works(JP, other), mill(US, top);
            top owns middle 51%; middle owns sub 100%; top owns other 80%
            """);

    assertThat(answers.chokepoints("chip among OWNER, COMPANY")).isEqualTo("top certain");
    ChokepointAnswer answer = answers.ask("chip among OWNER");
    assertThat(dependencies(answer))
        .containsExactlyInAnyOrder(
            "facility:fab PRODUCES product:chip",
            "facility:works PRODUCES product:chip",
            "facility:mill PRODUCES product:chip",
            "company:sub OPERATES facility:fab",
            "company:other OPERATES facility:works",
            "company:top OPERATES facility:mill",
            "company:top OWNS company:middle",
            "company:middle OWNS company:sub",
            "company:top OWNS company:other");
  }

  @Test
  void ownershipInACircleEnds() {
    Answers answers = answers("chip is complete; chip @ fab(CN, a); a owns b 60%; b owns a 60%");

    assertThat(answers.chokepoints("chip among OWNER")).isEqualTo("none");
    assertThat(answers.chokepoints("chip among COMPANY")).isEqualTo("a certain");
  }

  @Test
  void aRegimeStandsBesideTheCountryWhoseItIs() {
    // Wherever an unrecorded magnet maker stands: in China it is refused, elsewhere it lacks oxide.
    Answers answers =
        answers(
            """
            motor <- magnet; motor is complete; motor @ plant(DE);
            magnet <- oxide; oxide @ CN 100%;
            magnet @ works(CN);
            R of CN controls magnet, oxide
            """);

    assertThat(answers.chokepoints("motor among COUNTRY, LICENSE_REGIME with home DE"))
        .isEqualTo("CN certain (also by R)");
    assertThat(answers.chokepoints("motor among LICENSE_REGIME with home DE"))
        .isEqualTo("R certain");
  }

  @Test
  void aWitnessNamesTheRelationshipsThatSayItsSteps() {
    Answers answers =
        answers(
            """
            motor <- all(magnet: any(strong, weak));
            strong is complete; strong @ fab(CN, acme);
            weak is complete; weak @ mill(CN, bolt)
            """);
    ChokepointAnswer answer = answers.ask("motor among COUNTRY");

    assertThat(answers.witness(answer, "CN"))
        .isEqualTo(
            "strong SUPPLY_SHORT 0..0% because fab"
                + " > motor SLOT_UNFILLED magnet 0..0% because strong, weak");
    assertThat(dependencies(answer))
        .containsExactly(
            "facility:fab PRODUCES product:strong",
            "facility:fab LOCATED_IN country:CN",
            "product:motor REQUIRES product:strong",
            "product:motor REQUIRES product:weak");
  }

  @Test
  void aRefusalIsShownByTheControlAndItsImposer() {
    Answers answers = answers("magnet @ CN 100%; R of CN controls magnet");

    assertThat(dependencies(answers.ask("magnet among LICENSE_REGIME")))
        .containsExactly(
            "regime:R CONTROLS product:magnet",
            "regime:R IMPOSED_BY country:CN",
            "country:CN SUPPLIES product:magnet");
  }

  @Test
  void aWitnessEndsAlsoWhereASurvivingSupplyRestsOnWhatItSupplies() {
    // Recycled oxide comes from the magnets it goes into.
    Answers answers =
        answers(
            """
            magnet <- oxide; oxide <- any(mined, recycled); recycled <- magnet;
            mined @ CN 100%; recycled @ JP 100%; oxide @ JP 100%; magnet @ JP 100%
            """);
    ChokepointAnswer answer = answers.ask("magnet among COUNTRY");

    assertThat(answers.chokepoints(answer)).isEqualTo("CN certain, JP certain");
    assertThat(answers.witness(answer, "CN"))
        .isEqualTo(
            "mined SUPPLY_SHORT 0..0% because CN"
                + " > oxide SLOT_UNFILLED s1 0..0% because mined, recycled"
                + " > magnet SLOT_UNFILLED s1 0..0% because oxide");
  }

  @Test
  void whatIsLeftIsAnInterval() {
    Answers answers = answers("chip @ CN 70%, JP 10%");
    ChokepointAnswer answer = answers.ask("chip among COUNTRY");

    assertThat(answers.witness(answer, "CN")).isEqualTo("chip SUPPLY_SHORT 10..30% because CN");
  }

  @Test
  void aSlotSurvivesByTheFewestAlternatives() {
    Answers answers =
        answers(
            """
            motor <- all(magnet: any(a, b, c), winding: any(gap, recorded));
            a @ CN 100%; b @ JP 100%; c @ CN 50%, JP 50%;
            recorded @ AU 50%, CL 50%
            """);
    ChokepointAnswer answer = answers.ask("motor among COUNTRY");

    assertThat(answers.survivesBy(answer)).isEqualTo("magnet: c; winding: recorded");
    assertThat(answers.survivesBy(answers.ask("motor among COUNTRY with min 60%")))
        .isEqualTo("magnet: a + b; winding: gap (gap)");
  }

  @Test
  void aSlotThatNeedsTwoSurvivesByThree() {
    Answers answers =
        answers("array <- atLeast(2: a, b, c); a @ CN 100%; b @ JP 100%; c @ US 100%");

    assertThat(answers.survivesBy(answers.ask("array among COUNTRY"))).isEqualTo("s1: a + b + c");
  }

  @Test
  void gapsThatOnlyRescueTogetherAreNamedTogether() {
    Answers answers =
        answers(
            """
            turbine <- all(generator: any(magnetic, wound));
            magnetic @ CN 100%;
            wound <- all(coil, core)
            """);
    ChokepointAnswer answer = answers.ask("turbine among COUNTRY");

    assertThat(answers.chokepoints(answer)).isEqualTo("none");
    assertThat(answers.decisiveGaps(answer)).isEqualTo("coil, core");
    assertThat(answer.coverage().dataGaps()).hasSize(2);
    assertThat(answer.coverage().items()).isEqualTo(5);
    assertThat(answer.coverage().withOpenSupply()).isEqualTo(1);
  }

  @Test
  void aTargetThatIsAGapSaysSo() {
    Answers answers = answers("gap; other @ CN 100%");
    ChokepointAnswer answer = answers.ask("gap among COUNTRY");

    assertThat(answers.chokepoints(answer)).isEqualTo("none");
    assertThat(answer.coverage().dataGaps()).hasSize(1);
  }

  @Test
  void moreGapsThanAreTriedAreSaidToBe() {
    String many =
        IntStream.range(0, 300).mapToObj(i -> "gap" + i).collect(Collectors.joining(", "));
    ChokepointAnswer answer =
        answers("chip <- any(made, " + many + "); made @ CN 100%").ask("chip among COUNTRY");

    assertThat(answer.truncatedBy()).extracting(Truncation::limit).containsExactly(256L);
  }

  @Test
  void anEmptyCompleteListSuppliesNobody() {
    Answers answers = answers("chip is complete; chip @ fab(CN, planned)");
    ChokepointAnswer answer = answers.ask("chip among COUNTRY");

    assertThat(answer.noCutSetsBecause().orElse(""))
        .contains("complete supplier list of product:chip");
    assertThat(answers.survivesBy(answer)).isEmpty();
  }

  @Test
  void aSlotThatNeedsMoreThanIsRecordedIsSaidToBe() {
    ChokepointAnswer answer =
        answers("chip <- atLeast(3: a, b); a @ CN 100%").ask("chip among COUNTRY");

    assertThat(answer.noCutSetsBecause().orElse("")).contains("slot s1 of product:chip");
  }

  @Test
  void whatWasUnavailableAnywayTakesNothingUnknownWithIt() {
    // The works needs a part that no one makes; the list is open all the same.
    Answers answers =
        answers(
            """
            magnet @ works(JP), mill(CN);
            R of JP controls magnet : ban
            """);

    assertThat(answers.chokepoints("magnet among COUNTRY")).isEqualTo("CN possible");
  }

  @Test
  void homeWithARegimeOfItsOwnIsInsideItsBorder() {
    Answers answers = answers("magnet @ CN 100%; R of CN controls magnet");

    assertThat(answers.chokepoints("magnet among LICENSE_REGIME with home CN")).isEqualTo("none");
    assertThat(answers.chokepoints("magnet among LICENSE_REGIME with home US"))
        .isEqualTo("R certain");
  }

  @Test
  void thousandsOfFacilitiesAreNoMatter() {
    String chain =
        IntStream.range(0, 3_000)
            .mapToObj(
                i ->
                    "p%d <- p%d; p%d is complete; p%d @ f%d(CN, c%d);"
                        .formatted(i, i + 1, i, i, i, i))
            .collect(Collectors.joining());
    ChokepointAnswer answer = answers(chain).ask("p2900 among FACILITY, COMPANY");

    assertThat(answer.chokepoints()).hasSize(100);
    assertThat(answers(chain).ask("p0 among COUNTRY").chokepoints()).hasSize(1);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    String drawn =
        "a <- all(any(b, c), d); b @ CN 60%, JP 40%; c @ f(US, x), g(CN, y); d @ CN 10%, JP 80%";
    String question = "a among COUNTRY, COMPANY, FACILITY, PRODUCT";

    assertThat(answers(drawn).ask(question).chokepoints())
        .isEqualTo(answers(drawn).ask(question).chokepoints());
  }

  private static List<String> dependencies(ChokepointAnswer answer) {
    SupplyGraph graph = answer.graph();
    return answer.chokepoints().getFirst().witness().stream()
        .flatMap(step -> step.dependencies().stream())
        .map(
            one ->
                graph.id(graph.from(one))
                    + " "
                    + graph.dependencyKind(one)
                    + " "
                    + graph.id(graph.to(one)))
        .toList();
  }

  private static Answers answers(String drawn) {
    return new Answers(Graphs.parse(drawn));
  }
}
