package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphEditor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptCompletionsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final String DRAWN =
      "motor <- magnet; magnet @ mill(CN, acme, 60%), shop(JP, bolt, 40%)";

  private final SupplyGraph graph = Graphs.parse(DRAWN);
  private final ChokepointQuestion question = question(ChokepointLevel.COUNTRY, DAY, 1);

  private static ChokepointQuestion question(ChokepointLevel level, LocalDate day, int order) {
    return new ChokepointQuestion(
        "product:motor", Set.of(level), Assumptions.on(day), order, false);
  }

  private static Completions kept(SupplyGraph graph, ChokepointQuestion question) {
    return new Solver(graph, question.target()).kept(question);
  }

  @Test
  void whatIsWrittenServesEveryOrder() {
    assertThat(kept(graph, question(ChokepointLevel.COUNTRY, DAY, 2)))
        .isSameAs(kept(graph, question));
  }

  @Test
  void anotherDayOrAlphabetIsWrittenForItself() {
    Completions first = kept(graph, question);

    assertThat(kept(graph, question(ChokepointLevel.COUNTRY, DAY.plusDays(1), 1)))
        .isNotSameAs(first);
    assertThat(kept(graph, question(ChokepointLevel.COMPANY, DAY, 1))).isNotSameAs(first);
  }

  @Test
  void aGraphWithEditsKeepsItsOwn() {
    SupplyGraphEditor editor = graph.edit();
    editor.lose(graph.find("country:CN").orElseThrow());
    SupplyGraph edited = editor.build();

    Completions ofEdited = kept(edited, question);

    assertThat(ofEdited).isNotSameAs(kept(graph, question));
    assertThat(ofEdited.optimistic().chain().graph()).isSameAs(edited);
  }

  @Test
  void theOneAskedForLongestAgoGivesWay() {
    Completions first = kept(graph, question);
    Completions second = kept(graph, question(ChokepointLevel.COUNTRY, DAY.plusDays(1), 1));
    for (int day = 2; day <= KeptCompletions.MOST; day++) {
      assertThat(kept(graph, question)).isSameAs(first);
      kept(graph, question(ChokepointLevel.COUNTRY, DAY.plusDays(day), 1));
    }

    assertThat(kept(graph, question)).isSameAs(first);
    assertThat(kept(graph, question(ChokepointLevel.COUNTRY, DAY.plusDays(1), 1)))
        .isNotSameAs(second);
  }

  @Test
  void anAnswerIsTheSameWhateverWasAskedBefore() {
    for (int seed = 0; seed < Seeds.atMost(500); seed++) {
      String drawn = Sketch.of(seed).draw();
      SupplyGraph asked = Graphs.parse(drawn);
      ChokepointQuestion single = drawn(1);
      ChokepointQuestion pairs = drawn(2);
      ChokepointAnswer before = Chokepoints.find(asked, single);
      ChokepointAnswer after = Chokepoints.find(asked, pairs);

      assertThat(after.chokepoints())
          .as("seed %d: %s", seed, drawn)
          .isEqualTo(Chokepoints.find(Graphs.parse(drawn), pairs).chokepoints());
      assertThat(Chokepoints.find(asked, single)).isEqualTo(before);
    }
  }

  @Test
  void whatIsFoundServesTheNextPage() {
    ChokepointQuestion pairs = question(ChokepointLevel.COUNTRY, DAY, 2);
    ChokepointAnswer found = Chokepoints.find(graph, pairs);

    Optional<CutSearch> again =
        kept(graph, pairs)
            .searches()
            .get(2, CutSearch.Limits.DEFAULT.maxSets(), () -> fail("searched again"));
    assertThat(again.orElseThrow().sets())
        .hasSameSizeAs(found.chokepoints())
        .containsExactly(found.chokepoints().getFirst().members());
  }

  @Test
  void aSearchThatItsTimeEndedIsMadeAgain() {
    ChokepointQuestion pairs = question(ChokepointLevel.COUNTRY, DAY, 2);
    AtomicLong clock = new AtomicLong();
    CutSearch.Limits late =
        new CutSearch.Limits(1_000, 1, () -> clock.addAndGet(Duration.ofSeconds(1).toNanos()));

    assertThat(Chokepoints.find(graph, pairs, late).completeToOrder()).isEqualTo(1);
    assertThat(Chokepoints.find(graph, pairs).completeToOrder()).isEqualTo(2);
  }

  private static ChokepointQuestion drawn(int order) {
    return new ChokepointQuestion(
        "product:p0",
        EnumSet.of(ChokepointLevel.COUNTRY, ChokepointLevel.COMPANY),
        Assumptions.on(DAY),
        order);
  }
}
