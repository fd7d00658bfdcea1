package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.Confidence;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.walk.Chains;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for dependencies: what stands in the database beside the structure. */
@Controller
final class DependencyController {
  private final Reading reading;

  DependencyController(Reading reading) {
    this.reading = reading;
  }

  @SchemaMapping
  CompletableFuture<List<Item>> alternativesNotTaken(
      Dependency dependency, DataFetchingEnvironment env) {
    List<Integer> items =
        Chains.alternativesNotTaken(dependency.graph(), dependency.number(), dependency.day());
    return reading.nodes(env, Item.class, dependency.graph(), items);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Product> inheritedFrom(
      Dependency dependency, DataFetchingEnvironment env) {
    if (dependency.kind() != DependencyKind.REQUIRES) {
      return CompletableFuture.completedFuture(null);
    }
    return reading
        .fact(env, dependency)
        .thenCompose(
            fact ->
                fact.from().equals(dependency.fromId())
                    ? CompletableFuture.<@Nullable Product>completedFuture(null)
                    : reading.entity(env, Product.class, fact.from()).thenApply(found -> found));
  }

  @SchemaMapping
  CompletableFuture<@Nullable Quantity> quantity(
      Dependency dependency, DataFetchingEnvironment env) {
    return reading.fact(env, dependency).thenApply(Quantity::find);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Confidence> confidence(
      Dependency dependency, DataFetchingEnvironment env) {
    return reading.fact(env, dependency).thenApply(fact -> fact.provenance().confidence());
  }

  @SchemaMapping
  CompletableFuture<List<Citation>> sources(Dependency dependency, DataFetchingEnvironment env) {
    return reading.fact(env, dependency).thenApply(fact -> fact.provenance().sources());
  }

  @SchemaMapping
  CompletableFuture<List<Undisclosed>> undisclosed(
      Dependency dependency, DataFetchingEnvironment env) {
    return reading.fact(env, dependency).thenApply(Undisclosed::about);
  }
}
