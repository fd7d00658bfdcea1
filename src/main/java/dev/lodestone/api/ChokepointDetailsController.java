package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the entities and sources that chokepoints and their coverage name. */
@Controller
final class ChokepointDetailsController {
  private final Reading reading;

  ChokepointDetailsController(Reading reading) {
    this.reading = reading;
  }

  @SchemaMapping
  CompletableFuture<List<Item>> decisiveGaps(
      ChokepointController.ChokepointConnection chokepoints, DataFetchingEnvironment env) {
    return reading.nodes(
        env, Item.class, chokepoints.answer().graph(), chokepoints.answer().decisiveGaps());
  }

  @SchemaMapping
  CompletableFuture<Entity> entity(
      Chokepoint.ChokepointMember member, DataFetchingEnvironment env) {
    return reading.node(env, Entity.class, member.graph(), member.node());
  }

  @SchemaMapping
  CompletableFuture<Item> item(Chokepoint.WitnessStep step, DataFetchingEnvironment env) {
    return reading.node(env, Item.class, step.graph(), step.step().item());
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> because(
      Chokepoint.WitnessStep step, DataFetchingEnvironment env) {
    return reading.nodes(env, Entity.class, step.graph(), step.step().because());
  }

  @SchemaMapping
  CompletableFuture<List<Citation>> sources(
      Chokepoint.WitnessStep step, DataFetchingEnvironment env) {
    return reading
        .facts(env, step.dependencies())
        .thenApply(
            facts ->
                facts.stream()
                    .map(fact -> fact.provenance().sources())
                    .flatMap(Collection::stream)
                    .distinct()
                    .toList());
  }

  @SchemaMapping
  CompletableFuture<LicenseRegime> regime(
      Chokepoint.AlreadyLost alreadyLost, DataFetchingEnvironment env) {
    return reading.entity(
        env, LicenseRegime.class, alreadyLost.graph().id(alreadyLost.lost().regime()));
  }

  @SchemaMapping
  CompletableFuture<Item> item(Chokepoint.AlreadyLost alreadyLost, DataFetchingEnvironment env) {
    return reading.node(env, Item.class, alreadyLost.graph(), alreadyLost.lost().item());
  }

  @SchemaMapping
  CompletableFuture<Item> item(Chokepoint.SurvivalChoice choice, DataFetchingEnvironment env) {
    return reading.node(env, Item.class, choice.via().graph(), choice.item());
  }

  @SchemaMapping
  CompletableFuture<List<Item>> dataGaps(
      Completeness.Coverage coverage, DataFetchingEnvironment env) {
    return reading.nodes(env, Item.class, coverage.graph(), coverage.counted().dataGaps());
  }

  @SchemaMapping
  CompletableFuture<List<Item>> unavailableFromTheStart(
      Completeness.Coverage coverage, DataFetchingEnvironment env) {
    return reading.nodes(
        env, Item.class, coverage.graph(), coverage.counted().unavailableFromTheStart());
  }
}
