package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for elements. */
@Controller
final class ElementController {
  private final EntityLists lists;

  ElementController(EntityLists lists) {
    this.lists = lists;
  }

  @QueryMapping
  CompletableFuture<@Nullable Element> element(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Element.class, EntityKind.ELEMENT, id);
  }

  @QueryMapping
  EntityConnection<Element> elements(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Element.class, EntityKind.ELEMENT, page, env);
  }
}
