package dev.lodestone.graphstore;

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
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SearchHit;
import dev.lodestone.supplygraph.SearchPart;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphs;
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

  public Neo4jSupplyGraphs(Database database) {
    this.database = database;
    this.snapshots = new Snapshots(database);
  }

  @Override
  public SupplyGraph current(Belief belief) {
    return snapshots.current(belief);
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
  public Map<String, List<EntityRecord>> statements(Collection<String> ids, Belief belief) {
    Map<String, List<EntityRecord>> statements = new HashMap<>();
    Map<String, Object> parameters = Believed.packages(belief);
    parameters.put("ids", List.copyOf(Set.copyOf(ids)));
    database
        .list("read/statements", parameters, Records::findEntity)
        .forEach(
            found ->
                found.ifPresent(
                    one -> statements.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one)));
    return statements;
  }

  /** How many times the structure has been read since the start. */
  int snapshotsRead() {
    return snapshots.builds();
  }

  @Override
  public Map<String, EntityRecord> entities(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, EntityRecord> entities = new HashMap<>();
    database
        .list("read/entities", Map.of("ids", List.copyOf(Set.copyOf(ids))), Records::findEntity)
        .forEach(found -> found.ifPresent(entity -> entities.put(entity.id(), entity)));
    return entities;
  }

  @Override
  public Map<String, FactRecord> facts(Map<DependencyKind, ? extends Collection<String>> factIds) {
    List<String> handWritten = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("handWritten", handWritten);
    boolean empty = true;
    for (DependencyKind kind : DependencyKind.values()) {
      List<String> named = new ArrayList<>();
      @Nullable Collection<String> wanted = factIds.get(kind);
      for (String factId : wanted == null ? Set.<String>of() : Set.copyOf(wanted)) {
        HandWritten.findElement(factId).ifPresentOrElse(handWritten::add, () -> named.add(factId));
        empty = false;
      }
      parameters.put(parameter(kind), named);
    }
    if (empty) {
      return Map.of();
    }
    Map<String, FactRecord> facts = new HashMap<>();
    database
        .list("read/facts", parameters, this::usable)
        .forEach(found -> found.ifPresent(fact -> facts.put(factId(fact), fact)));
    return facts;
  }

  private static String parameter(DependencyKind kind) {
    return switch (kind) {
      case REQUIRES -> "requires";
      case PRODUCES -> "produces";
      case SUPPLIES -> "supplies";
      case OPERATES -> "operates";
      case OWNS -> "owns";
      case LOCATED_IN -> "locatedIn";
      case CONTROLS -> "controls";
      case IMPOSED_BY -> "imposedBy";
    };
  }

  @Override
  public Map<String, List<FactRecord>> related(
      Collection<String> ids, Set<RelationshipKind> kinds, boolean outgoing, Belief belief) {
    if (ids.isEmpty() || kinds.isEmpty()) {
      return Map.of();
    }
    int most = database.settings().maxRelationships();
    List<Map.Entry<String, Optional<FactRecord>>> rows =
        database.list(
            outgoing ? "read/related-outgoing" : "read/related-incoming",
            with(
                belief,
                Map.of(
                    "ids", List.copyOf(Set.copyOf(ids)),
                    "types", kinds.stream().map(Enum::name).toList(),
                    "limit", most + 1)),
            row -> Map.entry(row.get("at").asString(), usable(row)));
    if (rows.size() > most) {
      throw new GraphUnavailableException(
          "these entities have more than "
              + most
              + " relationships (lodestone.database.max-relationships): ask for fewer at a time");
    }
    Map<String, List<FactRecord>> related = new LinkedHashMap<>();
    for (Map.Entry<String, Optional<FactRecord>> row : rows) {
      row.getValue()
          .ifPresent(
              fact -> related.computeIfAbsent(row.getKey(), key -> new ArrayList<>()).add(fact));
    }
    related.values().forEach(facts -> facts.sort(ORDER));
    return related;
  }

  private static Map<String, Object> with(Belief belief, Map<String, Object> parameters) {
    Map<String, Object> all = Believed.packages(belief);
    all.putAll(parameters);
    return all;
  }

  /** What the snapshot left out is part of no answer. */
  private Optional<FactRecord> usable(Record row) {
    return Records.findFact(row).filter(fact -> !snapshots.isQuarantined(factId(fact)));
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
    List<Optional<EntityRecord>> rows =
        database.list(
            statement,
            with(
                belief,
                Map.of(
                    "after", range.after(),
                    "before", range.before(),
                    "label", kind.label(),
                    "limit", Math.addExact(size, 1))),
            Records::findEntity);
    List<EntityRecord> entities = rows.stream().limit(size).flatMap(Optional::stream).toList();
    return new EntityPage(backwards ? entities.reversed() : entities, rows.size() > size);
  }

  @Override
  public long count(EntityKind kind, Belief belief) {
    KindRange range = KindRange.of(kind);
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
    return EntityQueries.page(database, query, part, belief);
  }

  @Override
  public long count(EntityQuery query, Belief belief) {
    return EntityQueries.count(database, query, belief);
  }

  @Override
  public List<SearchHit> search(
      String text, Set<EntityKind> kinds, SearchPart part, Belief belief) {
    return Searches.find(database, SearchWords.of(text), kinds, part, belief);
  }
}
