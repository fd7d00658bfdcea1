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

/** Answers for products. */
@Controller
final class ProductController {
  private final EntityLists lists;
  private final Reading reading;

  ProductController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Product> product(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Product.class, EntityKind.PRODUCT, id);
  }

  @QueryMapping
  EntityConnection<Product> products(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Product.class, EntityKind.PRODUCT, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<Product>> kindOf(Product product, DataFetchingEnvironment env) {
    return reading.neighbors(env, Product.class, product.id(), RelationshipKind.KIND_OF, true);
  }

  @SchemaMapping
  CompletableFuture<List<Product>> variantOf(Product product, DataFetchingEnvironment env) {
    return reading.neighbors(env, Product.class, product.id(), RelationshipKind.VARIANT_OF, true);
  }
}
