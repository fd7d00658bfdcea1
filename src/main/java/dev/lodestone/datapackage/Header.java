package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first row of a file.
 *
 * @param columns the column of each field; empty where the field has none, or has it twice
 */
record Header(List<Optional<Column>> columns) {
  Header {
    columns = List.copyOf(columns);
  }

  /** Reads a header and tells of columns that are unknown, there twice or missing. */
  static Header of(Table table, TableFile file, int line, List<String> cells, Problems problems) {
    List<Optional<Column>> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      Optional<Column> column = table.findColumn(cell);
      if (column.isEmpty()) {
        problems.add(
            file.name(),
            line,
            "",
            Rule.COLUMNS,
            "columns of " + table.name(),
            cell,
            "they are " + names(table));
      }
      boolean first = seen.add(cell);
      if (column.isPresent() && !first) {
        problems.add(file.name(), line, cell, Rule.COLUMNS, "the column once", cell, "");
      }
      columns.add(first ? column : Optional.empty());
    }
    table.columns().stream()
        .filter(column -> column.isRequired() && !seen.contains(column.name()))
        .forEach(
            column ->
                problems.add(file.name(), line, column.name(), Rule.COLUMNS, "the column", "", ""));
    return new Header(columns);
  }

  private static String names(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
