package dev.lodestone.datapackage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with columns of its own, and what its rows state.
 *
 * @param file where it is
 * @param levels what tells that a row belongs to one above it, if something does
 * @param totals groups of its rows, by name
 * @param rows what each row states
 */
record ForeignTable(
    TableFile file, Optional<Levels> levels, Map<String, Totals> totals, List<RowMapping> rows) {
  ForeignTable {
    totals = Map.copyOf(totals);
    rows = List.copyOf(rows);
  }

  /** One source of rows for each table that it states something in. */
  Stream<MappedRows> mapped() {
    return rows.stream()
        .map(RowMapping::table)
        .distinct()
        .map(
            table ->
                new MappedRows(
                    table, this, rows.stream().filter(row -> row.table().equals(table)).toList()));
  }
}
