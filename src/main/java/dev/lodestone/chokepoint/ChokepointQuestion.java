package dev.lodestone.chokepoint;

import java.util.Set;

/**
 * Which single losses cut the target.
 *
 * @param target id of a product or element
 * @param among the alphabet
 * @param assuming what is taken for granted
 */
public record ChokepointQuestion(String target, Set<ChokepointLevel> among, Assumptions assuming) {
  public ChokepointQuestion {
    among = Set.copyOf(among);
  }
}
