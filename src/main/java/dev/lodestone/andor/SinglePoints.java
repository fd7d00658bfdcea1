package dev.lodestone.andor;

import java.util.BitSet;
import java.util.Optional;

/**
 * Cut sets of order 1: the leaves whose loss alone makes a node unavailable. Exact for weighted
 * gates, and for cycles by either fixed point.
 *
 * <p>A leaf outside some proof of the node cannot cut it, so the candidates are the leaves of one
 * proof. They are taken in blocks of 64. A block that can be lost as a whole is settled by one
 * evaluation, whose proof also drops candidates from the blocks to come; any other is decided by
 * one pass of 64 readings at once. Cost: linear in the cone of the node for each block.
 */
public final class SinglePoints {
  private SinglePoints() {}

  /**
   * Finds the single points.
   *
   * @param lost leaves that are lost from the start
   * @return the cutting leaves; empty when the node is not available even before a further loss,
   *     and so has no cut sets
   */
  public static Optional<BitSet> find(AndOrSystem system, int top, BitSet lost) {
    Availability state = Availability.evaluate(system, lost);
    if (!state.isAvailable(top)) {
      return Optional.empty();
    }
    BitSet candidates = leavesOf(system, state.support(top));
    BitSet points = new BitSet();
    Words words = new Words(system, lost);
    while (!candidates.isEmpty()) {
      int[] block = candidates.stream().limit(Long.SIZE).toArray();
      BitSet without = (BitSet) lost.clone();
      for (int leaf : block) {
        without.set(leaf);
        candidates.clear(leaf);
      }
      Availability survivor = Availability.evaluate(system, without);
      if (survivor.isAvailable(top)) {
        candidates.and(survivor.support(top));
      } else {
        decide(words, top, block, points);
      }
    }
    return Optional.of(points);
  }

  private static void decide(Words words, int top, int[] block, BitSet points) {
    for (int bit = 0; bit < block.length; bit++) {
      words.setLeaf(block[bit], ~(1L << bit));
    }
    long available = words.evaluate(top);
    for (int bit = 0; bit < block.length; bit++) {
      words.setLeaf(block[bit], -1L);
      if ((available >>> bit & 1) == 0) {
        points.set(block[bit]);
      }
    }
  }

  private static BitSet leavesOf(AndOrSystem system, BitSet support) {
    BitSet leaves = new BitSet();
    support.stream().filter(system::isLeaf).forEach(leaves::set);
    return leaves;
  }
}
