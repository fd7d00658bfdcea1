package dev.lodestone.supplygraph;

/** Shares are whole parts per million, so that sums and comparisons are exact. */
public final class Shares {
  /** The whole: 1 000 000 parts. */
  public static final int WHOLE = 1_000_000;

  private Shares() {}

  /**
   * A fraction as parts per million, rounded half up.
   *
   * @param fraction 0 to 1
   * @throws IllegalArgumentException outside 0 to 1, or not a number
   */
  public static int ofFraction(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + fraction);
    }
    return (int) Math.round(fraction * WHOLE);
  }

  /** Parts per million as a fraction, 0 to 1. */
  public static double toFraction(int partsPerMillion) {
    return partsPerMillion / (double) WHOLE;
  }
}
