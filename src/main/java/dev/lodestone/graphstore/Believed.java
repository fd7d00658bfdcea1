package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.Belief;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Reads the facts that a question believes: those in force and, for a time past, the history. */
final class Believed {
  private final Database database;
  private final Belief belief;
  private final Map<String, Object> parameters;

  Believed(Database database, Belief belief) {
    this.database = database;
    this.belief = belief;
    this.parameters = parameters(belief);
  }

  /** Packages and time as the statements take them; null stands for all public ones, and now. */
  static Map<String, Object> parameters(Belief belief) {
    Map<String, Object> parameters = new HashMap<>(packages(belief));
    parameters.put("knownAt", belief.knownAt().orElse(null));
    return parameters;
  }

  static Map<String, Object> packages(Belief belief) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("packages", belief.packages().<Object>map(List::copyOf).orElse(null));
    return parameters;
  }

  void stream(String name, Consumer<Record> row) {
    database.stream(name, parameters, row);
  }

  /** Whether the question is of a time past. */
  boolean isPast() {
    return belief.knownAt().isPresent();
  }

  /** What believed packages had stated at the time in tables of entities or clauses. */
  void past(String label, List<String> tables, Consumer<Record> row) {
    past(label, tables, parameters, row);
  }

  /** As {@link #past}, whoever stated it. */
  void pastOfAll(String label, List<String> tables, Consumer<Record> row) {
    Map<String, Object> ofAll = new HashMap<>(parameters);
    ofAll.put("packages", null);
    past(label, tables, ofAll, row);
  }

  private void past(
      String label, List<String> tables, Map<String, Object> believing, Consumer<Record> row) {
    Map<String, Object> ofTables = new HashMap<>(believing);
    ofTables.put("label", label);
    ofTables.put("tables", tables);
    database.stream("read/snapshot-past", ofTables, row);
  }

  /**
   * What a table had stated at the time and no longer does; nothing where the question is of now.
   */
  void history(String table, Consumer<MapAccessor> row) {
    if (belief.knownAt().isEmpty()) {
      return;
    }
    Map<String, Object> ofTable = new HashMap<>(parameters);
    ofTable.put("table", table);
    database.stream(
        "read/history",
        ofTable,
        found -> {
          Value fact = found.get("fact");
          row.accept(fact);
        });
  }
}
