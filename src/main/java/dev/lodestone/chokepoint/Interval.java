package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Shares;

/**
 * A share in parts per million that depends on what is not disclosed.
 *
 * @param lower 0 to 1 000 000
 * @param upper {@code lower} to 1 000 000
 */
public record Interval(int lower, int upper) {
  static final Interval NOTHING = new Interval(0, 0);

  /** Rejects bounds that are none. */
  public Interval {
    if (lower < 0 || lower > upper || upper > Shares.WHOLE) {
      throw new IllegalArgumentException("no interval of shares: " + lower + " to " + upper);
    }
  }

  /** What is left of the whole. */
  Interval rest() {
    return new Interval(Shares.WHOLE - upper, Shares.WHOLE - lower);
  }
}
