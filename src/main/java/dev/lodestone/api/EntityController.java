package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for entities of any kind: by id. */
@Controller
final class EntityController {
  static final int MAX_IDS = 100;

  private final Reading reading;

  EntityController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Entity> node(@Argument String id, DataFetchingEnvironment env) {
    return reading.find(env, id);
  }

  @QueryMapping
  CompletableFuture<List<@Nullable Entity>> nodes(
      @Argument List<String> ids, DataFetchingEnvironment env) {
    if (ids.size() > MAX_IDS) {
      throw RequestException.badArgument(
          "ids", ids.size() + " ids", "a list of at most " + MAX_IDS + " ids");
    }
    List<CompletableFuture<@Nullable Entity>> loads =
        ids.stream().map(id -> reading.find(env, id)).toList();
    return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              List<@Nullable Entity> found = new ArrayList<>();
              loads.forEach(load -> found.add(load.join()));
              return found;
            });
  }

  @SchemaMapping
  List<Citation> sources(Entity entity) {
    return entity.record().provenance().sources();
  }

  @SchemaMapping
  List<Undisclosed> undisclosed(Entity entity) {
    return Undisclosed.about(entity.record());
  }
}
