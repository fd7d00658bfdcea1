package dev.lodestone.andor;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * What cut sets alone say of the probability that a node fails, leaves being lost independently.
 * The lower bounds hold for any of the minimal cut sets, the upper ones only for all of them.
 *
 * @param mostLikelySet lower bound: the probability of the most likely set
 * @param secondOrder lower bound: the sum less that of all pairs (Bonferroni), or 0 where that is
 *     less
 * @param minCut upper bound: one less the product of what is left to one by each set (Esary and
 *     Proschan, "Coherent structures of non-identical components", 1963); empty unless the sets are
 *     all there are
 * @param rareEvent upper bound: the sum of the probabilities of the sets, which may exceed 1; near
 *     the truth where all are small; empty unless the sets are all there are
 */
public record ProbabilityBounds(
    double mostLikelySet, double secondOrder, OptionalDouble minCut, OptionalDouble rareEvent) {

  /**
   * The bounds from sets. Cost: quadratic in the sets.
   *
   * @param sets minimal cut sets
   * @param all whether these are all there are
   */
  public static ProbabilityBounds of(
      List<BitSet> sets, boolean all, IntToDoubleFunction probabilities) {
    double most = 0;
    double sum = 0;
    double pairs = 0;
    double none = 1;
    for (int i = 0; i < sets.size(); i++) {
      double one = joint(sets.get(i), probabilities);
      most = Math.max(most, one);
      sum += one;
      none *= 1 - one;
      for (int j = 0; j < i && one > 0; j++) {
        BitSet both = (BitSet) sets.get(i).clone();
        both.or(sets.get(j));
        pairs += joint(both, probabilities);
      }
    }
    return new ProbabilityBounds(
        most,
        Math.max(0, sum - pairs),
        all ? OptionalDouble.of(1 - none) : OptionalDouble.empty(),
        all ? OptionalDouble.of(sum) : OptionalDouble.empty());
  }

  /** Upper bound: that anything of a proof that the node stands is lost, 0 to 1. */
  public static double anyOf(BitSet proof, IntToDoubleFunction probabilities) {
    return 1
        - proof.stream()
            .mapToDouble(leaf -> 1 - probabilities.applyAsDouble(leaf))
            .reduce(1, (one, other) -> one * other);
  }

  private static double joint(BitSet set, IntToDoubleFunction probabilities) {
    return set.stream().mapToDouble(probabilities).reduce(1, (one, other) -> one * other);
  }

  /** The better of the lower bounds. */
  public double lower() {
    return Math.max(mostLikelySet, secondOrder);
  }
}
