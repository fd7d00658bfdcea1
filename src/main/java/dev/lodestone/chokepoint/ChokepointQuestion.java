package dev.lodestone.chokepoint;

import java.util.Set;

/**
 * Which losses cut the target.
 *
 * @param target id of a product or element
 * @param among the alphabet
 * @param assuming what is taken for granted
 * @param maxOrder how many may be lost together, 1 to {@link ChokepointSearch#MAX_ORDER}
 * @param unknowns whether to find what would settle possible chokepoints; without it, the answer
 *     names none, and is faster
 */
public record ChokepointQuestion(
    String target,
    Set<ChokepointLevel> among,
    Assumptions assuming,
    int maxOrder,
    boolean unknowns) {
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

  /** Which losses cut the target, and what would settle the possible ones. */
  public ChokepointQuestion(
      String target, Set<ChokepointLevel> among, Assumptions assuming, int maxOrder) {
    this(target, among, assuming, maxOrder, true);
  }

  /** The same question without what would settle possible chokepoints. */
  public ChokepointQuestion withoutUnknowns() {
    return new ChokepointQuestion(target, among, assuming, maxOrder, false);
  }

  /** Which single losses cut the target. */
  public ChokepointQuestion(String target, Set<ChokepointLevel> among, Assumptions assuming) {
    this(target, among, assuming, 1);
  }
}
