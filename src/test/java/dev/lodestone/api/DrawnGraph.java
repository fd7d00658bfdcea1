package dev.lodestone.api;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.Control;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a drawn graph into Neo4j, each entity named as the key of its id in upper case. */
final class DrawnGraph {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final TestNeo4j neo4j;
  private final SupplyGraph graph;

  private DrawnGraph(TestNeo4j neo4j, SupplyGraph graph) {
    this.neo4j = neo4j;
    this.graph = graph;
  }

  static void write(TestNeo4j neo4j, String drawing) {
    new DrawnGraph(neo4j, Graphs.parse(drawing)).write();
  }

  private void write() {
    for (int node = 0; node < graph.size(); node++) {
      String id = graph.id(node);
      entity(id, graph.kind(node), graph.supplierList(node).name());
    }
    for (int dependency = 0; dependency < graph.dependencyCount(); dependency++) {
      dependency(dependency);
    }
    for (int node = 0; node < graph.size(); node++) {
      for (Clause clause : graph.clauses(node)) {
        clause(graph.id(node), clause);
      }
    }
  }

  private void entity(String id, EntityKind kind, String supplierList) {
    neo4j.run(
        "CREATE (:Entity:%s {id: $id, name: toUpper(split($id, ':')[1]), supplierList: $list})"
            .formatted(kind.label()),
        Map.of("id", id, "list", supplierList));
  }

  private void dependency(int dependency) {
    DependencyKind kind = graph.dependencyKind(dependency);
    Map<String, Object> properties = new HashMap<>();
    properties.put("factId", graph.factId(dependency));
    properties.put("factKind", graph.factKind(dependency).name());
    graph.slot(dependency).ifPresent(slot -> properties.put("slot", slot));
    graph.status(dependency).ifPresent(status -> properties.put("status", status.name()));
    graph
        .share(dependency)
        .ifPresent(
            share ->
                properties.put(
                    kind == DependencyKind.OWNS ? "percent" : "share",
                    kind == DependencyKind.OWNS ? share / 10_000.0 : share / 1_000_000.0));
    if (kind == DependencyKind.SUPPLIES) {
      properties.putAll(Map.of("basis", "drawn", "period", "2020", "statement", "DIRECT"));
    }
    if (kind == DependencyKind.REQUIRES) {
      properties.putAll(slot(dependency));
    }
    if (kind == DependencyKind.CONTROLS) {
      properties.putAll(scope(dependency));
    }
    neo4j.run(
        "MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) CREATE (a)-[r:%s]->(b) SET r = $all"
            .formatted(kind),
        Map.of(
            "from", graph.id(graph.from(dependency)),
            "to", graph.id(graph.to(dependency)),
            "all", properties));
  }

  private Map<String, Object> slot(int dependency) {
    for (Slot slot : graph.recipe(graph.from(dependency), DAY)) {
      for (Slot.Alternative alternative : slot.alternatives()) {
        if (alternative.dependency() == dependency) {
          return Map.of("needs", slot.needs(), "rank", alternative.rank());
        }
      }
    }
    return Map.of();
  }

  private Map<String, Object> scope(int dependency) {
    Control control =
        graph.controlsOn(graph.to(dependency), DAY).stream()
            .filter(one -> one.dependency() == dependency)
            .findFirst()
            .orElseThrow();
    Map<String, Object> scope = new HashMap<>();
    scope.put("clause", control.clause());
    scope.put("destination", List.copyOf(control.destinations()));
    scope.put("coverage", control.coverage().name());
    if (control.endUse() != null) {
      scope.put("endUse", control.endUse().name());
    }
    return scope;
  }

  private void clause(String regime, Clause clause) {
    neo4j.run(
        """
        MATCH (r:Entity {id: $regime})
        CREATE (r)-[:HAS_CLAUSE]->(:Clause {id: $regime + '#' + $number, clause: $number,
          effect: $effect, reach: $reach})
        """,
        Map.of(
            "regime", regime,
            "number", clause.number(),
            "effect", clause.effect().name(),
            "reach", clause.reach().name()));
    for (ClauseEvent event : clause.events()) {
      Map<String, Object> properties = new HashMap<>();
      properties.put("effectiveFrom", event.effectiveFrom());
      properties.put("factId", "drawn/" + event.event());
      if (event.until() != null) {
        properties.put("until", event.until());
      }
      neo4j.run(
          """
          MATCH (r:Entity {id: $regime})
          MERGE (e:Entity:PolicyEvent {id: $event}) SET e.date = $date, e.name = $event
          CREATE (e)-[a:%s]->(r) SET a = $all
          """
              .formatted(event.action()),
          Map.of(
              "regime", regime, "event", event.event(), "date", event.date(), "all", properties));
    }
  }
}
