package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Histories against the question asked again on every day. */
class HistoryAgreementTests {
  private static final int SEEDS = Seeds.atMost(400);

  @Test
  void aHistoryOfOneLevelIsTheAnswerOfEveryDay() {
    int changes = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SupplyGraph graph = DatedSketch.of(seed);
      ChokepointLevel level = ChokepointLevel.values()[seed % ChokepointLevel.values().length];
      HistoryQuestion question = question(seed, Set.of(level));
      ChokepointHistory history = ChokepointHistories.find(graph, question);
      for (LocalDate day : days()) {
        ChokepointAnswer answer = Chokepoints.find(graph, question.on(day));
        String description = "seed " + seed + " among " + level + " on " + day;
        assertThat(cuts(history, day))
            .as(description)
            .containsExactlyInAnyOrderElementsOf(
                answer.chokepoints().stream()
                    .map(one -> new ChokepointHistory.CutSet(one.members(), one.certainty()))
                    .toList());
        assertThat(at(history.unavailable(), day))
            .as(description)
            .extracting(ChokepointHistory.Unavailability::because)
            .containsExactlyElementsOf(answer.noCutSetsBecause().stream().toList());
        assertThat(at(history.alreadyLost(), day))
            .as(description)
            .containsExactlyInAnyOrderElementsOf(answer.alreadyLost());
      }
      changes += (int) history.cuts().stream().filter(span -> !span.alreadyAtFrom()).count();
    }
    assertThat(changes).as("sets that become chokepoints").isGreaterThan(SEEDS / 8);
  }

  @Test
  void aHistoryOfManyLevelsIsThatOfEveryDaySolvedAnew() {
    int days = 0;
    int searches = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SupplyGraph graph = DatedSketch.of(seed);
      HistoryQuestion question = question(seed, Set.of(ChokepointLevel.values()));
      ChokepointHistory history = ChokepointHistories.find(graph, question);
      for (LocalDate day : days()) {
        Set<Cut> anew =
            new Solver(graph, question.target())
                .solve(question.on(day), CutSearch.Limits.DEFAULT)
                .cuts();
        assertThat(cuts(history, day))
            .as("seed " + seed + " on " + day)
            .containsExactlyInAnyOrderElementsOf(
                anew.stream()
                    .map(cut -> new ChokepointHistory.CutSet(cut.members(), cut.certainty()))
                    .toList());
      }
      days += history.daysEvaluated();
      searches += history.searches();
      assertThat(history.daysEvaluated()).isLessThan(days().size());
      assertThat(history.completeUntil()).isEqualTo(DatedSketch.LAST);
    }
    assertThat(searches).as("some completions are reused").isLessThan(days * 2 * 9 / 10);
  }

  @Test
  void everyBoundaryIsADayOnWhichSomethingUpstreamChanges() {
    for (int seed = 0; seed < SEEDS; seed++) {
      ChokepointHistory history =
          ChokepointHistories.find(
              DatedSketch.of(seed), question(seed, Set.of(ChokepointLevel.values())));
      for (Span<ChokepointHistory.CutSet> span : history.cuts()) {
        assertThat(span.begunBy().isEmpty()).as("seed " + seed).isEqualTo(span.alreadyAtFrom());
        assertThat(span.begunBy()).allMatch(change -> change.day().equals(span.from()));
        LocalDate until = span.until();
        assertThat(span.endedBy().isEmpty()).as("seed " + seed).isEqualTo(until == null);
        if (until != null) {
          assertThat(span.endedBy()).allMatch(one -> one.day().equals(until.plusDays(1)));
        }
      }
    }
  }

  private static HistoryQuestion question(int seed, Set<ChokepointLevel> among) {
    String home = List.of("US", "CN", "").get(seed % 3);
    Assumptions assuming =
        new Assumptions(
            DatedSketch.FIRST,
            home.isEmpty() ? null : home,
            EndUse.CIVIL,
            List.of(0, 350_000, 600_000).get(seed / 3 % 3),
            CycleReading.values()[seed / 2 % 2]);
    return new HistoryQuestion(
        "product:p0", among, assuming, 1 + seed % 2, DatedSketch.FIRST, DatedSketch.LAST);
  }

  private static List<LocalDate> days() {
    return DatedSketch.FIRST.datesUntil(DatedSketch.LAST.plusDays(1)).toList();
  }

  private static Set<ChokepointHistory.CutSet> cuts(ChokepointHistory history, LocalDate day) {
    List<ChokepointHistory.CutSet> found = at(history.cuts(), day);
    Set<ChokepointHistory.CutSet> different =
        new TreeSet<>(
            java.util.Comparator.comparing(
                one -> new Cut(one.members(), one.certainty()), Cut.ORDER));
    different.addAll(found);
    assertThat(different).hasSameSizeAs(found);
    return different;
  }

  private static <T> List<T> at(List<Span<T>> spans, LocalDate day) {
    List<T> found = new ArrayList<>();
    for (Span<T> span : spans) {
      LocalDate until = span.until();
      if (!span.from().isAfter(day) && (until == null || !until.isBefore(day))) {
        found.add(span.what());
      }
    }
    return found;
  }
}
