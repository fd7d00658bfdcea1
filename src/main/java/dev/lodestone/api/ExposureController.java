package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ExposureAnswer;
import dev.lodestone.chokepoint.ExposureQuestion;
import dev.lodestone.chokepoint.Exposures;
import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for what a loss exposes. */
@Controller
final class ExposureController {
  private static final String LIST = "exposure";

  private final Reading reading;

  ExposureController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  ExposureConnection exposure(
      @Argument List<String> to,
      @Argument ChokepointController.AnalysisInput assuming,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    ListPart part = ListPart.of(LIST, page);
    if (to.isEmpty() || to.size() > ExposureQuestion.MAX_LOST) {
      throw RequestException.badArgument(
          "to", to.size() + " ids", "1 to " + ExposureQuestion.MAX_LOST + " ids");
    }
    Assumptions assumptions = assuming.on(reading.day(assuming.asOf()));
    SupplyGraph graph = reading.graph(env);
    to.forEach(id -> requireLoss(env, graph, id, assumptions));
    ExposureAnswer answer = Exposures.find(graph, new ExposureQuestion(to, assumptions));
    ListPart.Page<Exposure> shown =
        part.cut(answer.exposures(), one -> Exposure.of(graph, assumptions.asOf(), one));
    return new ExposureConnection(
        shown.edges(),
        shown.pageInfo(),
        answer,
        Completeness.of(env, graph, assumptions.asOf(), List.of(), began)
            .covering(new Completeness.Coverage(graph, answer.coverage())));
  }

  private void requireLoss(
      DataFetchingEnvironment env, SupplyGraph graph, String id, Assumptions assumptions) {
    Exposures.allowedInstead(graph, reading.requireNode(env, "to", id), assumptions)
        .ifPresent(
            allowed -> {
              throw RequestException.badArgument("to", id, allowed);
            });
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> lost(ExposureConnection exposure, DataFetchingEnvironment env) {
    return reading.entities(env, Entity.class, exposure.answer().question().to());
  }

  @SchemaMapping
  CompletableFuture<Product> product(Exposure exposure, DataFetchingEnvironment env) {
    return reading.entity(env, Product.class, exposure.id());
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> because(Exposure exposure, DataFetchingEnvironment env) {
    return reading.nodes(
        env, Entity.class, exposure.step().graph(), exposure.step().step().because());
  }

  @SchemaMapping
  CompletableFuture<List<Citation>> sources(Exposure exposure, DataFetchingEnvironment env) {
    return reading
        .facts(env, exposure.step().dependencies())
        .thenApply(
            facts ->
                facts.stream()
                    .map(fact -> fact.provenance().sources())
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList());
  }

  /** A page of exposed products and the answer it is part of. */
  record ExposureConnection(
      List<Edge<Exposure>> edges,
      PageInfo pageInfo,
      ExposureAnswer answer,
      Completeness completeness) {
    public List<Exposure> nodes() {
      return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
      return answer.exposures().size();
    }

    public List<Chokepoint.AlreadyLost> alreadyLost() {
      return answer.alreadyLost().stream()
          .map(one -> new Chokepoint.AlreadyLost(answer.graph(), one))
          .toList();
    }

    public Chokepoint.Assumed assuming() {
      return new Chokepoint.Assumed(answer.question().assuming());
    }
  }
}
