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
  CompletableFuture<List<PolicyEvent>> events(
      Organization organization, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, PolicyEvent.class, organization.id(), RelationshipKind.INVOLVES, false);
  }
}
