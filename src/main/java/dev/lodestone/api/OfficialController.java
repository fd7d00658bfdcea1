package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.RelationshipKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for officials. */
@Controller
final class OfficialController {
  private final EntityLists lists;
  private final Reading reading;

  OfficialController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Official> official(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Official.class, EntityKind.OFFICIAL, id);
  }

  @QueryMapping
  EntityConnection<Official> officials(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Official.class, EntityKind.OFFICIAL, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<Official.Office>> offices(Official official, DataFetchingEnvironment env) {
    return reading
        .related(env, official.id(), Set.of(RelationshipKind.HOLDS_OFFICE), true)
        .thenApply(facts -> facts.stream().map(Official.Office::new).toList());
  }

  @SchemaMapping
  CompletableFuture<@Nullable Organization> organization(
      Official.Office office, DataFetchingEnvironment env) {
    return held(office, Organization.class, env);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Company> company(
      Official.Office office, DataFetchingEnvironment env) {
    return held(office, Company.class, env);
  }

  private <T extends Entity> CompletableFuture<@Nullable T> held(
      Official.Office office, Class<T> type, DataFetchingEnvironment env) {
    return reading
        .entity(env, Entity.class, office.fact().to())
        .thenApply(found -> type.isInstance(found) ? type.cast(found) : null);
  }

  @SchemaMapping
  CompletableFuture<List<PolicyEvent>> events(Official official, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, PolicyEvent.class, official.id(), RelationshipKind.INVOLVES, false);
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<PolicyEvent>> eventsConnection(
      Official official, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.neighbors(
        env,
        PolicyEvent.class,
        new Reading.Ends(official.id(), RelationshipKind.INVOLVES, false),
        "official/events",
        page);
  }
}
