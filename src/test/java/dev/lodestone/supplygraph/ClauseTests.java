package dev.lodestone.supplygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTests {
  private static final Clause HOLMIUM =
      clause(
          new ClauseEvent(
              "event:57",
              RegimeAction.IMPOSES,
              LocalDate.of(2025, 10, 9),
              LocalDate.of(2025, 11, 8),
              null),
          new ClauseEvent(
              "event:70",
              RegimeAction.SUSPENDS,
              LocalDate.of(2025, 11, 7),
              LocalDate.of(2025, 11, 7),
              LocalDate.of(2026, 11, 10)));

  @ParameterizedTest
  @CsvSource({
    "2025-10-08, NOT_YET, , 2025-10-08",
    "2025-10-09, ANNOUNCED, 2025-10-09, 2025-11-07",
    "2025-11-06, ANNOUNCED, 2025-10-09, 2025-11-07",
    "2025-11-07, SUSPENDED, 2025-11-07, 2026-11-10",
    "2026-11-10, SUSPENDED, 2025-11-07, 2026-11-10",
    "2026-11-11, UNKNOWN, 2026-11-11, ",
  })
  void derivesTheStateFromTheEvents(
      LocalDate day, RegimeState state, LocalDate since, LocalDate until) {
    ClauseStatus status = HOLMIUM.stateOn(day);

    assertThat(status.state()).isEqualTo(state);
    assertThat(status.since()).isEqualTo(since);
    assertThat(status.until()).isEqualTo(until);
  }

  @Test
  void saysForWantOfWhatAStateIsUnknown() {
    assertThat(HOLMIUM.stateOn(LocalDate.of(2026, 11, 23)).unknownFor())
        .isEqualTo("no event after the suspension that ended on 2026-11-10 is recorded");
  }

  @Test
  void returnsToForceWhenResumedAndEndsWhenRepealed() {
    LocalDate imposed = LocalDate.of(2025, 1, 1);
    LocalDate suspended = LocalDate.of(2025, 2, 1);
    LocalDate resumed = LocalDate.of(2025, 3, 1);
    LocalDate repealed = LocalDate.of(2025, 4, 1);
    Clause clause =
        clause(
            new ClauseEvent("event:a", RegimeAction.IMPOSES, imposed, imposed, null),
            new ClauseEvent("event:b", RegimeAction.SUSPENDS, suspended, suspended, null),
            new ClauseEvent("event:c", RegimeAction.RESUMES, suspended, resumed, null),
            new ClauseEvent("event:d", RegimeAction.REPEALS, repealed, repealed, null));

    assertThat(clause.stateOn(resumed.minusDays(1)).state()).isEqualTo(RegimeState.SUSPENDED);
    assertThat(clause.stateOn(resumed).state()).isEqualTo(RegimeState.IN_FORCE);
    assertThat(clause.stateOn(repealed.minusDays(1)).state()).isEqualTo(RegimeState.IN_FORCE);
    assertThat(clause.stateOn(repealed).state()).isEqualTo(RegimeState.REPEALED);
  }

  private static Clause clause(ClauseEvent... events) {
    return new Clause("1", ClauseEffect.LICENSE, Reach.TERRITORIAL, List.of(events));
  }
}
