package dev.lodestone.procedures;

import dev.lodestone.chokepoint.WitnessStep;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.LinkedHashMap;
import java.util.Map;

/** What fails on a way, as maps of Cypher. */
final class Steps {
  private Steps() {}

  static Map<String, Object> told(SupplyGraph graph, WitnessStep step) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("item", graph.id(step.item()));
    told.put("fails", step.fails().name());
    if (step.slot() != null) {
      told.put("slot", step.slot());
    }
    told.put("remainingLower", Shares.toFraction(step.remaining().lower()));
    told.put("remainingUpper", Shares.toFraction(step.remaining().upper()));
    told.put("because", step.because().stream().map(graph::id).toList());
    told.put("facts", step.dependencies().stream().map(graph::factId).toList());
    return told;
  }
}
