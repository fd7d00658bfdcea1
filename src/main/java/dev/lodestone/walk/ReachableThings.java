package dev.lodestone.walk;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What can be reached from a thing. Numbers are nodes of the graph it was found in.
 *
 * @param nodes nearest first, then by id; the start is none of them
 * @param truncatedBy {@code LENGTH} when something lies beyond the depth
 */
public record ReachableThings(List<DependencyGraph.Node> nodes, List<Truncation> truncatedBy) {
  public ReachableThings {
    nodes = List.copyOf(nodes);
    truncatedBy = List.copyOf(truncatedBy);
  }

  /**
   * Everything of these kinds that a thing depends on, or that depends on it. Linear in what it
   * reaches, which is at most the graph.
   *
   * @param from id of the thing
   * @param via the relationships it may use
   * @param kinds what is listed; empty for everything
   * @param maxDepth most relationships away, at least 1
   * @throws IllegalArgumentException when the thing is not part of the graph; the message is its id
   */
  public static ReachableThings find(
      SupplyGraph graph,
      String from,
      Direction direction,
      Set<DependencyKind> via,
      Set<EntityKind> kinds,
      int maxDepth,
      LocalDate asOf) {
    int start = graph.find(from).orElseThrow(() -> new IllegalArgumentException(from));
    BreadthFirst.Found found =
        new BreadthFirst(
                new Moves(graph, asOf, via), graph.size(), new BreadthFirst.Budget(Long.MAX_VALUE))
            .from(start, direction, maxDepth);
    return new ReachableThings(
        found.nodes().stream()
            .filter(one -> kinds.isEmpty() || kinds.contains(graph.kind(one.node())))
            .toList(),
        found.goesOn() ? List.of(new Truncation(Bound.LENGTH, maxDepth)) : List.of());
  }
}
