package dev.lodestone.api;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.walk.DependencyGraph;
import dev.lodestone.walk.Direction;
import dev.lodestone.walk.ReachableThings;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what a thing reaches, as a list. A cursor is the distance and the id. */
@Controller
final class ReachableController {
  private static final String LIST = "reachable";
  private static final int DIGITS = 2;

  private final Reading reading;

  ReachableController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  ReachableConnection reachable(
      @Argument String from,
      @Argument Direction direction,
      @Argument @Nullable List<EntityKind> kinds,
      @Argument @Nullable List<DependencyKind> via,
      @Argument int maxDepth,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    if (maxDepth < 1 || maxDepth > DependencyChainController.MAX_LENGTH) {
      throw RequestException.badArgument(
          "maxDepth", maxDepth, "1 to " + DependencyChainController.MAX_LENGTH);
    }
    LocalDate day = reading.day(asOf);
    SupplyGraph graph = reading.graph(env);
    reading.requireNode(env, "from", from);
    ReachableThings found =
        ReachableThings.find(
            graph,
            from,
            direction,
            via == null ? EnumSet.allOf(DependencyKind.class) : Set.copyOf(via),
            kinds == null ? Set.of() : Set.copyOf(kinds),
            maxDepth,
            day);
    KeyedPage<DependencyGraph.Node> cut =
        KeyedPage.of(LIST, page, found.nodes(), one -> key(graph, one));
    return new ReachableConnection(
        cut.entries().stream()
            .map(
                one ->
                    new ReachableEdge(
                        Cursor.of(LIST, key(graph, one)), graph.id(one.node()), one.depth()))
            .toList(),
        cut.pageInfo(),
        found.nodes().size(),
        Completeness.of(env, graph, day, found.truncatedBy(), began));
  }

  /** Keys are compared as texts: the distance has as many digits as the greatest one. */
  private static String key(SupplyGraph graph, DependencyGraph.Node one) {
    String depth = "0" + one.depth();
    return depth.substring(depth.length() - DIGITS) + " " + graph.id(one.node());
  }

  @SchemaMapping
  CompletableFuture<Entity> node(ReachableEdge edge, DataFetchingEnvironment env) {
    return reading.entity(env, Entity.class, edge.id());
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> nodes(
      ReachableConnection connection, DataFetchingEnvironment env) {
    return reading.entities(
        env, Entity.class, connection.edges().stream().map(ReachableEdge::id).toList());
  }

  /** A page of what is reached. */
  record ReachableConnection(
      List<ReachableEdge> edges, PageInfo pageInfo, int totalCount, Completeness completeness) {}

  /** A thing and how far away it is. */
  record ReachableEdge(String cursor, String id, int depth) {}
}
