package dev.lodestone.supplygraph;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * For which trade a control is.
 *
 * @param destinations ISO codes; empty means every destination
 * @param endUse null means every end use
 * @param deMinimis parts per million by value below which it does not bind; 0 for none
 * @param coverage whether the item as such falls under the clause
 */
public record ControlScope(
    Set<String> destinations, @Nullable EndUse endUse, int deMinimis, ControlCoverage coverage) {
  /** Every destination and end use, coverage proven. */
  public static final ControlScope EVERYWHERE =
      new ControlScope(Set.of(), null, 0, ControlCoverage.PROVEN);

  public ControlScope {
    destinations = java.util.Collections.unmodifiableSet(new TreeSet<>(destinations));
  }
}
