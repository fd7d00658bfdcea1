package dev.lodestone.walk;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Frame;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.ShareStatement;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps a walk may take on a day. Upstream leads from an item to its alternatives, the
 * facilities that supply it, the countries of its chosen frame and the regimes on it; from a
 * facility to its companies and country; from a company to its owners; from a regime to its
 * country; from a country nowhere. Not safe for use by several threads.
 */
final class Moves {
  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final Set<DependencyKind> kinds;
  private final Map<Integer, Optional<Frame>> frames = new HashMap<>();

  Moves(SupplyGraph graph, LocalDate asOf, Set<DependencyKind> kinds) {
    this.graph = graph;
    this.asOf = asOf;
    this.kinds = kinds;
  }

  /** The dependencies that lead from the node, by the node they lead to, then by number. */
  int[] from(int node, Direction direction) {
    boolean up = direction == Direction.UPSTREAM;
    return kinds.stream()
        .flatMapToInt(
            kind ->
                Arrays.stream(
                    isDrawnFromDependent(kind) == up
                        ? graph.outgoing(node, kind)
                        : graph.incoming(node, kind)))
        .filter(this::isOpen)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer dependency) -> end(dependency, direction))
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The node a dependency leads to. */
  int end(int dependency, Direction direction) {
    boolean toEnd =
        isDrawnFromDependent(graph.dependencyKind(dependency)) == (direction == Direction.UPSTREAM);
    return toEnd ? graph.to(dependency) : graph.from(dependency);
  }

  /** Whether Neo4j draws the relationship from what depends to what it depends on. */
  private static boolean isDrawnFromDependent(DependencyKind kind) {
    return switch (kind) {
      case REQUIRES, LOCATED_IN, IMPOSED_BY -> true;
      case PRODUCES, SUPPLIES, OPERATES, OWNS, CONTROLS -> false;
    };
  }

  private boolean isOpen(int dependency) {
    if (!graph.isValid(dependency, asOf)) {
      return false;
    }
    return switch (graph.dependencyKind(dependency)) {
      case PRODUCES -> graph.status(dependency).filter(ProductionStatus::supplies).isPresent();
      case SUPPLIES -> isInChosenFrame(dependency);
      case REQUIRES, OPERATES, OWNS, LOCATED_IN, CONTROLS, IMPOSED_BY -> true;
    };
  }

  private boolean isInChosenFrame(int dependency) {
    Optional<Frame> frame =
        frames.computeIfAbsent(graph.to(dependency), item -> graph.supply(item, asOf).frame());
    return frame.stream()
        .flatMap(chosen -> chosen.statements().stream())
        .mapToInt(ShareStatement::dependency)
        .anyMatch(stated -> stated == dependency);
  }
}
