package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphLoad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of a table and writes them a batch at a time. */
final class RowBatches {
  private static final int SIZE = 2_000;

  private final GraphLoad load;
  private final String table;
  private final List<Map<String, Object>> batch = new ArrayList<>(SIZE);

  RowBatches(GraphLoad load, String table) {
    this.load = load;
    this.table = table;
  }

  void add(Map<String, Object> row, String contentHash) {
    Map<String, Object> hashed = new HashMap<>(row);
    hashed.put("contentHash", contentHash);
    batch.add(hashed);
    if (batch.size() == SIZE) {
      flush();
    }
  }

  /** Writes what is left. */
  void finish() {
    flush();
  }

  private void flush() {
    if (!batch.isEmpty()) {
      load.write(table, batch);
      batch.clear();
    }
  }
}
