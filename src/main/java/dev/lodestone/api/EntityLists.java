package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityIds;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityPage;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lists and finds entities of one kind; a page goes on after an id, so that none is skipped. */
final class EntityLists {
  private final SupplyGraphs graphs;
  private final Reading reading;

  EntityLists(SupplyGraphs graphs, Reading reading) {
    this.graphs = graphs;
    this.reading = reading;
  }

  /** The entity of an id of the kind; null where there is none. */
  <T extends Entity> CompletableFuture<@Nullable T> find(
      DataFetchingEnvironment env, Class<T> type, EntityKind kind, String id) {
    if (EntityKind.findById(id).filter(kind::equals).isEmpty()) {
      throw RequestException.badArgument("id", id, "an id of the form " + kind.prefix() + ":key");
    }
    return reading.find(env, id).thenApply(entity -> entity == null ? null : type.cast(entity));
  }

  <T extends Entity> EntityConnection<T> page(
      Class<T> type, EntityKind kind, PageArguments arguments, DataFetchingEnvironment env) {
    Belief belief = reading.known(env);
    boolean backward = arguments.isBackward();
    int size = arguments.size();
    String after = id(kind, "after", arguments.after());
    String before = id(kind, "before", arguments.before());
    EntityPage page =
        backward
            ? graphs.listBackwards(kind, before, size, belief)
            : graphs.list(kind, after, size, belief);
    List<Edge<T>> edges =
        page.entities().stream()
            .map(
                entity ->
                    new Edge<>(Cursor.of(kind.prefix(), entity.id()), type.cast(Entity.of(entity))))
            .toList();
    boolean hasPrevious = backward ? page.hasMore() : after != null;
    boolean hasNext = backward ? before != null : page.hasMore();
    return new EntityConnection<>(
        edges, Edge.pageInfo(edges, hasPrevious, hasNext), () -> graphs.count(kind, belief));
  }

  /** A page of the ids given, ascending, of which all are known. */
  <T extends Entity> CompletableFuture<EntityConnection<T>> page(
      DataFetchingEnvironment env,
      Class<T> type,
      List<String> ids,
      String list,
      int first,
      @Nullable String after) {
    int size = PageArguments.checked("first", first);
    String start = Cursor.key(list, "after", after);
    List<String> rest =
        start == null ? ids : ids.stream().filter(id -> id.compareTo(start) > 0).toList();
    return reading
        .entities(env, type, rest.stream().limit(size).toList())
        .thenApply(
            entities -> {
              List<Edge<T>> edges =
                  entities.stream()
                      .map(entity -> new Edge<>(Cursor.of(list, entity.id()), entity))
                      .toList();
              return new EntityConnection<>(
                  edges, Edge.pageInfo(edges, start != null, rest.size() > size), ids::size);
            });
  }

  private static @Nullable String id(EntityKind kind, String argument, @Nullable String cursor) {
    String key = Cursor.key(kind.prefix(), argument, cursor);
    if (cursor != null && key != null && !EntityIds.isWellFormed(key)) {
      throw RequestException.badArgument(argument, cursor, "a cursor of this list");
    }
    return key;
  }
}
