package dev.lodestone.chokepoint;

import dev.lodestone.andor.CutSets;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The minimal cut sets of one completion.
 *
 * @param sets each in the order of {@link Cut#BY_LEVEL}, sorted by {@link Cut#BY_MEMBERS}
 * @param completeToOrder the order up to which these are all
 * @param truncatedBy bounds that were hit
 */
record CutSearch(
    NavigableSet<List<Member>> sets, int completeToOrder, List<Truncation> truncatedBy) {
  /**
   * How long to search for larger sets, and how many to keep.
   *
   * @param maxSets most sets of more than one member, for each completion
   * @param maxMillis longest time for both completions, of which the optimistic one has half
   * @param nanoTime the clock
   */
  record Limits(int maxSets, long maxMillis, LongSupplier nanoTime) {
    static final Limits DEFAULT = new Limits(1_000, 5_000, System::nanoTime);

    /** Whether a part of the time has passed since now, asked whenever one likes. */
    BooleanSupplier after(int percent) {
      return Deadline.after(maxMillis * 10_000L * percent, nanoTime);
    }
  }

  CutSearch {
    truncatedBy = List.copyOf(truncatedBy);
  }

  /** Searches a completion; empty when the target is unavailable from the start. */
  static Optional<CutSearch> of(
      Translation translation, int maxOrder, Limits limits, BooleanSupplier late) {
    return of(translation, maxOrder, limits, late, new CutSets.Watcher() {});
  }

  /** Searches a completion under the eyes of a watcher. */
  static Optional<CutSearch> of(
      Translation translation,
      int maxOrder,
      Limits limits,
      BooleanSupplier late,
      CutSets.Watcher watcher) {
    BitSet alphabet = translation.members().allLeaves();
    return CutSets.find(
            translation.system(),
            translation.top(),
            alphabet,
            new CutSets.Bounds(maxOrder, limits.maxSets(), late, watcher))
        .map(found -> of(translation, maxOrder, limits, found));
  }

  private static CutSearch of(
      Translation translation, int maxOrder, Limits limits, CutSets.Found found) {
    NavigableSet<List<Member>> sets = new TreeSet<>(Cut.BY_MEMBERS);
    for (BitSet set : found.sets()) {
      sets.add(members(translation, set));
    }
    List<Truncation> truncatedBy = new ArrayList<>();
    if (found.moreOrders()) {
      truncatedBy.add(new Truncation(Bound.ORDER, maxOrder));
    }
    if (found.full()) {
      truncatedBy.add(new Truncation(Bound.COUNT, limits.maxSets()));
    }
    if (found.late()) {
      truncatedBy.add(new Truncation(Bound.TIME, limits.maxMillis()));
    }
    return new CutSearch(sets, found.completeToOrder(), truncatedBy);
  }

  /** The members that leaves stand for. */
  static List<Member> members(Translation translation, BitSet leaves) {
    return leaves.stream().mapToObj(translation.members()::get).sorted(Cut.BY_LEVEL).toList();
  }

  /** The members that cut alone. */
  NavigableSet<Member> singles() {
    NavigableSet<Member> singles = new TreeSet<>(Cut.BY_LEVEL);
    sets.stream().filter(set -> set.size() == 1).map(List::getFirst).forEach(singles::add);
    return singles;
  }

  /** Every bound that one of the searches has hit, once. */
  static List<Truncation> truncations(List<CutSearch> searches, List<Truncation> others) {
    List<Truncation> all = new ArrayList<>(others);
    searches.forEach(search -> all.addAll(search.truncatedBy()));
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(Truncation::bound).thenComparingLong(Truncation::limit))
        .toList();
  }
}
