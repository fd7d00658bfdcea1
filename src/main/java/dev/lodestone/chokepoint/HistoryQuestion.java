package dev.lodestone.chokepoint;

import java.time.LocalDate;
import java.util.Set;

/**
 * When which losses cut the target.
 *
 * @param target id of a product or element
 * @param among the alphabet
 * @param assuming what is taken for granted; its day is not used
 * @param maxOrder how many may be lost together, 1 to {@link #MAX_ORDER}
 * @param from the first day
 * @param to the last day, not before the first and at most {@link #MAX_YEARS} after it
 */
public record HistoryQuestion(
    String target,
    Set<ChokepointLevel> among,
    Assumptions assuming,
    int maxOrder,
    LocalDate from,
    LocalDate to) {
  /** The largest order that can be asked for. */
  public static final int MAX_ORDER = 2;

  /** The longest interval, in years. */
  public static final int MAX_YEARS = 50;

  /** Rejects an order or an interval that cannot be asked for. */
  public HistoryQuestion {
    if (maxOrder < 1 || maxOrder > MAX_ORDER) {
      throw new IllegalArgumentException("maxOrder is 1 to " + MAX_ORDER + ", not " + maxOrder);
    }
    if (to.isBefore(from) || to.isAfter(from.plusYears(MAX_YEARS))) {
      throw new IllegalArgumentException(
          "to is from %s up to %d years later, not %s".formatted(from, MAX_YEARS, to));
    }
    among = Set.copyOf(among);
  }

  /** The same question about one day. */
  ChokepointQuestion on(LocalDate day) {
    return new ChokepointQuestion(target, among, assuming.onDay(day), maxOrder);
  }
}
