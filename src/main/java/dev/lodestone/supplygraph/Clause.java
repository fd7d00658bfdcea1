package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a license regime with an effect and a state of its own. The state on a day is derived
 * from the events, never stored.
 *
 * @param number its number in the regime's text, {@code "1"} where the text is one clause
 * @param effect what it does to the trade it covers while in force
 * @param reach whether it follows the goods
 * @param events what happened to it, by date, then action, then event id
 */
public record Clause(String number, ClauseEffect effect, Reach reach, List<ClauseEvent> events) {
  private static final Comparator<ClauseEvent> ORDER =
      Comparator.comparing(ClauseEvent::date)
          .thenComparing(ClauseEvent::effectiveFrom)
          .thenComparing(ClauseEvent::action)
          .thenComparing(ClauseEvent::event);

  public Clause {
    events = events.stream().sorted(ORDER).toList();
  }

  /**
   * The state on a day, reading the events in the order of their dates. An imposition announces
   * from its date and binds from {@code effectiveFrom}; a suspension holds through its published
   * {@code until}, after which the state is unknown unless a later event says otherwise; a
   * suspension without an end lasts until the next event. Cost: linear in the number of events.
   */
  public ClauseStatus stateOn(LocalDate day) {
    ClauseStatus status = new ClauseStatus(RegimeState.NOT_YET, null, null, null, null);
    ClauseEvent imposition = null;
    for (ClauseEvent event : events) {
      if (event.date().isAfter(day)) {
        break;
      }
      switch (event.action()) {
        case IMPOSES -> {
          imposition = event;
          status = binding(event, day);
        }
        case SUSPENDS -> status = suspended(event, day, status);
        case RESUMES -> status = day.isBefore(event.effectiveFrom()) ? status : binding(event, day);
        case REPEALS -> status = repealed(event, day, status);
        case AMENDS -> {
          // Changes what a clause covers, not whether it binds.
        }
      }
    }
    return imposition == null ? firstAnnouncement(status) : status;
  }

  private ClauseStatus firstAnnouncement(ClauseStatus status) {
    if (status.state() != RegimeState.NOT_YET || events.isEmpty()) {
      return status;
    }
    return new ClauseStatus(
        RegimeState.NOT_YET, null, events.getFirst().date().minusDays(1), null, null);
  }

  private static ClauseStatus binding(ClauseEvent event, LocalDate day) {
    return day.isBefore(event.effectiveFrom())
        ? new ClauseStatus(
            RegimeState.ANNOUNCED,
            event.date(),
            event.effectiveFrom().minusDays(1),
            event.event(),
            null)
        : new ClauseStatus(RegimeState.IN_FORCE, event.effectiveFrom(), null, event.event(), null);
  }

  private static ClauseStatus suspended(ClauseEvent event, LocalDate day, ClauseStatus before) {
    if (day.isBefore(event.effectiveFrom())) {
      return before;
    }
    @Nullable LocalDate until = event.until();
    if (until == null || !day.isAfter(until)) {
      return new ClauseStatus(
          RegimeState.SUSPENDED, event.effectiveFrom(), until, event.event(), null);
    }
    return new ClauseStatus(
        RegimeState.UNKNOWN,
        until.plusDays(1),
        null,
        event.event(),
        "no event after the suspension that ended on " + until + " is recorded");
  }

  private static ClauseStatus repealed(ClauseEvent event, LocalDate day, ClauseStatus before) {
    return day.isBefore(event.effectiveFrom())
        ? before
        : new ClauseStatus(RegimeState.REPEALED, event.effectiveFrom(), null, event.event(), null);
  }
}
