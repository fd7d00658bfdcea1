package dev.lodestone.graphstore;

import dev.lodestone.snapshot.Believed;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityPage;
import dev.lodestone.supplygraph.EntityQuery;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.PackagesAt;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SearchHit;
import dev.lodestone.supplygraph.SearchPart;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** The supply graph as it stands in Neo4j. Safe for use by several threads. */
public final class Neo4jSupplyGraphs implements SupplyGraphs {
  private static final Comparator<FactRecord> ORDER =
      Comparator.comparing(FactRecord::kind)
          .thenComparing(FactRecord::from)
          .thenComparing(FactRecord::to)
          .thenComparing(Neo4jSupplyGraphs::factId);

  private final Database database;
  private final Snapshots snapshots;
  private final PastLookups past;

  /** Reads nothing yet. */
  public Neo4jSupplyGraphs(Database database) {
    this(database, new SnapshotState());
  }

  /**
   * Reads nothing yet.
   *
   * @param state told of each snapshot of all public packages
   */
  public Neo4jSupplyGraphs(Database database, SnapshotState state) {
    this.database = database;
    this.past = new PastLookups(database);
    this.snapshots = new Snapshots(database, past, state);
  }

  @Override
  public SupplyGraph current(Belief belief) {
    return snapshots.current(past.named(belief));
  }

  @Override
  public SupplyGraph current(Belief belief, GraphVersion found) {
    return snapshots.current(past.named(belief), found);
  }

  @Override
  public GraphVersion version() {
    return database.version();
  }

  @Override
  public List<PackageRecord> packages() {
    return database.list("read/packages", Map.of(), row -> Packages.of(row.get("package")));
  }

  @Override
  public PackagesAt packagesAt(OffsetDateTime time) {
    return past.packages(time);
  }

  private static boolean isPast(Belief belief) {
    return belief.knownAt().isPresent();
  }

  @Override
  public Map<String, List<EntityRecord>> statements(Collection<String> ids, Belief belief) {
    Map<String, List<EntityRecord>> statements = new HashMap<>();
    List<String> wanted = List.copyOf(Set.copyOf(ids));
    List<Optional<EntityRecord>> rows =
        isPast(belief)
            ? past.statements(wanted, belief)
            : database.list(
                "read/statements", with(belief, Map.of("ids", wanted)), Records::findEntity);
    rows.stream()
        .flatMap(Optional::stream)
        .forEach(one -> statements.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
    return statements;
  }

  /** How many times the structure has been read since the start. */
  int snapshotsRead() {
    return snapshots.builds();
  }

  @Override
  public Map<String, EntityRecord> entities(
      Collection<String> ids, Belief belief, Optional<GraphVersion> since) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, EntityRecord> entities = new HashMap<>();
    List<String> wanted = List.copyOf(Set.copyOf(ids));
    List<Optional<EntityRecord>> rows =
        isPast(belief)
            ? past.entities(wanted, belief)
            : database.list("read/entities", Map.of("ids", wanted), since, Records::findEntity);
    rows.stream().flatMap(Optional::stream).forEach(entity -> entities.put(entity.id(), entity));
    return entities;
  }

  @Override
  public Map<String, FactRecord> facts(
      Map<DependencyKind, ? extends Collection<String>> factIds,
      Belief belief,
      Optional<GraphVersion> since) {
    WantedFacts wanted = WantedFacts.of(factIds);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<Record> rows =
        isPast(belief)
            ? past.facts(wanted, belief)
            : database.list("read/facts", wanted.parameters(), since, row -> row);
    Map<String, FactRecord> facts = new HashMap<>();
    rows.stream()
        .flatMap(row -> usable(row).stream())
        .forEach(fact -> facts.put(factId(fact), fact));
    return facts;
  }

