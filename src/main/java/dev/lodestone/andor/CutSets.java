package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Minimal cut sets up to an order: sets of leaves whose joint loss makes a node unavailable while
 * the loss of no proper subset does. Exact for weighted gates and cycles.
 *
 * <p>A set cuts if and only if it meets every proof of the node. So the search takes a proof under
 * the losses chosen so far and branches on the leaves in it; a leaf tried is excluded from the
 * branches beside it, as in the hitting-set tree of Reiter, "A theory of diagnosis from first
 * principles", 1987. Minimality is checked by its definition. Order 1, and the last member of each
 * larger set, are found for all leaves at once by {@link SinglePoints}. Orders are searched one
 * after the other, so that a bound leaves the smaller orders complete.
 *
 * <p>Cost: for order {@code k} one search for single points for each branch {@code k - 1} deep, of
 * which there are at most as many as leaves in a proof to the power of {@code k - 1}. The sets
 * depend on nothing but the arguments, unless time runs out.
 */
public final class CutSets {
  private final AndOrSystem system;
  private final int top;
  private final Bounds bounds;
  private final List<BitSet> sets = new ArrayList<>();
  private int larger;
  private boolean moreOrders;
  private boolean full;
  private boolean late;

  /**
   * How far to search.
   *
   * @param maxOrder largest number of members
   * @param maxSets how many sets of more than one member are kept
   * @param late whether time has run out; asked once for each branch
   * @param watcher told of what is found
   */
  public record Bounds(int maxOrder, int maxSets, BooleanSupplier late, Watcher watcher) {
    public Bounds {
      if (maxOrder < 1 || maxSets < 0) {
        throw new IllegalArgumentException("an order of at least 1, no less than no sets");
      }
    }

    /** Bounds of a search that nobody watches. */
    public Bounds(int maxOrder, int maxSets, BooleanSupplier late) {
      this(maxOrder, maxSets, late, new Watcher() {});
    }
  }

  /** Is told how a search goes, on the thread that searches. */
  public interface Watcher {
    /** All smaller sets are found; those of an order are searched for from now on. */
    default void searches(int order) {}

    /**
     * A set is found.
     *
     * @param set the watcher's own
     */
    default void finds(BitSet set) {}
  }

  /**
   * What was found.
   *
   * @param sets in ascending order of size
   * @param completeToOrder the largest size up to which these are all
   * @param moreOrders whether there may be larger sets than were asked for
   * @param full whether the search ended because there are more sets than are kept
   * @param late whether the search ended because time ran out
   */
  public record Found(
      List<BitSet> sets, int completeToOrder, boolean moreOrders, boolean full, boolean late) {
    public Found {
      sets = List.copyOf(sets);
    }
  }

  private CutSets(AndOrSystem system, int top, Bounds bounds) {
    this.system = system;
    this.top = top;
    this.bounds = bounds;
  }

  /**
   * Finds the minimal cut sets.
   *
   * @param alphabet the leaves that can be lost
   * @return empty when the node is not available even though nothing is lost, and so has no cut
   *     sets
   */
  public static Optional<Found> find(AndOrSystem system, int top, BitSet alphabet, Bounds bounds) {
    return SinglePoints.find(system, top, new BitSet())
        .map(points -> new CutSets(system, top, bounds).search(points, alphabet));
  }

  private Found search(BitSet points, BitSet alphabet) {
    BitSet others = (BitSet) alphabet.clone();
    others.andNot(points);
    bounds.watcher().searches(1);
    for (int leaf : points.stream().filter(alphabet::get).toArray()) {
      BitSet single = new BitSet();
      single.set(leaf);
      add(single);
    }
    int order = 1;
    moreOrders = !stands(others);
    while (moreOrders && !isStopped() && order < bounds.maxOrder()) {
      moreOrders = false;
      bounds.watcher().searches(order + 1);
      extend(new BitSet(), others, order);
      order += isStopped() ? 0 : 1;
    }
    int completeToOrder = moreOrders || isStopped() ? order : bounds.maxOrder();
    return new Found(sets, completeToOrder, moreOrders && !isStopped(), full, late);
  }

  /**
   * Adds members to the chosen ones.
   *
   * @param branches how many to add before the last
   */
  private void extend(BitSet chosen, BitSet allowed, int branches) {
    late |= bounds.late().getAsBoolean();
    if (isStopped() || stands(union(chosen, allowed))) {
      return;
    }
    if (branches == 0) {
      complete(chosen, allowed);
      return;
    }
    Availability state = Availability.evaluate(system, chosen);
    if (!state.isAvailable(top)) {
      return;
    }
    BitSet proof = state.support(top);
    proof.and(allowed);
    BitSet left = (BitSet) allowed.clone();
    for (int leaf = proof.nextSetBit(0); leaf >= 0; leaf = proof.nextSetBit(leaf + 1)) {
      left.clear(leaf);
      chosen.set(leaf);
      extend(chosen, left, branches - 1);
      chosen.clear(leaf);
    }
  }

  /** Finds the last members; what then still cuts together may be part of larger sets. */
  private void complete(BitSet chosen, BitSet allowed) {
    Optional<BitSet> points = SinglePoints.find(system, top, chosen);
    if (points.isEmpty()) {
      return;
    }
    BitSet last = points.get();
    last.and(allowed);
    for (int leaf = last.nextSetBit(0); leaf >= 0; leaf = last.nextSetBit(leaf + 1)) {
      if (isMinimal(chosen, leaf)) {
        keep(chosen, leaf);
      }
      if (isStopped()) {
        return;
      }
    }
    if (!moreOrders) {
      BitSet rest = union(chosen, allowed);
      rest.andNot(last);
      moreOrders = !stands(rest);
    }
  }

  /** Whether no subset with one member less cuts, given that the chosen ones do not. */
  private boolean isMinimal(BitSet chosen, int last) {
    BitSet set = (BitSet) chosen.clone();
    set.set(last);
    for (int member = chosen.nextSetBit(0); member >= 0; member = chosen.nextSetBit(member + 1)) {
      set.clear(member);
      if (!stands(set)) {
        return false;
      }
      set.set(member);
    }
    return true;
  }

  private void keep(BitSet chosen, int last) {
    if (larger == bounds.maxSets()) {
      full = true;
      return;
    }
    BitSet set = (BitSet) chosen.clone();
    set.set(last);
    add(set);
    larger++;
  }

  private void add(BitSet set) {
    sets.add(set);
    bounds.watcher().finds((BitSet) set.clone());
  }

  private boolean isStopped() {
    return full || late;
  }

  private boolean stands(BitSet lost) {
    return Availability.evaluate(system, lost).isAvailable(top);
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet union = (BitSet) one.clone();
    union.or(other);
    return union;
  }
}
