package dev.lodestone.walk;

import dev.lodestone.supplygraph.FactKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the links upstream of an item are known. A link is an alternative of a recipe, a country's
 * share of the published set that counts on the day, or a facility that supplies; and, counted
 * apart, the supply of a product of which no supplier is recorded.
 *
 * @param items how many items there are upstream, the item itself included
 * @param stated how many links of each kind of fact are stated, those without any left out
 * @param undisclosed how many products there are without a recorded supplier
 * @param isCut whether there are more items than were looked at
 */
public record LinkCoverage(
    int items, Map<FactKind, Integer> stated, int undisclosed, boolean isCut) {
  public LinkCoverage {
    Map<FactKind, Integer> copy = new EnumMap<>(FactKind.class);
    copy.putAll(stated);
    stated = Collections.unmodifiableMap(copy);
  }

  /** How many links of a kind are stated. */
  public int stated(FactKind kind) {
    return stated.getOrDefault(kind, 0);
  }

  /** How many links there are, stated and undisclosed. */
  public int links() {
    return undisclosed + stated.values().stream().mapToInt(Integer::intValue).sum();
  }
}
