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

/** Answers for licenses. */
@Controller
final class LicenseController {
  private final EntityLists lists;
  private final Reading reading;

  LicenseController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable License> license(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, License.class, EntityKind.LICENSE, id);
  }

  @QueryMapping
  EntityConnection<License> licenses(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(License.class, EntityKind.LICENSE, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<LicenseRegime>> grantedUnder(
      License license, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, LicenseRegime.class, license.id(), RelationshipKind.GRANTED_UNDER, true);
  }

  @SchemaMapping
  CompletableFuture<List<Company>> grantedTo(License license, DataFetchingEnvironment env) {
    return reading.neighbors(env, Company.class, license.id(), RelationshipKind.GRANTED_TO, true);
  }

  @SchemaMapping
  CompletableFuture<List<Item>> covers(License license, DataFetchingEnvironment env) {
    return reading.neighbors(env, Item.class, license.id(), RelationshipKind.COVERS, true);
  }
}
