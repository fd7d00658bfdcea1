package dev.lodestone.chokepoint;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The top event of one completion: that the target cannot be supplied.
 *
 * @param lower at least so probable
 * @param upper at most so probable; the same as {@code lower} where it is exact
 * @param exact whether the decision diagram was built, so that nothing is estimated
 * @param setsByOrder how many minimal cut sets of each order there are, that of order 1 first;
 *     {@link Long#MAX_VALUE} stands for so many or more
 * @param totalSets how many there are of all orders; empty where they could not all be counted
 * @param mostLikelySet lower bound: the probability of the most likely set
 * @param secondOrder lower bound of second order (Bonferroni)
 * @param minCut upper bound of Esary and Proschan; empty unless all sets were listed
 * @param rareEvent the sum of the probabilities of the sets, an upper bound that may exceed 1;
 *     empty unless all sets were listed
 */
public record TopEvent(
    double lower,
    double upper,
    boolean exact,
    List<Long> setsByOrder,
    OptionalLong totalSets,
    double mostLikelySet,
    double secondOrder,
    OptionalDouble minCut,
    OptionalDouble rareEvent) {
  public TopEvent {
    setsByOrder = List.copyOf(setsByOrder);
  }
}
