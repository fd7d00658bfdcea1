package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Cut sets of order 1: the leaves whose loss alone makes a node unavailable. Exact for weighted
 * gates, and for cycles by either fixed point.
 *
 * <p>A leaf outside some proof of the node cannot cut it, so the candidates are the leaves of one
 * proof. They are taken in blocks of 64, each lost in a reading of its own. Where the losses of a
 * block change little, only what changes is evaluated. A block that changes much but can be lost as
 * a whole is settled by one evaluation, whose proof also drops candidates from the blocks to come;
 * any other, and the last one, by one pass over everything.
 *
 * <p>Cost: linear in the system, and for each block in the edges of what changes, at worst linear
 * in the system again.
 */
public final class SinglePoints {
  /** Below the system's size divided by this, evaluating changes beats a pass in order. */
  private static final int WORTH = 16;

  private static final int SMALL = 4096;

  private final AndOrSystem system;
  private final int top;
  private final BitSet lost;
  private final int most;
  private final BitSet points = new BitSet();
  private final Availability state;
  private @Nullable LossWords changes;
  private @Nullable Words words;

  private SinglePoints(AndOrSystem system, int top, Availability state, BitSet lost, int most) {
    this.system = system;
    this.top = top;
    this.lost = lost;
    this.most = most;
    this.state = state;
  }

  /**
   * Finds the single points.
   *
   * @param lost leaves that are lost from the start
   * @return the cutting leaves; empty when the node is not available even before a further loss,
   *     and so has no cut sets
   */
  public static Optional<BitSet> find(AndOrSystem system, int top, BitSet lost) {
    return find(system, top, lost, Math.max(SMALL, system.positions() / WORTH));
  }

  /**
   * As above.
   *
   * @param most how many changes of a block to follow before everything is evaluated
   */
  static Optional<BitSet> find(AndOrSystem system, int top, BitSet lost, int most) {
    Availability state = Availability.evaluate(system, lost);
    if (!state.isAvailable(top)) {
      return Optional.empty();
    }
    SinglePoints search = new SinglePoints(system, top, state, lost, most);
    search.decideAll(leavesOf(system, state.support(top)));
    return Optional.of(search.points);
  }

  private void decideAll(BitSet candidates) {
    while (!candidates.isEmpty()) {
      int[] block = candidates.stream().limit(Long.SIZE).toArray();
      Arrays.stream(block).forEach(candidates::clear);
      OptionalLong available = follow(block);
      if (available.isPresent()) {
        note(block, available.getAsLong());
      } else {
        Optional<BitSet> proof = candidates.isEmpty() ? Optional.empty() : proofWithout(block);
        proof.ifPresentOrElse(candidates::and, () -> note(block, evaluate(block)));
      }
    }
  }

  /** Evaluates what a block changes; empty where that is too much. */
  private OptionalLong follow(int[] block) {
    long first = 0;
    for (int leaf : block) {
      int place = system.place(leaf);
      first += system.endParent(place) - system.firstParent(place);
    }
    if (first > most) {
      return OptionalLong.empty();
    }
    LossWords followed = changes == null ? new LossWords(system, state) : changes;
    changes = followed;
    return followed.evaluate(top, block, most);
  }

  private void note(int[] block, long available) {
    for (int bit = 0; bit < block.length; bit++) {
      if ((available >>> bit & 1) == 0) {
        points.set(block[bit]);
      }
    }
  }

  private Optional<BitSet> proofWithout(int[] block) {
    BitSet without = (BitSet) lost.clone();
    Arrays.stream(block).forEach(without::set);
    Availability survivor = Availability.evaluate(system, without);
    return survivor.isAvailable(top) ? Optional.of(survivor.support(top)) : Optional.empty();
  }

  private long evaluate(int[] block) {
    Words all = words == null ? new Words(system, lost) : words;
    words = all;
    for (int bit = 0; bit < block.length; bit++) {
      all.setLeaf(block[bit], ~(1L << bit));
    }
    long available = all.evaluate(top);
    Arrays.stream(block).forEach(leaf -> all.setLeaf(leaf, GateWords.ALL_ONES));
    return available;
  }

  private static BitSet leavesOf(AndOrSystem system, BitSet support) {
    BitSet leaves = new BitSet();
    support.stream().filter(system::isLeaf).forEach(leaves::set);
    return leaves;
  }
}
