package dev.lodestone.api;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.EntityIds;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityQuery;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphs;
import dev.lodestone.supplygraph.Truncation;
import dev.lodestone.walk.TraceAnswer;
import dev.lodestone.walk.TraceQuestion;
import dev.lodestone.walk.TraceStep;
import dev.lodestone.walk.Traces;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for traces. A cursor is the ids on a trace. */
@Controller
final class TraceController {
  private static final String LIST = "trace";
  private static final int MAX_STARTS = 2_000;

  private final SupplyGraphs graphs;
  private final Reading reading;

  TraceController(SupplyGraphs graphs, Reading reading) {
    this.graphs = graphs;
    this.reading = reading;
  }

  @QueryMapping
  TraceConnection trace(
      @Argument TraceInput.Start start,
      @Argument List<TraceInput.Step> steps,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    LocalDate day = reading.day(asOf);
    List<TraceStep> checked = TraceInput.steps(steps);
    boolean backward = page.isBackward();
    int size = page.size();
    int length = 1 + (int) checked.stream().filter(step -> !step.absent()).count();
    String argument = backward ? "before" : "after";
    @Nullable String cursor = backward ? page.before() : page.after();
    Optional<List<String>> beyond = beyond(argument, cursor, length);
    List<Truncation> truncatedBy = new ArrayList<>();
    List<String> starts = starts(start, day, truncatedBy, env);
    SupplyGraph graph = reading.graph(env);
    TraceAnswer answer =
        Traces.find(graph, new TraceQuestion(starts, checked, day, beyond, size, backward));
    truncatedBy.addAll(answer.truncatedBy());
    List<Edge<Trace>> edges =
        answer.traces().stream()
            .map(nodes -> new Trace(nodes.stream().map(graph::id).toList()))
            .map(trace -> new Edge<>(Cursor.of(LIST, String.join(" ", trace.ids())), trace))
            .toList();
    PageInfo info =
        backward
            ? Edge.pageInfo(edges, answer.hasMore(), cursor != null)
            : Edge.pageInfo(edges, cursor != null, answer.hasMore());
    return new TraceConnection(edges, info, Completeness.of(env, graph, day, truncatedBy, began));
  }

  private static Optional<List<String>> beyond(
      String argument, @Nullable String cursor, int length) {
    String key = Cursor.key(LIST, argument, cursor);
    if (cursor == null || key == null) {
      return Optional.empty();
    }
    List<String> ids = List.of(key.split(" ", -1));
    if (ids.size() != length || !ids.stream().allMatch(EntityIds::isWellFormed)) {
      throw RequestException.badArgument(argument, cursor, "a cursor of a trace of these steps");
    }
    return Optional.of(ids);
  }

  private List<String> starts(
      TraceInput.Start start,
      LocalDate day,
      List<Truncation> truncatedBy,
      DataFetchingEnvironment env) {
    if (start.ids() != null) {
      return TraceInput.ids("start.ids", start.ids()).stream()
          .peek(id -> reading.requireNode(env, "start.ids", id))
          .toList();
    }
    SupplyGraph graph = reading.graph(env);
    if (start.kind() != null) {
      return IntStream.range(0, graph.size())
          .filter(node -> graph.kind(node) == start.kind())
          .mapToObj(graph::id)
          .toList();
    }
    EntityQuery query =
        new EntityFilters("start.products", EntityKind.PRODUCT, day).query(start.products(), null);
    EntityQuery.Page found =
        graphs.list(query, new EntityQuery.Part(null, null, MAX_STARTS, false), reading.known(env));
    if (found.hasMore()) {
      truncatedBy.add(new Truncation(Bound.NODES, MAX_STARTS));
    }
    return found.entries().stream()
        .map(entry -> entry.entity().id())
        .filter(id -> graph.find(id).isPresent())
        .toList();
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> things(Trace trace, DataFetchingEnvironment env) {
    return reading.entities(env, Entity.class, trace.ids());
  }

  /** One choice of things. */
  record Trace(List<String> ids) {}

  /** A page of traces. */
  record TraceConnection(List<Edge<Trace>> edges, PageInfo pageInfo, Completeness completeness) {
    public List<Trace> nodes() {
      return edges.stream().map(Edge::node).toList();
    }
  }
}
