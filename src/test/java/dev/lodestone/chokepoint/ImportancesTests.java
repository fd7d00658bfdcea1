package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImportancesTests {
  private static final Offset<Double> ROUNDING = within(1e-15);

  /** The published tree: failure = mains and (generator or relay), as products that can be lost. */
  private static final String MAINS =
      """
      power <- source: any(mains, standby);
      standby <- all(generator, relay);
      mains @ US 100%; generator @ US 100%; relay @ US 100%
      """;

  private static final String[] MAINS_CHANCES = {
    "product:mains .03", "product:generator .02", "product:relay .05"
  };

  @Test
  void mainsWithGeneratorOrRelayHasThePublishedProbability() {
    ImportanceAnswer answer = ask(MAINS, "product:power", ChokepointLevel.PRODUCT, MAINS_CHANCES);

    assertThat(answer.lower()).isCloseTo(0.00207, ROUNDING);
    assertThat(answer.upper()).isCloseTo(0.00207, ROUNDING);
    TopEvent top = answer.certain().orElseThrow();
    assertThat(top.exact()).isTrue();
    assertThat(top.totalSets()).hasValue(3);
    assertThat(top.rareEvent().orElseThrow()).isCloseTo(0.0021, ROUNDING);
    assertThat(top.minCut().orElseThrow()).isCloseTo(1 - .9994 * .9985, ROUNDING);
    assertThat(top.secondOrder()).isCloseTo(0.0021 - 0.00003, ROUNDING);
    assertThat(top.mostLikelySet()).isCloseTo(0.0015, ROUNDING);
    assertThat(answer.truncatedBy()).isEmpty();
  }

  @Test
  void theMeasuresOfAMemberAreThoseOfTheTextbook() {
    ImportanceAnswer answer = ask(MAINS, "product:power", ChokepointLevel.PRODUCT, MAINS_CHANCES);

    ImportanceMeasures relay = certain(answer, "product:relay");
    assertThat(relay.ifLost().orElseThrow()).isCloseTo(.03, ROUNDING);
    assertThat(relay.ifHeld().orElseThrow()).isCloseTo(.0006, ROUNDING);
    assertThat(relay.birnbaum().orElseThrow()).isCloseTo(.0294, ROUNDING);
    assertThat(relay.fussellVesely().orElseThrow()).isCloseTo(.0015 / .00207, within(1e-12));
    assertThat(relay.riskAchievementWorth().orElseThrow()).isCloseTo(.03 / .00207, within(1e-12));
    assertThat(relay.riskReductionWorth().orElseThrow()).isCloseTo(.00207 / .0006, within(1e-12));
    assertThat(relay.setsByOrder()).containsExactly(0L, 1L, 0L, 0L, 0L, 0L);
    ImportanceMeasures mains = certain(answer, "product:mains");
    assertThat(mains.fussellVesely().orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(mains.riskReductionWorth()).isEmpty();
    // Of the eight states of generator, relay and standby seven leave it to the mains.
    assertThat(mains.structural().orElseThrow()).isCloseTo(.875, ROUNDING);
    assertThat(ids(answer))
        .containsExactly("product:mains", "product:relay", "product:generator", "product:standby");
  }

  @Test
  void withoutProbabilitiesOnlyStructureCounts() {
    ImportanceAnswer answer = ask(MAINS, "product:power", ChokepointLevel.PRODUCT);

    assertThat(answer.upper()).isZero();
    ImportanceMeasures mains = certain(answer, "product:mains");
    assertThat(mains.fussellVesely()).isEmpty();
    assertThat(mains.setsByOrder()).startsWith(0L, 3L);
    assertThat(ids(answer)).startsWith("product:mains");
    assertThat(answer.members()).allMatch(one -> one.probability().isEmpty());
  }

  @Test
  void whatIsUndisclosedMakesTheProbabilityAnInterval() {
    // On an open list either loss may be the one that carries everything.
    ImportanceAnswer answer =
        ask(
            "wafer @ mill(CN), works(JP)",
            "product:wafer",
            ChokepointLevel.COUNTRY,
            "country:CN .1",
            "country:JP .2");

    assertThat(answer.lower()).isZero();
    assertThat(answer.upper()).isCloseTo(.28, ROUNDING);
    assertThat(certain(answer, "country:JP").setsByOrder()).startsWith(0L, 0L);
    assertThat(member(answer, "country:JP").possible().orElseThrow().setsByOrder())
        .startsWith(1L, 0L);
  }

  @Test
  void sharesDecideTogether() {
    ImportanceAnswer answer =
        ask(
            "wafer @ CN 40%, JP 30%, US 30%",
            "product:wafer",
            ChokepointLevel.COUNTRY,
            "country:CN .1",
            "country:JP .2",
            "country:US .3");

    // CN with JP leaves 30 %, CN with US too; JP with US leaves 40 %.
    assertThat(answer.lower()).isCloseTo(.1 * (1 - .8 * .7), ROUNDING);
    assertThat(answer.upper()).isCloseTo(answer.lower(), ROUNDING);
  }

  @Test
  void whatNothingUpstreamDependsOnIsNamed() {
    ImportanceAnswer answer =
        ask(
            "wafer @ CN 100%; other @ FR 100%",
            "product:wafer", ChokepointLevel.COUNTRY, "country:FR .5");

    assertThat(answer.notUpstream())
        .containsExactly(new MemberProbability(ChokepointLevel.COUNTRY, "country:FR", .5));
    assertThat(answer.upper()).isZero();
  }

  @Test
  void whatIsUnavailableFromTheStartHasHappened() {
    ImportanceAnswer answer = ask("a <- b; b <- a", "product:a", ChokepointLevel.PRODUCT);

    assertThat(answer.lower()).isEqualTo(1);
    assertThat(answer.noCutSetsBecause().orElseThrow()).contains("cycle");
    assertThat(answer.members()).isEmpty();
  }

  @Test
  void aDoubtfulBanMayHaveBroughtItAboutAlready() {
    ImportanceAnswer answer =
        ask(
            "magnet @ CN 70%, JP 30%; R of CN controls magnet : ban, unproven",
            "product:magnet", ChokepointLevel.COUNTRY, "country:CN .1");

    assertThat(answer.lower()).isCloseTo(.1, ROUNDING);
    assertThat(answer.upper()).isEqualTo(1);
    assertThat(answer.noCutSetsBecause().orElseThrow()).startsWith("possibly ");
    assertThat(answer.possible().orElseThrow().upper()).isCloseTo(.1, ROUNDING);
  }

  @Test
  void aDiagramThatIsTooLargeLeavesBoundsThatHoldTheTruth() {
    ImportanceLimits small = new ImportanceLimits(4, 60_000, 1_000, System::nanoTime);
    ImportanceQuestion question = question("product:power", ChokepointLevel.PRODUCT, MAINS_CHANCES);
    ImportanceAnswer answer = Importances.find(Graphs.parse(MAINS), question, small);

    assertThat(answer.truncatedBy()).containsExactly(new Truncation(Bound.DIAGRAM, 4));
    TopEvent top = answer.certain().orElseThrow();
    assertThat(top.exact()).isFalse();
    assertThat(top.lower()).isBetween(0.0015, 0.00207 + 1e-15);
    assertThat(top.upper()).isCloseTo(1 - .9994 * .9985, ROUNDING);
    assertThat(answer.countedToOrder()).isEqualTo(4);
    assertThat(certain(answer, "product:mains").setsByOrder()).containsExactly(0L, 3L, 0L, 0L);
    assertThat(certain(answer, "product:mains").birnbaum()).isEmpty();
  }

  @Test
  void timeThatRunsOutLeavesTheProofAsABound() {
    long[] now = {0};
    ImportanceLimits none = new ImportanceLimits(1_000, 1, 1_000, () -> now[0] += 2_000_000);
    ImportanceQuestion question = question("product:power", ChokepointLevel.PRODUCT, MAINS_CHANCES);
    ImportanceAnswer answer = Importances.find(Graphs.parse(MAINS), question, none);

    assertThat(answer.truncatedBy()).contains(new Truncation(Bound.TIME, 1));
    assertThat(answer.certain().orElseThrow().upper()).isLessThan(.07 + 1e-15);
    assertThat(answer.countedToOrder()).isEqualTo(1);
  }

  @Test
  void rejectsTwoProbabilitiesOfOneMemberAndOneOutsideTheAlphabet() {
    assertThatThrownBy(
            () ->
                question("product:wafer", ChokepointLevel.COUNTRY, "country:CN 1", "country:CN 0"))
        .hasMessage("country:CN has two probabilities");
    assertThatThrownBy(
            () ->
                new ImportanceQuestion(
                    "product:wafer",
                    Set.of(ChokepointLevel.PRODUCT),
                    Assumptions.on(LocalDate.of(2026, 6, 1)),
                    List.of(new MemberProbability(ChokepointLevel.COUNTRY, "country:CN", .1))))
        .hasMessage("COUNTRY is not in the alphabet");
    assertThatThrownBy(() -> new MemberProbability(ChokepointLevel.COUNTRY, "country:CN", 1.1))
        .hasMessage("the probability of country:CN is 0 to 1, not 1.1");
  }

  private static ImportanceAnswer ask(
      String drawing, String target, ChokepointLevel level, String... chances) {
    return Importances.find(Graphs.parse(drawing), question(target, level, chances));
  }

  private static ImportanceQuestion question(
      String target, ChokepointLevel level, String... chances) {
    List<MemberProbability> probabilities = new ArrayList<>();
    for (String chance : chances) {
      String[] words = chance.split(" ");
      probabilities.add(new MemberProbability(level, words[0], Double.parseDouble(words[1])));
    }
    return new ImportanceQuestion(
        target, Set.of(level), Assumptions.on(LocalDate.of(2026, 6, 1)), probabilities);
  }

  private static MemberImportance member(ImportanceAnswer answer, String id) {
    return answer.members().stream()
        .filter(one -> answer.graph().id(one.member().node()).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ImportanceMeasures certain(ImportanceAnswer answer, String id) {
    return member(answer, id).certain().orElseThrow();
  }

  private static List<String> ids(ImportanceAnswer answer) {
    return answer.members().stream().map(one -> answer.graph().id(one.member().node())).toList();
  }
}
