package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphLoad;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of a table and writes them a batch at a time. */
final class RowBatches {
  private static final int SIZE = 2_000;

  private final GraphLoad load;
  private final String table;
  private final OffsetDateTime recordedFrom;
  private final List<Map<String, Object>> batch = new ArrayList<>(SIZE);
  private long rows;

  RowBatches(GraphLoad load, String table, OffsetDateTime recordedFrom) {
    this.load = load;
    this.table = table;
    this.recordedFrom = recordedFrom;
  }

  void add(Map<String, Object> row) {
    Map<String, Object> stamped = new HashMap<>(row);
    stamped.put("recordedFrom", recordedFrom);
    batch.add(stamped);
    rows++;
    if (batch.size() == SIZE) {
      flush();
    }
  }

  /** Writes what is left; returns how many rows there were in all. */
  long finish() {
    flush();
    return rows;
  }

  private void flush() {
    if (!batch.isEmpty()) {
      load.write(table, batch);
      batch.clear();
    }
  }
}
