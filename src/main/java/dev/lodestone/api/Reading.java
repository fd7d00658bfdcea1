package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.Provenance;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphs;
import dev.lodestone.supplygraph.UnknownPackageException;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/**
 * What one request reads: one snapshot for all of it, and names, prose and further relationships in
 * one batch for each level of the answer.
 */
final class Reading {
  private static final String ENTITIES = "entities";
  private static final String FACTS = "facts";
  private static final String RELATED = "related";
  private static final String STATEMENTS = "statements";

  private final SupplyGraphs graphs;
  private final KeptRecords records;
  private final Clock clock;

  /** Entities are looked up whoever states them: the packages are not part of it. */
  private record EntityKey(String id, Belief belief) {
    static EntityKey of(String id, Belief belief) {
      return new EntityKey(id, new Belief(Optional.empty(), belief.knownAt()));
    }
  }

  private record FactKey(DependencyKind kind, String factId, Belief belief) {}

  private record RelatedKey(String id, RelationshipKind kind, boolean outgoing, Belief belief) {}

  private record StatementsKey(String id, Belief belief) {}

  Reading(SupplyGraphs graphs, KeptRecords records, Clock clock, BatchLoaderRegistry loaders) {
    this.graphs = graphs;
    this.records = records;
    this.clock = clock;
    loaders
        .<EntityKey, Optional<EntityRecord>>forName(ENTITIES)
        .registerMappedBatchLoader(
            (keys, environment) -> Mono.just(loadEntities(keys, version(environment))));
    loaders
        .<FactKey, Optional<FactRecord>>forName(FACTS)
        .registerMappedBatchLoader(
            (keys, environment) -> Mono.just(loadFacts(keys, version(environment))));
    loaders
        .<RelatedKey, List<FactRecord>>forName(RELATED)
        .registerMappedBatchLoader((keys, environment) -> Mono.just(loadRelated(keys)));
    loaders
        .<StatementsKey, List<EntityRecord>>forName(STATEMENTS)
        .registerMappedBatchLoader((keys, environment) -> Mono.just(loadStatements(keys)));
  }

  /** The snapshot of what the question believes, read once for a request. */
  SupplyGraph graph(DataFetchingEnvironment env) {
    Belief belief = Believing.of(env);
    GraphQLContext context = env.getGraphQlContext();
    SupplyGraph known = context.get(belief);
    if (known != null) {
      return known;
    }
    try {
      GraphVersion found = context.get(GraphVersion.class);
      SupplyGraph graph =
          context.computeIfAbsent(
              belief,
              key -> found == null ? graphs.current(belief) : graphs.current(belief, found));
      if (isShort(env)) {
        context.computeIfAbsent(GraphVersion.class, key -> graph.version());
      }
      return graph;
    } catch (UnknownPackageException unknown) {
      throw RequestException.unknownPackage(unknown.id());
    }
  }

  /**
   * A version that the graph was found to have before this batch is read: by the request, else by
   * another one.
   */
  private Optional<GraphVersion> version(BatchLoaderEnvironment environment) {
    return environment.getContext() instanceof GraphQLContext context
            && context.hasKey(GraphVersion.class)
        ? context.getOrEmpty(GraphVersion.class)
        : records.version();
  }

  /** A request is short, a subscription is not: what was found at its first event is long past. */
  private static boolean isShort(DataFetchingEnvironment env) {
    return env.getOperationDefinition().getOperation()
        != OperationDefinition.Operation.SUBSCRIPTION;
  }

  /** What the question believes; each package is loaded, or was at the time. */
  Belief known(DataFetchingEnvironment env) {
    Belief belief = Believing.of(env);
    if (belief.packages().isPresent() && belief.knownAt().isEmpty()) {
      Set<String> loaded =
          graphs.packages().stream().map(PackageRecord::id).collect(Collectors.toSet());
      belief.packages().get().stream()
          .filter(id -> !loaded.contains(id))
          .findFirst()
          .ifPresent(
              id -> {
                throw RequestException.unknownPackage(id);
              });
    }
    return belief;
  }

  /**
   * The node of an id that a walk or an analysis asks about.
   *
   * @throws RequestException when there is none; the error names the argument
   */
  int requireNode(DataFetchingEnvironment env, String argument, String id) {
    return graph(env).find(id).orElseThrow(() -> RequestException.notFound(argument, id));
  }

  /**
   * The node of the product or element that an analysis asks about.
   *
   * @throws RequestException when there is none, or it is something else; the error names the
   *     argument
   */
  int requireItem(DataFetchingEnvironment env, String argument, String id) {
    int node = requireNode(env, argument, id);
    if (!graph(env).kind(node).isItem()) {
      throw RequestException.badArgument(
          argument,
          id,
          "an id of the form %s:key or %s:key"
              .formatted(EntityKind.PRODUCT.prefix(), EntityKind.ELEMENT.prefix()));
    }
    return node;
  }

  /** The day asked for, today by default. */
  LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  /** The entity of an id; null where there is none. */
  CompletableFuture<@Nullable Entity> find(DataFetchingEnvironment env, String id) {
    return load(env, id).thenApply(record -> record.map(Entity::of).orElse(null));
  }

