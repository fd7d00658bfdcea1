package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The one company at the end of a chain of holdings of more than half; a company that nobody holds
 * so is its own.
 *
 * @param company its node
 * @param holdings the {@code OWNS} relationships that lead to it, the nearest first
 */
record UltimateOwner(int company, List<Integer> holdings) {
  UltimateOwner {
    holdings = List.copyOf(holdings);
  }

  /**
   * Who owns a company in the end. Empty where it cannot be told: a holding on the way is of
   * unknown size and no other is of more than half, two are, or the chain runs in a circle.
   */
  static Optional<UltimateOwner> find(SupplyGraph graph, int company, LocalDate asOf) {
    Set<Integer> passed = new LinkedHashSet<>();
    List<Integer> holdings = new ArrayList<>();
    int owner = company;
    while (passed.add(owner)) {
      List<Integer> controlling = new ArrayList<>();
      boolean unknown = false;
      for (int holding : graph.incoming(owner, DependencyKind.OWNS)) {
        if (graph.isValid(holding, asOf)) {
          OptionalInt share = graph.share(holding);
          unknown |= share.isEmpty();
          if (share.orElse(0) > Shares.WHOLE / 2) {
            controlling.add(holding);
          }
        }
      }
      if (controlling.size() > 1 || (controlling.isEmpty() && unknown)) {
        return Optional.empty();
      }
      if (controlling.isEmpty()) {
        return Optional.of(new UltimateOwner(owner, holdings));
      }
      holdings.add(controlling.getFirst());
      owner = graph.from(controlling.getFirst());
    }
    return Optional.empty();
  }
}
