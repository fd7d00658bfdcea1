package dev.lodestone.chokepoint;

/**
 * How far a {@link ChokepointSearch} goes.
 *
 * @param maxSets how many sets of more than one member are kept for each completion, 1 to {@link
 *     #MOST_SETS}
 * @param maxSeconds how long is searched, 1 to {@link #MOST_SECONDS}; the optimistic completion has
 *     half of it
 */
public record SearchLimits(int maxSets, int maxSeconds) {
  /** Most sets that are kept. */
  public static final int MOST_SETS = 20_000;

  /** Longest search. */
  public static final int MOST_SECONDS = 600;

  /** Rejects what is out of range. */
  public SearchLimits {
    if (maxSets < 1 || maxSets > MOST_SETS) {
      throw new IllegalArgumentException("maxSets is 1 to " + MOST_SETS + ", not " + maxSets);
    }
    if (maxSeconds < 1 || maxSeconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "maxSeconds is 1 to " + MOST_SECONDS + ", not " + maxSeconds);
    }
  }
}
