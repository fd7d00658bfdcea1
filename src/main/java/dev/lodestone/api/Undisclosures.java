package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects what is not known about parts of the graph: their entities, their dependencies, and, for
 * each regime among them, the licenses under it and its events. At most three round trips, however
 * many parts.
 */
final class Undisclosures {
  static final Set<RelationshipKind> REGIME_ACTIONS =
      Set.copyOf(
          EnumSet.of(
              RelationshipKind.IMPOSES,
              RelationshipKind.AMENDS,
              RelationshipKind.SUSPENDS,
              RelationshipKind.RESUMES,
              RelationshipKind.REPEALS));

  private static final Set<RelationshipKind> AT_REGIMES =
      Set.copyOf(
          EnumSet.of(
              RelationshipKind.GRANTED_UNDER,
              RelationshipKind.IMPOSES,
              RelationshipKind.AMENDS,
              RelationshipKind.SUSPENDS,
              RelationshipKind.RESUMES,
              RelationshipKind.REPEALS));

  private final SupplyGraphs graphs;

  /**
   * Some of a graph.
   *
   * @param belief what the graph was read for; what is told of regimes is believed as well
   * @param nodes in the order in which they are to be told
   * @param dependencies likewise
   */
  record Part(SupplyGraph graph, Belief belief, List<Integer> nodes, List<Integer> dependencies) {}

  Undisclosures(SupplyGraphs graphs) {
    this.graphs = graphs;
  }

  /** What is not known about each part, in the order of the parts. */
  List<List<Undisclosed>> list(List<Part> parts) {
    Map<Part, List<Undisclosed>> told = new HashMap<>();
    parts.stream()
        .collect(Collectors.groupingBy(Part::belief, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (belief, believing) -> {
              List<List<Undisclosed>> found = list(believing, belief);
              for (int i = 0; i < found.size(); i++) {
                told.put(believing.get(i), found.get(i));
              }
            });
    return parts.stream().map(part -> told.getOrDefault(part, List.of())).toList();
  }

  private List<List<Undisclosed>> list(List<Part> parts, Belief belief) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> regimes = new TreeSet<>();
    Map<DependencyKind, Set<String>> factIds = new EnumMap<>(DependencyKind.class);
    for (Part part : parts) {
      for (int node : part.nodes()) {
        ids.add(part.graph().id(node));
        if (part.graph().kind(node) == EntityKind.LICENSE_REGIME) {
          regimes.add(part.graph().id(node));
        }
      }
      for (int dependency : part.dependencies()) {
        factIds
            .computeIfAbsent(part.graph().dependencyKind(dependency), kind -> new TreeSet<>())
            .add(part.graph().factId(dependency));
      }
    }
    Map<String, List<FactRecord>> atRegimes =
        regimes.isEmpty() ? Map.of() : graphs.related(regimes, AT_REGIMES, false, belief);
    atRegimes.values().stream().flatMap(List::stream).map(FactRecord::from).forEach(ids::add);
    Map<String, EntityRecord> entities = graphs.entities(ids, belief);
    Map<String, FactRecord> facts = factIds.isEmpty() ? Map.of() : graphs.facts(factIds, belief);
    return parts.stream().map(part -> tell(part, entities, facts, atRegimes)).toList();
  }

  private static List<Undisclosed> tell(
      Part part,
      Map<String, EntityRecord> entities,
      Map<String, FactRecord> facts,
      Map<String, List<FactRecord>> atRegimes) {
    Set<Undisclosed> told = new LinkedHashSet<>();
    List<String> ids = part.nodes().stream().map(part.graph()::id).toList();
    ids.forEach(id -> tell(entities, id, told));
    for (int dependency : part.dependencies()) {
      FactRecord fact = facts.get(part.graph().factId(dependency));
      if (fact != null) {
        told.addAll(Undisclosed.about(fact));
      }
    }
    for (String id : ids) {
      List<FactRecord> licensesThenEvents =
          atRegimes.getOrDefault(id, List.of()).stream()
              .sorted(Comparator.comparing(fact -> fact.kind() != RelationshipKind.GRANTED_UNDER))
              .toList();
      for (FactRecord fact : licensesThenEvents) {
        told.addAll(Undisclosed.about(fact));
        tell(entities, fact.from(), told);
      }
    }
    return new ArrayList<>(told);
  }

  private static void tell(Map<String, EntityRecord> entities, String id, Set<Undisclosed> told) {
    EntityRecord entity = entities.get(id);
    if (entity != null) {
      told.addAll(Undisclosed.about(entity));
    }
  }
}
