package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.RelationshipKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for organizations. */
@Controller
final class OrganizationController {
  private final EntityLists lists;
  private final Reading reading;

  OrganizationController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Organization> organization(
      @Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Organization.class, EntityKind.ORGANIZATION, id);
  }

  @QueryMapping
  EntityConnection<Organization> organizations(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Organization.class, EntityKind.ORGANIZATION, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> partOf(Organization organization, DataFetchingEnvironment env) {
    return reading.neighbors(env, Entity.class, organization.id(), RelationshipKind.PART_OF, true);
  }

  @SchemaMapping
  CompletableFuture<List<LicenseRegime>> administers(
      Organization organization, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, LicenseRegime.class, organization.id(), RelationshipKind.ADMINISTERS, true);
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<LicenseRegime>> administersConnection(
      Organization organization, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.neighbors(
        env,
        LicenseRegime.class,
        new Reading.Ends(organization.id(), RelationshipKind.ADMINISTERS, true),
        "organization/administers",
        page);
  }

  @SchemaMapping
  CompletableFuture<List<PolicyEvent>> events(
      Organization organization, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, PolicyEvent.class, organization.id(), RelationshipKind.INVOLVES, false);
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<PolicyEvent>> eventsConnection(
      Organization organization, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.neighbors(
        env,
        PolicyEvent.class,
        new Reading.Ends(organization.id(), RelationshipKind.INVOLVES, false),
        "organization/events",
        page);
  }
}
