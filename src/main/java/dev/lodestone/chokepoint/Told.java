package dev.lodestone.chokepoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What has been measured and told of the cuts of two completions, for whoever asks again: a few
 * numbers, and some ways. What does not fit is worked out each time. Safe to share between threads.
 */
final class Told {
  private static final int MOST_MEASURED = 1_000;
  private static final int MOST_WAYS = 100;

  private final Map<Cut, Interval> left = new ConcurrentHashMap<>();
  private final Map<Cut, Witness> ways = new ConcurrentHashMap<>();

  /** How much is left of the target after a cut. */
  Interval left(Cut cut, Supplier<Interval> measuring) {
    return get(left, MOST_MEASURED, cut, measuring);
  }

  /** The way from a cut to the target. */
  Witness way(Cut cut, Supplier<Witness> telling) {
    return get(ways, MOST_WAYS, cut, telling);
  }

  private static <T> T get(Map<Cut, T> known, int most, Cut cut, Supplier<T> working) {
    T before = known.get(cut);
    if (before != null) {
      return before;
    }
    T fresh = working.get();
    if (known.size() < most) {
      known.put(cut, fresh);
    }
    return fresh;
  }
}
