package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChokepointHistoriesTests {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final CutSearch.Limits ENOUGH = new CutSearch.Limits(1_000, 5_000, () -> 0L);

  /** Changes on 2024-03-01, 2025-04-04, 2025-11-07 and 2026-11-11. */
  private static final SupplyGraph DRAWN =
      Graphs.parse(
          """
          magnet @ CN 100%;
          R of CN controls magnet : from 2025-04-04, suspended 2025-11-07 until 2026-11-10;
          S of CN controls magnet : from 2024-03-01
          """);

  private static ChokepointHistory ask(ChokepointHistories.Limits limits) {
    return ChokepointHistories.find(DRAWN, question(ChokepointLevel.LICENSE_REGIME), limits);
  }

  private static HistoryQuestion question(ChokepointLevel... among) {
    return new HistoryQuestion(
        "product:magnet", Set.of(among), Assumptions.on(FIRST), 1, FIRST, LAST);
  }

  @Test
  void isCompleteUpToTheLastDayWithinItsBounds() {
    ChokepointHistory history = ask(new ChokepointHistories.Limits(5, 3, ENOUGH));

    assertThat(history.daysEvaluated()).isEqualTo(5);
    assertThat(history.cuts()).hasSize(3);
    assertThat(history.completeUntil()).isEqualTo(LAST);
    assertThat(history.truncatedBy()).isEmpty();
  }

  @Test
  void saysUpToWhichDayItIsCompleteWhenThereAreTooManyDays() {
    ChokepointHistory history = ask(new ChokepointHistories.Limits(3, 100, ENOUGH));

    assertThat(history.daysEvaluated()).isEqualTo(3);
    assertThat(history.completeUntil()).isEqualTo("2025-11-06");
    assertThat(history.truncatedBy()).containsExactly(new Truncation(Bound.COUNT, 3));
    assertThat(history.cuts()).extracting(Span::until).containsOnlyNulls();
  }

  @Test
  void saysUpToWhichDayItIsCompleteWhenThereAreTooManySpans() {
    ChokepointHistory history = ask(new ChokepointHistories.Limits(100, 1, ENOUGH));

    assertThat(history.cuts()).hasSize(2);
    assertThat(history.completeUntil()).isEqualTo("2025-11-06");
    assertThat(history.truncatedBy()).containsExactly(new Truncation(Bound.COUNT, 1));
  }

  @Test
  void saysUpToWhichDayItIsCompleteWhenTimeRunsOut() {
    AtomicLong clock = new AtomicLong();
    CutSearch.Limits hurried = new CutSearch.Limits(1_000, 1, () -> clock.getAndAdd(100_000));

    ChokepointHistory history = ask(new ChokepointHistories.Limits(100, 100, hurried));

    assertThat(history.daysEvaluated()).isBetween(1, 4);
    assertThat(history.completeUntil()).isBefore(LAST);
    assertThat(history.truncatedBy()).contains(new Truncation(Bound.TIME, 1));
  }

  @Test
  void searchesACompletionWrittenAsTheDayBeforeOnlyOnce() {
    SupplyGraph graph =
        Graphs.parse(
            """
            magnet @ CN 40%, JP 30%;
            magnet @ 2024: CN 40%, JP 30%;
            magnet @ 2025: CN 40%, JP 30%
            """);

    ChokepointHistory history =
        ChokepointHistories.find(
            graph,
            new HistoryQuestion(
                "product:magnet",
                Set.of(ChokepointLevel.COUNTRY),
                Assumptions.on(FIRST),
                2,
                LocalDate.of(2023, 1, 1),
                LAST));

    assertThat(history.daysEvaluated()).isEqualTo(3);
    assertThat(history.searches()).isEqualTo(2);
    assertThat(history.cuts()).allMatch(Span::alreadyAtFrom).isNotEmpty();
  }

  @Test
  void doesNotAskOnDaysOnWhichOnlyWhatItCannotDependOnChanges() {
    ChokepointHistory history = ChokepointHistories.find(DRAWN, question(ChokepointLevel.COUNTRY));

    assertThat(history.daysEvaluated()).isEqualTo(1);
  }

  @Test
  void rejectsAnIntervalThatIsTurnedOrTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HistoryQuestion(
                    "product:magnet", Set.of(), Assumptions.on(FIRST), 1, LAST, FIRST))
        .withMessageContaining("not 2024-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HistoryQuestion(
                    "product:magnet",
                    Set.of(),
                    Assumptions.on(FIRST),
                    1,
                    FIRST,
                    FIRST.plusYears(50).plusDays(1)));
  }
}
