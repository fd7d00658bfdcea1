package dev.lodestone.api;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.walk.DependencyGraphs;
import dev.lodestone.walk.Direction;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for dependency graphs. */
@Controller
final class DependencyGraphController {
  private static final int MAX_DEPTH = 50;

  private final Reading reading;

  DependencyGraphController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  DependencyGraph dependencyGraph(
      @Argument String of,
      @Argument Direction direction,
      @Argument int maxDepth,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    if (maxDepth < 1 || maxDepth > MAX_DEPTH) {
      throw RequestException.badArgument("maxDepth", maxDepth, "1 to " + MAX_DEPTH);
    }
    LocalDate day = reading.day(asOf);
    SupplyGraph graph = reading.graph(env);
    reading.requireNode(env, "of", of);
    dev.lodestone.walk.DependencyGraph walked =
        DependencyGraphs.of(graph, of, direction, maxDepth, day);
    return new DependencyGraph(
        walked.nodes().stream()
            .map(node -> new DependencyGraphNode(graph.id(node.node()), node.depth()))
            .toList(),
        walked.edges().stream()
            .map(
                edge ->
                    new DependencyGraphEdge(
                        graph.id(edge.dependent()),
                        graph.id(edge.needed()),
                        new Dependency(graph, edge.dependency(), day)))
            .toList(),
        Completeness.of(env, graph, day, walked.truncatedBy(), began));
  }

  @SchemaMapping
  CompletableFuture<Entity> entity(DependencyGraphNode node, DataFetchingEnvironment env) {
    return reading.entity(env, Entity.class, node.id());
  }

  /** Things and the dependencies between them. */
  record DependencyGraph(
      List<DependencyGraphNode> nodes,
      List<DependencyGraphEdge> edges,
      Completeness completeness) {}

  /** A thing and how far away it is. */
  record DependencyGraphNode(String id, int depth) {}

  /** A dependency between two things. */
  record DependencyGraphEdge(String dependent, String needed, Dependency via) {}
}
