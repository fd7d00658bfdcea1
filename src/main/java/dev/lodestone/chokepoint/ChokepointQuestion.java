package dev.lodestone.chokepoint;

import java.util.Set;

/**
 * Which losses cut the target.
 *
 * @param target id of a product or element
 * @param among the alphabet
 * @param assuming what is taken for granted
 * @param maxOrder how many may be lost together, 1 to {@link ChokepointSearch#MAX_ORDER}
 */
public record ChokepointQuestion(
    String target, Set<ChokepointLevel> among, Assumptions assuming, int maxOrder) {
  /** The largest order that {@link Chokepoints} answers at once. */
  public static final int MAX_ORDER = 4;

  /** Rejects an order that cannot be asked for. */
  public ChokepointQuestion {
    if (maxOrder < 1 || maxOrder > ChokepointSearch.MAX_ORDER) {
      throw new IllegalArgumentException(
          "maxOrder is 1 to " + ChokepointSearch.MAX_ORDER + ", not " + maxOrder);
    }
    among = Set.copyOf(among);
  }

  /** Which single losses cut the target. */
  public ChokepointQuestion(String target, Set<ChokepointLevel> among, Assumptions assuming) {
    this(target, among, assuming, 1);
  }
}
