package dev.lodestone.procedures;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Coverage;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether an answer is all there is and what it rests on, as a map of Cypher. */
final class Completeness {
  private final SupplyGraph graph;
  private final Map<String, Object> told = new LinkedHashMap<>();

  Completeness(SupplyGraph graph, long total, List<Truncation> truncatedBy) {
    this.graph = graph;
    told.put("total", total);
    told.put("isComplete", truncatedBy.isEmpty());
    told.put(
        "truncatedBy",
        truncatedBy.stream()
            .map(one -> Map.<String, Object>of("bound", one.bound().name(), "limit", one.limit()))
            .toList());
    told.put("graphVersion", graph.version().value());
    told.put("quarantined", (long) graph.quarantine().size());
  }

  Completeness with(String name, Object value) {
    told.put(name, value);
    return this;
  }

  Completeness assuming(Assumptions assumptions) {
    return with("assuming", Assuming.told(assumptions));
  }

  Completeness covering(Coverage coverage) {
    return with(
        "coverage",
        Map.of(
            "items", (long) coverage.items(),
            "withCompleteSupply", (long) coverage.withCompleteSupply(),
            "withOpenSupply", (long) coverage.withOpenSupply(),
            "assumedFacts", (long) coverage.assumedFacts(),
            "dataGaps", coverage.dataGaps().stream().map(graph::id).toList(),
            "unavailableFromTheStart",
                coverage.unavailableFromTheStart().stream().map(graph::id).toList()));
  }

  Map<String, Object> told() {
    return told;
  }
}