  @Override
  public Map<String, List<FactRecord>> related(
      Collection<String> ids, Set<RelationshipKind> kinds, boolean outgoing, Belief belief) {
    if (ids.isEmpty() || kinds.isEmpty()) {
      return Map.of();
    }
    int most = database.settings().maxRelationships();
    List<String> wanted = List.copyOf(Set.copyOf(ids));
    List<Record> rows =
        isPast(belief)
            ? past.related(wanted, kinds, outgoing, most + 1, belief)
            : database.list(
                outgoing ? "read/related-outgoing" : "read/related-incoming",
                with(
                    belief,
                    Map.of(
                        "ids",
                        wanted,
                        "types",
                        kinds.stream().map(Enum::name).toList(),
                        "limit",
                        most + 1)),
                row -> row);
    if (rows.size() > most) {
      throw new GraphUnavailableException(
          "these entities have more than "
              + most
              + " relationships (lodestone.database.max-relationships): ask for fewer at a time");
    }
    Map<String, List<FactRecord>> related = new LinkedHashMap<>();
    for (Record row : rows) {
      String at = row.get("at").asString();
      usable(row)
          .ifPresent(fact -> related.computeIfAbsent(at, key -> new ArrayList<>()).add(fact));
    }
    related.values().forEach(facts -> facts.sort(ORDER));
    return related;
  }

  private static Map<String, Object> with(Belief belief, Map<String, Object> parameters) {
    Map<String, Object> all = Believed.packages(belief);
    all.putAll(parameters);
    return all;
  }

  /**
   * What the snapshot left out is part of no answer; a superseded fact is not what is now there.
   */
  private Optional<FactRecord> usable(Record row) {
    boolean isSuperseded = !row.get("table").isNull();
    return Records.findFact(row)
        .filter(fact -> isSuperseded || !snapshots.isQuarantined(factId(fact)));
  }

  private static String factId(FactRecord fact) {
    return Objects.requireNonNullElse(fact.provenance().factId(), "");
  }

  @Override
  public EntityPage list(EntityKind kind, @Nullable String after, int first, Belief belief) {
    KindRange range = KindRange.of(kind);
    String lower = after != null && after.compareTo(range.after()) > 0 ? after : range.after();
    return page("read/list", kind, new KindRange(lower, range.before()), first, belief, false);
  }

  @Override
  public EntityPage listBackwards(
      EntityKind kind, @Nullable String before, int last, Belief belief) {
    KindRange range = KindRange.of(kind);
    String upper = before != null && before.compareTo(range.before()) < 0 ? before : range.before();
    return page(
        "read/list-backwards", kind, new KindRange(range.after(), upper), last, belief, true);
  }

  /** Ids of a kind lie between its prefix with a colon and with the character after the colon. */
  private record KindRange(String after, String before) {
    static KindRange of(EntityKind kind) {
      return new KindRange(kind.prefix() + ":", kind.prefix() + ";");
    }
  }

  private EntityPage page(
      String statement,
      EntityKind kind,
      KindRange range,
      int size,
      Belief belief,
      boolean backwards) {
    int limit = Math.addExact(size, 1);
    List<Optional<EntityRecord>> rows =
        isPast(belief)
            ? past.list(range.after(), range.before(), limit, belief, backwards)
            : database.list(
                statement,
                with(
                    belief,
                    Map.of(
                        "after", range.after(),
                        "before", range.before(),
                        "label", kind.label(),
                        "limit", limit)),
                Records::findEntity);
    List<EntityRecord> entities = rows.stream().limit(size).flatMap(Optional::stream).toList();
    return new EntityPage(backwards ? entities.reversed() : entities, rows.size() > size);
  }

  @Override
  public long count(EntityKind kind, Belief belief) {
    KindRange range = KindRange.of(kind);
    if (isPast(belief)) {
      return past.count(range.after(), range.before(), belief);
    }
    return database
        .list(
            "read/count",
            with(
                belief,
                Map.of("after", range.after(), "before", range.before(), "label", kind.label())),
            row -> row.get("count").asLong())
        .getFirst();
  }

  @Override
  public EntityQuery.Page list(EntityQuery query, EntityQuery.Part part, Belief belief) {
    requireNow(belief);
    return EntityQueries.page(database, query, part, belief);
  }

  @Override
  public long count(EntityQuery query, Belief belief) {
    requireNow(belief);
    return EntityQueries.count(database, query, belief);
  }

  @Override
  public List<SearchHit> search(
      String text, Set<EntityKind> kinds, SearchPart part, Belief belief) {
    requireNow(belief);
    return Searches.find(database, SearchWords.of(text), kinds, part, belief);
  }

  private static void requireNow(Belief belief) {
    if (isPast(belief)) {
      throw new IllegalArgumentException("filters and the index of names look at what is now");
    }
  }
}
