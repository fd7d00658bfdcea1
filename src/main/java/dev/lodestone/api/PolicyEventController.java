package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Answers for policy events. */
@Controller
final class PolicyEventController {
  private final EntityLists lists;
  private final Reading reading;
  private final SupplyGraphs graphs;
  private final JobStreams streams;

  PolicyEventController(
      EntityLists lists, Reading reading, SupplyGraphs graphs, JobStreams streams) {
    this.lists = lists;
    this.reading = reading;
    this.graphs = graphs;
    this.streams = streams;
  }

  @QueryMapping
  CompletableFuture<@Nullable PolicyEvent> policyEvent(
      @Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, PolicyEvent.class, EntityKind.POLICY_EVENT, id);
  }

  @QueryMapping
  EntityConnection<PolicyEvent> policyEvents(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(PolicyEvent.class, EntityKind.POLICY_EVENT, page, env);
  }

  /** What is there when a place in the streams is taken is known; what comes later is told. */
  @SubscriptionMapping
  Flux<PolicyEvent> policyEventRecorded(DataFetchingEnvironment env) {
    return Flux.defer(
        () -> {
          NewPolicyEvents events = new NewPolicyEvents(graphs, reading.known(env));
          return streams.follow(events::look);
        });
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> involves(PolicyEvent policyEvent, DataFetchingEnvironment env) {
    return reading.neighbors(env, Entity.class, policyEvent.id(), RelationshipKind.INVOLVES, true);
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> concerns(PolicyEvent policyEvent, DataFetchingEnvironment env) {
    return reading.neighbors(env, Entity.class, policyEvent.id(), RelationshipKind.CONCERNS, true);
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<Entity>> concernsConnection(
      PolicyEvent policyEvent, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.neighbors(
        env,
        Entity.class,
        new Reading.Ends(policyEvent.id(), RelationshipKind.CONCERNS, true),
        "event/concerns",
        page);
  }

  @SchemaMapping
  CompletableFuture<List<PolicyEvent.RegimeEvent>> actions(
      PolicyEvent policyEvent, DataFetchingEnvironment env) {
    return reading
        .related(env, policyEvent.id(), Undisclosures.REGIME_ACTIONS, true)
        .thenApply(
            facts ->
                facts.stream()
                    .sorted(Comparator.comparing(FactRecord::to).thenComparing(FactRecord::kind))
                    .map(PolicyEvent.RegimeEvent::new)
                    .toList());
  }

  @SchemaMapping
  CompletableFuture<PolicyEvent> event(
      PolicyEvent.RegimeEvent regimeEvent, DataFetchingEnvironment env) {
    return reading.entity(env, PolicyEvent.class, regimeEvent.fact().from());
  }

  @SchemaMapping
  CompletableFuture<LicenseRegime> regime(
      PolicyEvent.RegimeEvent regimeEvent, DataFetchingEnvironment env) {
    return reading.entity(env, LicenseRegime.class, regimeEvent.fact().to());
  }
}
