package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The opposite of single points: lost leaves whose return alone makes a node available again. Cost:
 * linear in the cone of the node for each 64 candidates.
 */
public final class SingleRescues {
  private SingleRescues() {}

  /**
   * Finds the rescuing leaves.
   *
   * @param lost leaves that are lost
   * @param candidates the lost leaves to try
   */
  public static BitSet find(AndOrSystem system, int top, BitSet lost, BitSet candidates) {
    BitSet rescues = new BitSet();
    BitSet tried = (BitSet) candidates.clone();
    tried.and(lost);
    BitSet stillLost = (BitSet) lost.clone();
    stillLost.andNot(tried);
    Availability best = Availability.evaluate(system, stillLost);
    if (!best.isAvailable(top)) {
      return rescues;
    }
    Words words = new Words(system, lost);
    int[] leaves = tried.stream().toArray();
    for (int from = 0; from < leaves.length; from += Long.SIZE) {
      int[] block = Arrays.copyOfRange(leaves, from, Math.min(leaves.length, from + Long.SIZE));
      for (int bit = 0; bit < block.length; bit++) {
        words.setLeaf(block[bit], 1L << bit);
      }
      long available = words.evaluate(top);
      for (int bit = 0; bit < block.length; bit++) {
        words.setLeaf(block[bit], 0);
        if ((available >>> bit & 1) != 0) {
          rescues.set(block[bit]);
        }
      }
    }
    return rescues;
  }
}
