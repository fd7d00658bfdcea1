package dev.lodestone.walk;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a thing depends on, or everything that depends on it. Numbers are nodes and
 * dependencies of {@code graph}.
 *
 * @param graph the snapshot it was found in
 * @param of the node it starts at
 * @param direction which way it goes
 * @param asOf the day on which every relationship holds
 * @param nodes by depth, then by id
 * @param edges those between the nodes, by the order of the nodes they leave, then by end
 * @param truncatedBy bounds that were hit: {@code LENGTH} for the depth, {@code NODES}
 */
public record DependencyGraph(
    SupplyGraph graph,
    int of,
    Direction direction,
    LocalDate asOf,
    List<Node> nodes,
    List<Edge> edges,
    List<Truncation> truncatedBy) {
  public DependencyGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    truncatedBy = List.copyOf(truncatedBy);
  }

  /**
   * A thing in the graph.
   *
   * @param node the thing
   * @param depth fewest relationships from the start
   */
  public record Node(int node, int depth) {}

  /**
   * A dependency between two things in the graph.
   *
   * @param dependent node of what depends
   * @param needed node of what it depends on
   * @param dependency the relationship
   */
  public record Edge(int dependent, int needed, int dependency) {}
}
