package dev.lodestone.graphstore;

import dev.lodestone.snapshot.Believed;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.PackagesAt;
import dev.lodestone.supplygraph.RelationshipKind;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads what the graph knew at a time, from what is in force and from the history. As for what is
 * in force, a look-up is one statement.
 */
final class PastLookups {
  private final Database database;

  PastLookups(Database database) {
    this.database = database;
  }

  PackagesAt packages(OffsetDateTime time) {
    return database
        .list(
            "read/packages-at",
            Map.of("knownAt", time),
            row ->
                new PackagesAt(
                    time, time(row.get("first")), time(row.get("lastChange")), packages(row)))
        .getFirst();
  }

  private static Optional<OffsetDateTime> time(Value value) {
    return value.isNull()
        ? Optional.empty()
        : Optional.of(value.asZonedDateTime().toOffsetDateTime());
  }

  private static List<PackageRecord> packages(Record row) {
    return row.get("packages").asList(Packages::of);
  }

  /** Its packages named, those that were public where it names none. */
  Belief named(Belief belief) {
    return belief
        .knownAt()
        .filter(time -> belief.packages().isEmpty())
        .map(time -> packages(time).belief(Optional.empty()))
        .orElse(belief);
  }

  private Map<String, Object> parameters(Belief belief, Map<String, ?> others) {
    Map<String, Object> parameters = Believed.parameters(named(belief));
    parameters.putAll(others);
    return parameters;
  }

  List<Optional<EntityRecord>> entities(List<String> ids, Belief belief) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("ids", ids);
    parameters.put("knownAt", belief.knownAt().orElseThrow());
    return database.list("read/past-entities", parameters, Records::findEntity);
  }

  List<Optional<EntityRecord>> statements(List<String> ids, Belief belief) {
    return database.list(
        "read/past-statements", parameters(belief, Map.of("ids", ids)), Records::findEntity);
  }

  /** The rows of facts; each has a table if it is superseded. */
  List<Record> facts(WantedFacts wanted, Belief belief) {
    Map<String, Object> parameters = wanted.parameters();
    parameters.put("all", wanted.named());
    parameters.put("knownAt", belief.knownAt().orElseThrow());
    return database.list("read/past-facts", parameters, row -> row);
  }

  /** As {@link #facts}, with the id asked for. */
  List<Record> related(
      List<String> ids, Set<RelationshipKind> kinds, boolean outgoing, int limit, Belief belief) {
    List<String> tables = new ArrayList<>();
    for (RelationshipKind kind : kinds) {
      LoadTable.storedAs(kind.name()).forEach(table -> tables.add(table.table()));
    }
    return database.list(
        outgoing ? "read/past-related-outgoing" : "read/past-related-incoming",
        parameters(
            belief,
            Map.of(
                "ids", ids,
                "types", kinds.stream().map(Enum::name).toList(),
                "tables", tables,
                "limit", limit)),
        row -> row);
  }

  /** A page of entities whose ids lie between two others. */
  List<Optional<EntityRecord>> list(
      String after, String before, int limit, Belief belief, boolean backwards) {
    return database.list(
        backwards ? "read/past-list-backwards" : "read/past-list",
        parameters(belief, Map.of("after", after, "before", before, "limit", limit)),
        Records::findEntity);
  }

  long count(String after, String before, Belief belief) {
    return database
        .list(
            "read/past-count",
            parameters(belief, Map.of("after", after, "before", before)),
            row -> row.get("count").asLong())
        .getFirst();
  }
}
