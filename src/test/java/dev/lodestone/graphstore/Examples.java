package dev.lodestone.graphstore;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rows and parameters that the headers of {@code /cypher} give to try a statement with. */
final class Examples {
  private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2026-06-01T00:00:00Z");

  private static final Map<String, Map<String, Object>> READ = new ConcurrentHashMap<>();

  private Examples() {}

  static Map<String, Object> parameters(TestNeo4j neo4j, CypherStatement statement) {
    return READ.computeIfAbsent(statement.name(), name -> read(neo4j, statement));
  }

  private static Map<String, Object> read(TestNeo4j neo4j, CypherStatement statement) {
    Map<String, Object> parameters = new HashMap<>();
    statement
        .examples()
        .forEach(
            (name, expression) ->
                parameters.put(
                    name, neo4j.run("RETURN " + expression).getFirst().get(0).asObject()));
    return parameters;
  }

  static List<Map<String, Object>> rows(TestNeo4j neo4j, CypherStatement statement) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (parameters(neo4j, statement).get("rows") instanceof List<?> given) {
      given.forEach(row -> rows.add(withProvenance(row)));
    }
    return rows;
  }

  private static Map<String, Object> withProvenance(Object given) {
    Map<String, Object> row = new HashMap<>();
    row.put("contentHash", "hash");
    row.put("sources", List.of("source:try"));
    row.put("locators", List.of("p. 1"));
    row.put("factKind", "REPORTED");
    row.put("confidence", "READ");
    row.put("undisclosed", List.of("tonnage"));
    row.put("undisclosedReasons", List.of("NOT_DISCLOSED"));
    if (given instanceof Map<?, ?> stated) {
      stated.forEach((name, value) -> row.put(String.valueOf(name), value));
    }
    return row;
  }

  static void load(TestNeo4j neo4j, CypherCatalog catalog) {
    neo4j.writer().seedFinished();
    loadTables(neo4j, catalog);
    loadAnother(neo4j, catalog);
    leaveHistory(neo4j);
    breakOff(neo4j, catalog);
  }

  /**
   * A package without facts whose load and then unload in batches was broken off. The node goes
   * again: what counts is that the database knows its properties.
   */
  private static void breakOff(TestNeo4j neo4j, CypherCatalog catalog) {
    for (String name : List.of("load/begin-package", "load/batch", "load/hide-package")) {
      neo4j.run(catalog.get(name).text(), parameters(neo4j, catalog.get(name)));
    }
    neo4j.run(catalog.get("load/remove-package").text(), Map.of("id", "broken-off"));
  }

  static void loadTables(TestNeo4j neo4j, CypherCatalog catalog) {
    Map<String, Long> counts = new HashMap<>();
    try (GraphLoad load = neo4j.writer().begin(stamp("try"))) {
      for (String table : GraphWriter.tables()) {
        List<Map<String, Object>> rows = rows(neo4j, catalog.get("load/" + table));
        load.write(table, rows);
        counts.put(table, (long) rows.size());
      }
      load.finish(counts);
    }
  }

  /** A statement about what the first package owns, and a fact that is history. */
  private static void loadAnother(TestNeo4j neo4j, CypherCatalog catalog) {
    List<Map<String, Object>> statements = new ArrayList<>();
    for (Map<String, Object> row : rows(neo4j, catalog.get("load/statements"))) {
      Map<String, Object> one = new HashMap<>(row);
      one.remove("table");
      statements.add(one);
    }
    Map<String, Object> event =
        new HashMap<>(rows(neo4j, catalog.get("load/regime-events")).getFirst());
    event.put("factId", "other/regime-events/0");
    try (GraphLoad load = neo4j.writer().begin(stamp("other"))) {
      load.write("elements", statements);
      load.write("regime-events", List.of(event));
      load.finish(Map.of("elements", 1L, "regime-events", 1L));
    }
    List<StatedFact> gone = new ArrayList<>();
    neo4j.writer().facts("other", gone::add);
    gone.removeIf(fact -> fact.form() != StatedFact.Form.RELATIONSHIP);
    try (GraphLoad load = neo4j.writer().begin(stamp("other"))) {
      load.supersede(gone, true);
      load.finish(Map.of("elements", 1L));
    }
  }

  /** What a private package owned, then a public one, and nobody states any longer. */
  private static void leaveHistory(TestNeo4j neo4j) {
    for (LoadStamp stamp :
        List.of(stamp("hidden", false, RECORDED), stamp("shown", true, RECORDED))) {
      String factId = stamp.packageId() + "/elements/Xx";
      try (GraphLoad load = neo4j.writer().begin(stamp)) {
        load.write(
            "elements",
            List.of(Map.of("id", "element:Xx", "factId", factId, "contentHash", factId)));
        load.finish(Map.of("elements", 1L));
      }
    }
    OffsetDateTime later = RECORDED.plusDays(1);
    for (LoadStamp stamp : List.of(stamp("shown", true, later), stamp("hidden", false, later))) {
      List<StatedFact> gone = new ArrayList<>();
      neo4j.writer().facts(stamp.packageId(), gone::add);
      try (GraphLoad load = neo4j.writer().begin(stamp)) {
        load.supersede(gone, stamp.isPublic());
        load.promote(gone);
        load.withdraw(gone);
        load.remove();
      }
    }
  }

  static LoadStamp stamp(String dataPackage) {
    return stamp(dataPackage, true, RECORDED);
  }

  private static LoadStamp stamp(String dataPackage, boolean isPublic, OffsetDateTime at) {
    return new LoadStamp(dataPackage, "1", "A " + dataPackage, isPublic, at);
  }
}
