package dev.lodestone.snapshot;

import dev.lodestone.supplygraph.Belief;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a question believes: those in force and, for a time past, the history. */
public final class Believed {
  private final Reads reads;
  private final Belief belief;
  private final Map<String, Object> parameters;

  Believed(Reads reads, Belief belief) {
    this.reads = reads;
    this.belief = belief;
    this.parameters = parameters(belief);
  }

  /** Packages and time as the statements take them; null stands for all public ones, and now. */
  public static Map<String, Object> parameters(Belief belief) {
    Map<String, Object> parameters = new HashMap<>(packages(belief));
    parameters.put("knownAt", belief.knownAt().orElse(null));
    return parameters;
  }

  /** As {@link #parameters}, for a statement that takes no time. */
  public static Map<String, Object> packages(Belief belief) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("packages", belief.packages().<Object>map(List::copyOf).orElse(null));
    return parameters;
  }

  void stream(String name, Consumer<Row> row) {
    reads.stream(name, parameters, row);
  }

  /** Whether the question is of a time past. */
  boolean isPast() {
    return belief.knownAt().isPresent();
  }

  /** What believed packages had stated at the time in tables of entities or clauses. */
  void past(String label, List<String> tables, Consumer<Row> row) {
    past(label, tables, parameters, row);
  }

  /** As {@link #past}, whoever stated it. */
  void pastOfAll(String label, List<String> tables, Consumer<Row> row) {
    Map<String, Object> ofAll = new HashMap<>(parameters);
    ofAll.put("packages", null);
    past(label, tables, ofAll, row);
  }

  private void past(
      String label, List<String> tables, Map<String, Object> believing, Consumer<Row> row) {
    Map<String, Object> ofTables = new HashMap<>(believing);
    ofTables.put("label", label);
    ofTables.put("tables", tables);
    reads.stream("read/snapshot-past", ofTables, row);
  }

  /**
   * What a table had stated at the time and no longer does; nothing where the question is of now.
   */
  void history(String table, Consumer<Row> row) {
    if (belief.knownAt().isEmpty()) {
      return;
    }
    Map<String, Object> ofTable = new HashMap<>(parameters);
    ofTable.put("table", table);
    reads.stream(
        "read/history",
        ofTable,
        found -> {
          @Nullable Object fact = found.get("fact");
          if (fact instanceof Map<?, ?> columns) {
            row.accept(columns::get);
          }
        });
  }
}
