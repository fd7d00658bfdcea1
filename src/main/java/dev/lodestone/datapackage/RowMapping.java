package dev.lodestone.datapackage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a row of a foreign table states in one table.
 *
 * @param table which
 * @param where which rows state it
 * @param forEach the rows made of one
 * @param columns where what stands in its columns comes from
 */
record RowMapping(
    Table table, List<Filter> where, Optional<ForEach> forEach, Map<String, CellMapping> columns) {
  RowMapping {
    where = List.copyOf(where);
    columns = Map.copyOf(columns);
  }

  /** The foreign columns it reads, variables apart. */
  List<String> reads() {
    return Stream.of(
            where.stream().map(Filter::column),
            forEach.stream().flatMap(each -> each.columns().stream()),
            columns.values().stream().flatMap(cell -> cell.reads().stream()),
            columns.values().stream().flatMap(RowMapping::factorColumn))
        .flatMap(columns -> columns)
        .filter(column -> !ForeignRow.isVariable(column))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> factorColumn(CellMapping cell) {
    return cell.form() instanceof CellMapping.Form.Figure figure
            && figure.number().factor() instanceof NumberForm.Factor.OfColumn of
        ? Stream.of(of.column())
        : Stream.empty();
  }
}
