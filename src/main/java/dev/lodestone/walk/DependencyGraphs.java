package dev.lodestone.walk;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects the dependency graph around a thing. */
public final class DependencyGraphs {
  /** How many nodes one graph may have. */
  public static final int MAX_NODES = 2_000;

  private DependencyGraphs() {}

  /**
   * The dependency graph, breadth first. Cost: linear in what it holds.
   *
   * @param of id of the thing it starts at
   * @param maxDepth most relationships from the start, at least 0
   * @throws IllegalArgumentException when the thing is not part of the graph; the message is its id
   */
  public static DependencyGraph of(
      SupplyGraph graph, String of, Direction direction, int maxDepth, LocalDate asOf) {
    return of(graph, of, direction, maxDepth, asOf, MAX_NODES);
  }

  static DependencyGraph of(
      SupplyGraph graph,
      String of,
      Direction direction,
      int maxDepth,
      LocalDate asOf,
      int maxNodes) {
    int start = graph.find(of).orElseThrow(() -> new IllegalArgumentException(of));
    Moves moves = new Moves(graph, asOf, EnumSet.allOf(DependencyKind.class));
    Map<Integer, Integer> depths = new LinkedHashMap<>();
    Map<Integer, int[]> steps = new LinkedHashMap<>();
    List<Truncation> truncatedBy = new ArrayList<>();
    TreeSet<Integer> level = new TreeSet<>(List.of(start));
    for (int depth = 0; !level.isEmpty() && truncatedBy.isEmpty(); depth++) {
      if (depth > maxDepth) {
        truncatedBy.add(new Truncation(Bound.LENGTH, maxDepth));
        break;
      }
      if (depths.size() + level.size() > maxNodes) {
        truncatedBy.add(new Truncation(Bound.NODES, maxNodes));
      }
      TreeSet<Integer> following = new TreeSet<>();
      for (int node : level.stream().limit(maxNodes - (long) depths.size()).toList()) {
        depths.put(node, depth);
        int[] found = moves.from(node, direction);
        steps.put(node, found);
        for (int dependency : found) {
          following.add(moves.end(dependency, direction));
        }
      }
      following.removeAll(depths.keySet());
      level = following;
    }
    return new DependencyGraph(
        graph, start, direction, asOf, nodes(depths), edges(moves, direction, steps), truncatedBy);
  }

  private static List<DependencyGraph.Node> nodes(Map<Integer, Integer> depths) {
    return depths.entrySet().stream()
        .map(entry -> new DependencyGraph.Node(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<DependencyGraph.Edge> edges(
      Moves moves, Direction direction, Map<Integer, int[]> steps) {
    List<DependencyGraph.Edge> edges = new ArrayList<>();
    steps.forEach(
        (node, found) -> {
          for (int dependency : found) {
            int end = moves.end(dependency, direction);
            if (steps.containsKey(end)) {
              edges.add(
                  direction == Direction.UPSTREAM
                      ? new DependencyGraph.Edge(node, end, dependency)
                      : new DependencyGraph.Edge(end, node, dependency));
            }
          }
        });
    return edges;
  }
}
