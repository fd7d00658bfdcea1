package dev.lodestone.chokepoint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was so on every day of an interval, and neither on the day before nor on the day
 * after as far as these were asked about.
 *
 * @param <T> what was so
 * @param what what was so
 * @param from the first day
 * @param until the last day; null where it was still so on the last day of the answer
 * @param alreadyAtFrom whether it was so on the first day of the question, and may have been before
 * @param begunBy everything upstream that is different from the first day on; empty where it was
 *     already so
 * @param endedBy everything upstream that is different from the day after the last on; empty where
 *     it was still so
 */
public record Span<T>(
    T what,
    LocalDate from,
    @Nullable LocalDate until,
    boolean alreadyAtFrom,
    List<Change> begunBy,
    List<Change> endedBy) {
  public Span {
    begunBy = List.copyOf(begunBy);
    endedBy = List.copyOf(endedBy);
  }
}
