package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for sources. */
@Controller
final class SourceController {
  private final EntityLists lists;

  SourceController(EntityLists lists) {
    this.lists = lists;
  }

  @QueryMapping
  CompletableFuture<@Nullable Source> source(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Source.class, EntityKind.SOURCE, id);
  }

  @QueryMapping
  EntityConnection<Source> sources(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Source.class, EntityKind.SOURCE, page, env);
  }
}