  /** The entity of an id that the snapshot or a relationship names. */
  <T extends Entity> CompletableFuture<T> entity(
      DataFetchingEnvironment env, Class<T> type, String id) {
    return load(env, id).thenApply(record -> type.cast(Entity.of(named(env, record, id))));
  }

  /** The entities of ids that the snapshot or a relationship names, in the order given. */
  <T extends Entity> CompletableFuture<List<T>> entities(
      DataFetchingEnvironment env, Class<T> type, Collection<String> ids) {
    return all(ids.stream().map(id -> entity(env, type, id)).toList());
  }

  /** As {@link #entities(DataFetchingEnvironment, Class, Collection)}, for nodes of the graph. */
  <T extends Entity> CompletableFuture<List<T>> nodes(
      DataFetchingEnvironment env, Class<T> type, SupplyGraph graph, Collection<Integer> nodes) {
    return all(nodes.stream().map(node -> node(env, type, graph, node)).toList());
  }

  /** The entity of a node: what an edit adds is made up, anything else is looked up. */
  <T extends Entity> CompletableFuture<T> node(
      DataFetchingEnvironment env, Class<T> type, SupplyGraph graph, int node) {
    return graph
        .hypotheticalName(node)
        .map(
            name ->
                CompletableFuture.completedFuture(
                    type.cast(
                        Entity.of(Hypothetical.entity(graph.id(node), graph.kind(node), name)))))
        .orElseGet(() -> entity(env, type, graph.id(node)));
  }

