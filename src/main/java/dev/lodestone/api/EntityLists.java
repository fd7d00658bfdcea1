package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import dev.lodestone.supplygraph.EntityPage;
import dev.lodestone.supplygraph.EntityQuery;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lists and finds entities of one kind; a page goes on after an id, so that none is skipped. */
final class EntityLists {
  private static final ContextSnapshotFactory CONTEXTS = ContextSnapshotFactory.builder().build();

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

  /** A page of the entities of a kind that the arguments ask for. */
  <T extends Entity> EntityConnection<T> page(
      Class<T> type, EntityKind kind, EntityListArguments arguments, DataFetchingEnvironment env) {
    EntityQuery query =
        new EntityFilters("filter", kind, reading.day(null))
            .query(arguments.filter(), arguments.orderBy());
    return page(type, query, arguments.page(), env);
  }

  /** A page of what a query lists; every entity of the kind by id is read by its index. */
  <T extends Entity> EntityConnection<T> page(
      Class<T> type, EntityQuery query, PageArguments arguments, DataFetchingEnvironment env) {
    Belief belief = reading.known(env);
    if (!query.isPlain() && belief.knownAt().isPresent()) {
      throw RequestException.badArgument(
          "knownAt", belief.knownAt().get(), "left out together with `filter` or `orderBy`");
    }
    OrderCursor cursors = new OrderCursor(query.kind(), query.order());
    EntityQuery.Part part =
        new EntityQuery.Part(
            cursors.read("after", arguments.after()),
            cursors.read("before", arguments.before()),
            arguments.size(),
            arguments.isBackward());
    EntityQuery.Page page =
        query.isPlain() ? plain(query.kind(), part, belief) : graphs.list(query, part, belief);
    List<Edge<T>> edges =
        page.entries().stream()
            .map(entry -> new Edge<>(cursors.of(entry.key()), type.cast(Entity.of(entry.entity()))))
            .toList();
    boolean hasPrevious = part.backwards() ? page.hasMore() : part.after() != null;
    boolean hasNext = part.backwards() ? part.before() != null : page.hasMore();
    return new EntityConnection<>(
        edges,
        Edge.pageInfo(edges, hasPrevious, hasNext),
        inContext(
            () ->
                query.isPlain()
                    ? graphs.count(query.kind(), belief)
                    : graphs.count(query, belief)));
  }

  /** Counts in the context in which the list is read, in whichever thread it is asked for. */
  private static LongSupplier inContext(LongSupplier counting) {
    ContextSnapshot context = CONTEXTS.captureAll();
    return () -> {
      try (ContextSnapshot.Scope _ = context.setThreadLocals()) {
        return counting.getAsLong();
      }
    };
  }

  private EntityQuery.Page plain(EntityKind kind, EntityQuery.Part part, Belief belief) {
    EntityPage page =
        part.backwards()
            ? graphs.listBackwards(kind, id(part.before()), part.size(), belief)
            : graphs.list(kind, id(part.after()), part.size(), belief);
    return new EntityQuery.Page(
        page.entities().stream()
            .map(one -> new EntityQuery.Entry(new EntityOrder.Key(null, one.id()), one))
            .toList(),
        page.hasMore());
  }

  private static @Nullable String id(EntityOrder.@Nullable Key key) {
    return key == null ? null : key.id();
  }

  /** A page of the entities at the other end of the relationships of a kind, by id. */
  <T extends Entity> CompletableFuture<EntityConnection<T>> neighbors(
      DataFetchingEnvironment env,
      Class<T> type,
      Reading.Ends ends,
      String list,
      PageArguments arguments) {
    return reading.neighborIds(env, ends).thenCompose(ids -> page(env, type, ids, list, arguments));
  }

  /** A page of the ids given, ascending, of which all are known. */
  <T extends Entity> CompletableFuture<EntityConnection<T>> page(
      DataFetchingEnvironment env,
      Class<T> type,
      List<String> ids,
      String list,
      PageArguments arguments) {
    KeyedPage<String> page = KeyedPage.of(list, arguments, ids, id -> id);
    return reading
        .entities(env, type, page.entries())
        .thenApply(
            entities ->
                new EntityConnection<>(
                    entities.stream()
                        .map(entity -> new Edge<>(Cursor.of(list, entity.id()), entity))
                        .toList(),
                    page.pageInfo(),
                    ids::size));
  }
}
