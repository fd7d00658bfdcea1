package dev.lodestone.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * Finds the minimal sets of offers that work, the smallest first. A set is the bits of a number.
 *
 * <p>Where a set that works never stops working by an offer more, a set that fails is grown until
 * every further offer makes it work; whatever works has an offer outside it. So a set is only tried
 * if it hits the complement of every such largest failing set (the duality of minimal hitting sets:
 * Reiter, "A theory of diagnosis from first principles", 1987), and the sets tried that fail are at
 * most as many as there are largest failing ones. Otherwise every set is tried that holds none that
 * works. Exact either way. Cost: 2ⁿ cheap steps for n offers, beside the trials.
 */
final class OfferSearch {
  private final int offers;
  private final boolean monotone;
  private final IntPredicate works;
  private final Bounds bounds;
  private final List<Integer> found = new ArrayList<>();
  private final List<Integer> failing = new ArrayList<>();

  /**
   * Where to stop.
   *
   * @param maxSize largest set tried, at least 0
   * @param maxSets most sets kept, at least 1
   * @param late whether the time is up
   */
  record Bounds(int maxSize, int maxSets, BooleanSupplier late) {}

  /**
   * What was found.
   *
   * @param sets minimal sets by size, then by offers
   * @param completeToSize the size up to which these are all
   * @param larger whether there are, or may be, larger ones than were tried
   * @param full whether there are more than are kept
   * @param late whether the time was up
   */
  record Found(List<Integer> sets, int completeToSize, boolean larger, boolean full, boolean late) {
    Found {
      sets = List.copyOf(sets);
    }
  }

  private OfferSearch(int offers, boolean monotone, IntPredicate works, Bounds bounds) {
    this.offers = offers;
    this.monotone = monotone;
    this.works = works;
    this.bounds = bounds;
  }

  /**
   * Searches.
   *
   * @param offers how many, at most 30
   * @param monotone whether a set that works never stops working by an offer more
   * @param works whether a set works
   */
  static Found find(int offers, boolean monotone, IntPredicate works, Bounds bounds) {
    return new OfferSearch(offers, monotone, works, bounds).find();
  }

  private Found find() {
    if (monotone) {
      tryAll();
    }
    for (int size = 0; size <= Math.min(offers, bounds.maxSize()); size++) {
      for (int set = first(size); set < 1 << offers; set = next(set)) {
        if (isOpen(set)) {
          if (bounds.late().getAsBoolean()) {
            return new Found(found, size - 1, false, false, true);
          }
          if (!works.test(set)) {
            fail(set);
          } else if (found.size() == bounds.maxSets()) {
            return new Found(found, size - 1, false, true, false);
          } else {
            found.add(set);
          }
        }
      }
    }
    boolean larger = hasLarger();
    return new Found(found, larger ? bounds.maxSize() : offers, larger, false, false);
  }

  /** If all together fail, nothing works. */
  private void tryAll() {
    int all = (1 << offers) - 1;
    if (!works.test(all)) {
      failing.add(all);
    }
  }

  /** Whether it may be a minimal set that works. */
  private boolean isOpen(int set) {
    for (int smaller : found) {
      if ((smaller & ~set) == 0) {
        return false;
      }
    }
    for (int failed : failing) {
      if ((set & ~failed) == 0) {
        return false;
      }
    }
    return true;
  }

  private void fail(int set) {
    if (!monotone) {
      return;
    }
    int grown = set;
    for (int offer = 0; offer < offers && !bounds.late().getAsBoolean(); offer++) {
      int more = grown | 1 << offer;
      if (more != grown && !holdsOneThatWorks(more) && !works.test(more)) {
        grown = more;
      }
    }
    failing.add(grown);
  }

  private boolean holdsOneThatWorks(int set) {
    return found.stream().anyMatch(smaller -> (smaller & ~set) == 0);
  }

  private boolean hasLarger() {
    for (int size = bounds.maxSize() + 1; size <= offers; size++) {
      for (int set = first(size); set < 1 << offers; set = next(set)) {
        if (isOpen(set)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The smallest number with so many bits. */
  private static int first(int size) {
    return (1 << size) - 1;
  }

  /** The next larger number with as many bits (Gosper). */
  private static int next(int set) {
    if (set == 0) {
      return Integer.MAX_VALUE;
    }
    int lowest = set & -set;
    int carried = set + lowest;
    return (((set ^ carried) / lowest) >>> 2) | carried;
  }
}