  private static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> loads) {
    return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
        .thenApply(done -> loads.stream().map(CompletableFuture::join).toList());
  }

  /** The relationship behind a dependency. */
  CompletableFuture<FactRecord> fact(DataFetchingEnvironment env, Dependency dependency) {
    if (dependency.graph().isHypothetical(dependency.number())) {
      return CompletableFuture.completedFuture(Hypothetical.fact(dependency));
    }
    FactKey key = new FactKey(dependency.kind(), dependency.factId(), Believing.of(env));
    GraphVersion version = env.getGraphQlContext().get(GraphVersion.class);
    if (version != null && key.belief().knownAt().isEmpty()) {
      FactRecord kept = records.findFact(version, key.factId());
      if (kept != null) {
        return CompletableFuture.completedFuture(kept);
      }
    }
    return Reading.<FactKey, Optional<FactRecord>>loader(env, FACTS)
        .load(key)
        .thenApply(fact -> present(fact, key.factId()));
  }

  /** The relationships behind dependencies, in the order given. */
  CompletableFuture<List<FactRecord>> facts(
      DataFetchingEnvironment env, Collection<Dependency> dependencies) {
    return all(dependencies.stream().map(dependency -> fact(env, dependency)).toList());
  }

  /** What packages other than its owner state about an entity. */
  CompletableFuture<List<EntityRecord>> statements(
      DataFetchingEnvironment env, String id, Belief belief) {
    return Reading.<StatementsKey, List<EntityRecord>>loader(env, STATEMENTS)
        .load(new StatementsKey(id, belief));
  }

  /** The relationships of kinds at an entity, by kind, other end and fact. */
  CompletableFuture<List<FactRecord>> related(
      DataFetchingEnvironment env, String id, Set<RelationshipKind> kinds, boolean outgoing) {
    List<CompletableFuture<List<FactRecord>>> loads =
        kinds.stream()
            .sorted()
            .map(
                kind ->
                    Reading.<RelatedKey, List<FactRecord>>loader(env, RELATED)
                        .load(new RelatedKey(id, kind, outgoing, Believing.of(env))))
            .toList();
    return CompletableFuture.allOf(loads.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> loads.stream().map(CompletableFuture::join).flatMap(List::stream).toList());
  }

  /** The relationships of a kind that start at an entity, or end at it. */
  record Ends(String id, RelationshipKind kind, boolean outgoing) {}

  /** The entities at the other end of the relationships of a kind, each once, by id. */
  <T extends Entity> CompletableFuture<List<T>> neighbors(
      DataFetchingEnvironment env,
      Class<T> type,
      String id,
      RelationshipKind kind,
      boolean outgoing) {
    return neighborIds(env, new Ends(id, kind, outgoing))
        .thenCompose(ids -> entities(env, type, ids));
  }

  /** The ids at the other end of relationships, each once, ascending. */
  CompletableFuture<List<String>> neighborIds(DataFetchingEnvironment env, Ends ends) {
    return related(env, ends.id(), Set.of(ends.kind()), ends.outgoing())
        .thenApply(
            facts ->
                facts.stream()
                    .map(fact -> ends.outgoing() ? fact.to() : fact.from())
                    .sorted()
                    .distinct()
                    .toList());
  }

  private CompletableFuture<Optional<EntityRecord>> load(DataFetchingEnvironment env, String id) {
    Belief belief = Believing.of(env);
    if (belief.knownAt().isEmpty() && records.mayKnow(id) && isShort(env)) {
      GraphVersion version =
          env.getGraphQlContext().computeIfAbsent(GraphVersion.class, key -> graphs.version());
      EntityRecord kept = records.findEntity(version, id);
      if (kept != null) {
        return CompletableFuture.completedFuture(Optional.of(kept));
      }
    }
    return Reading.<EntityKey, Optional<EntityRecord>>loader(env, ENTITIES)
        .load(EntityKey.of(id, belief));
  }

  private static <K, V> DataLoader<K, V> loader(DataFetchingEnvironment env, String name) {
    DataLoader<K, V> loader = env.getDataLoader(name);
    if (loader == null) {
      throw new IllegalStateException("no loader of " + name + " is registered");
    }
    return loader;
  }

  /** Something the structure names is no longer there: a write came between. */
  static GraphUnavailableException changed(String name) {
    return new GraphUnavailableException(name + " went while the answer was read");
  }

  /** Packages may name what was written by hand, of which nothing is known at a time past. */
  private static EntityRecord named(
      DataFetchingEnvironment env, Optional<EntityRecord> found, String id) {
    Optional<EntityKind> kind = EntityKind.findById(id);
    return found.isEmpty() && kind.isPresent() && Believing.of(env).knownAt().isPresent()
        ? new EntityRecord(
            id,
            kind.get(),
            id,
            Map.of(),
            new Provenance(null, null, null, null, null, null, List.of(), List.of()))
        : present(found, id);
  }

  private static <T> T present(Optional<T> found, String name) {
    return found.orElseThrow(() -> changed(name));
  }

  private Map<EntityKey, Optional<EntityRecord>> loadEntities(
      Set<EntityKey> keys, Optional<GraphVersion> version) {
    Map<EntityKey, Optional<EntityRecord>> entities = new HashMap<>();
    byBelief(keys, EntityKey::belief)
        .forEach(
            (belief, wanted) -> {
              Map<String, EntityRecord> found =
                  graphs.entities(wanted.stream().map(EntityKey::id).toList(), belief, version);
              if (belief.knownAt().isEmpty()) {
                version.ifPresent(known -> records.keepEntities(known, found));
              }
              wanted.forEach(key -> entities.put(key, Optional.ofNullable(found.get(key.id()))));
            });
    return entities;
  }

  private Map<FactKey, Optional<FactRecord>> loadFacts(
      Set<FactKey> keys, Optional<GraphVersion> version) {
    Map<FactKey, Optional<FactRecord>> facts = new HashMap<>();
    byBelief(keys, FactKey::belief)
        .forEach(
            (belief, wanted) -> {
              Map<DependencyKind, List<String>> byKind = new EnumMap<>(DependencyKind.class);
              wanted.forEach(
                  key ->
                      byKind
                          .computeIfAbsent(key.kind(), kind -> new ArrayList<>())
                          .add(key.factId()));
              Map<String, FactRecord> found = graphs.facts(byKind, belief, version);
              if (belief.knownAt().isEmpty()) {
                version.ifPresent(known -> records.keepFacts(known, found));
              }
              wanted.forEach(key -> facts.put(key, Optional.ofNullable(found.get(key.factId()))));
            });
    return facts;
  }

  private Map<StatementsKey, List<EntityRecord>> loadStatements(Set<StatementsKey> keys) {
    Map<StatementsKey, List<EntityRecord>> statements = new HashMap<>();
    byBelief(keys, StatementsKey::belief)
        .forEach(
            (belief, wanted) -> {
              Map<String, List<EntityRecord>> found =
                  graphs.statements(wanted.stream().map(StatementsKey::id).toList(), belief);
              wanted.forEach(key -> statements.put(key, found.getOrDefault(key.id(), List.of())));
            });
    return statements;
  }

  private static <K> Map<Belief, List<K>> byBelief(Collection<K> keys, Function<K, Belief> belief) {
    return keys.stream()
        .collect(Collectors.groupingBy(belief, LinkedHashMap::new, Collectors.toList()));
  }

  private Map<RelatedKey, List<FactRecord>> loadRelated(Set<RelatedKey> keys) {
    Map<RelatedKey, List<FactRecord>> related = new HashMap<>();
    byBelief(keys, RelatedKey::belief)
        .forEach(
            (belief, believing) ->
                believing.stream()
                    .collect(Collectors.partitioningBy(RelatedKey::outgoing))
                    .forEach(
                        (outgoing, wanted) ->
                            related.putAll(loadRelated(wanted, outgoing, belief))));
    return related;
  }

  private Map<RelatedKey, List<FactRecord>> loadRelated(
      List<RelatedKey> wanted, boolean outgoing, Belief belief) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Set<String> ids = wanted.stream().map(RelatedKey::id).collect(Collectors.toSet());
    Set<RelationshipKind> kinds = wanted.stream().map(RelatedKey::kind).collect(Collectors.toSet());
    Map<String, List<FactRecord>> found = graphs.related(ids, kinds, outgoing, belief);
    Map<RelatedKey, List<FactRecord>> related = new HashMap<>();
    wanted.forEach(
        key ->
            related.put(
                key,
                found.getOrDefault(key.id(), List.of()).stream()
                    .filter(fact -> fact.kind() == key.kind())
                    .toList()));
    return related;
  }
}
