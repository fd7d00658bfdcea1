package dev.lodestone.graphstore;

import java.util.Map;

/**
 * A fact in force as a row of its table.
 *
 * @param row values by the column names of {@code docs/storage.md}, with {@code factId} and {@code
 *     package}: String, Long, Double, LocalDate or List of String, unless they were changed by hand
 * @param contentHash of the row it was loaded from; blank where none is recorded
 */
public record StatedRow(Map<String, Object> row, String contentHash) {
  public StatedRow {
    row = Map.copyOf(row);
  }
}
