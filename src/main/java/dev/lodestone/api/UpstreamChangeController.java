package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.FactRecord;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the entities and sources of changes upstream. */
@Controller
final class UpstreamChangeController {
  private final Reading reading;

  UpstreamChangeController(Reading reading) {
    this.reading = reading;
  }

  @SchemaMapping
  CompletableFuture<@Nullable LicenseRegime> regime(
      UpstreamChange upstreamChange, DataFetchingEnvironment env) {
    return find(env, LicenseRegime.class, upstreamChange.regimeId());
  }

  @SchemaMapping
  CompletableFuture<@Nullable PolicyEvent> event(
      UpstreamChange upstreamChange, DataFetchingEnvironment env) {
    return find(env, PolicyEvent.class, upstreamChange.eventId());
  }

  private <T extends Entity> CompletableFuture<@Nullable T> find(
      DataFetchingEnvironment env, Class<T> type, @Nullable String id) {
    return id == null
        ? CompletableFuture.completedFuture(null)
        : reading.find(env, id).thenApply(entity -> entity == null ? null : type.cast(entity));
  }

  /** Those of the relationships, or of what the event did to the regime. */
  @SchemaMapping
  CompletableFuture<List<Citation>> sources(
      UpstreamChange upstreamChange, DataFetchingEnvironment env) {
    String event = upstreamChange.eventId();
    if (event != null) {
      return reading
          .related(env, event, Undisclosures.REGIME_ACTIONS, true)
          .thenApply(
              facts ->
                  sources(
                      facts.stream()
                          .filter(fact -> fact.to().equals(upstreamChange.regimeId()))
                          .toList()));
    }
    return reading
        .facts(env, upstreamChange.facts().stream().map(UpstreamChange.ChangedFact::via).toList())
        .thenApply(UpstreamChangeController::sources);
  }

  private static List<Citation> sources(List<FactRecord> facts) {
    return facts.stream()
        .map(fact -> fact.provenance().sources())
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  @SchemaMapping
  CompletableFuture<Entity> from(
      UpstreamChange.ChangedFact changedFact, DataFetchingEnvironment env) {
    return reading.entity(env, Entity.class, changedFact.via().fromId());
  }

  @SchemaMapping
  CompletableFuture<Entity> to(
      UpstreamChange.ChangedFact changedFact, DataFetchingEnvironment env) {
    return reading.entity(env, Entity.class, changedFact.via().toId());
  }
}
