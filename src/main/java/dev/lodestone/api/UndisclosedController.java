package dev.lodestone.api;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import dev.lodestone.walk.DependencyGraph;
import dev.lodestone.walk.DependencyGraphs;
import dev.lodestone.walk.Direction;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for what is not known. */
@Controller
final class UndisclosedController {
  private static final String LIST = "undisclosed";

  private final Undisclosures undisclosures;
  private final Reading reading;

  UndisclosedController(Undisclosures undisclosures, Reading reading) {
    this.undisclosures = undisclosures;
    this.reading = reading;
  }

  @QueryMapping
  UndisclosedConnection undisclosed(
      @Argument String on,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    ListPart asked = ListPart.of(LIST, page);
    LocalDate day = reading.day(asOf);
    SupplyGraph graph = reading.graph(env);
    reading.requireNode(env, "on", on);
    DependencyGraph upstream =
        DependencyGraphs.of(graph, on, Direction.UPSTREAM, graph.size(), day);
    Undisclosures.Part part =
        new Undisclosures.Part(
            graph,
            Believing.of(env),
            upstream.nodes().stream().map(DependencyGraph.Node::node).toList(),
            upstream.edges().stream().map(DependencyGraph.Edge::dependency).toList());
    List<Undisclosed> all = undisclosures.list(List.of(part)).getFirst();
    List<Truncation> truncatedBy = upstream.truncatedBy();
    ListPart.Page<Undisclosed> shown = asked.cut(all, one -> one);
    return new UndisclosedConnection(
        shown.edges(),
        shown.pageInfo(),
        all.size(),
        Completeness.of(env, graph, day, truncatedBy, began));
  }

  @SchemaMapping
  CompletableFuture<Entity> about(Undisclosed undisclosed, DataFetchingEnvironment env) {
    return reading.entity(env, Entity.class, undisclosed.aboutId());
  }

  @SchemaMapping
  CompletableFuture<@Nullable Entity> toward(Undisclosed undisclosed, DataFetchingEnvironment env) {
    String toward = undisclosed.towardId();
    return toward == null
        ? CompletableFuture.completedFuture(null)
        : reading.entity(env, Entity.class, toward).thenApply(found -> found);
  }

  /** A page of what is not known. */
  record UndisclosedConnection(
      List<Edge<Undisclosed>> edges, PageInfo pageInfo, int totalCount, Completeness completeness) {
    public List<Undisclosed> nodes() {
      return edges.stream().map(Edge::node).toList();
    }
  }
}
