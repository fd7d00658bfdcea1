package dev.lodestone.datapackage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the rows of a foreign table state. The schema has judged the form; here is what it
 * cannot tell: names of tables, of columns and of numbers, and what goes with what.
 */
final class MappingReader {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private final String place;
  private final Problems problems;

  MappingReader(String place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  /** The table; what is wrong with the mapping becomes a problem, and is left out. */
  Optional<ForeignTable> read(TableFile file, JsonNode json) {
    if (!json.isObject() || !json.path("rows").isArray()) {
      return Optional.empty();
    }
    NumberForms numbers = new NumberForms(place, json.path("numbers"), problems);
    FilterReader filters = new FilterReader(problems);
    Map<String, Totals> totals = totals(json.path("totals"), numbers, filters);
    CellMappings cells = new CellMappings(numbers, totals.keySet(), problems);
    List<RowMapping> rows = new ArrayList<>();
    JsonNode list = json.path("rows");
    for (int i = 0; i < list.size(); i++) {
      row(place + "/rows/" + i, list.get(i), json.path("every"), cells, filters)
          .ifPresent(rows::add);
    }
    return Optional.of(new ForeignTable(file, levels(json.path("parent")), totals, rows));
  }

  private static Optional<Levels> levels(JsonNode json) {
    return json.isObject()
        ? Optional.of(
            new Levels(
                json.path("column").asString(""),
                json.path("level").asString(""),
                Levels.Form.of(json.path("as").asString(""))))
        : Optional.empty();
  }

  private Map<String, Totals> totals(JsonNode json, NumberForms numbers, FilterReader filters) {
    Map<String, Totals> totals = new TreeMap<>();
    json.propertyStream()
        .forEach(
            entry -> {
              String at = place + "/totals/" + entry.getKey();
              JsonNode one = entry.getValue();
              List<String> by = new ArrayList<>();
              one.path("by").forEach(column -> by.add(column.asString("")));
              totals.put(
                  entry.getKey(),
                  new Totals(
                      one.path("value").asString(""),
                      numbers.read(at + "/number", one.path("number")),
                      by,
                      filters.list(at + "/where", one.path("where")),
                      filters.list(at + "/printed", one.path("printed")),
                      "PRINTED".equals(one.path("of").asString("")),
                      one.path("tolerance").asDecimal(TOLERANCE),
                      filters.forEach(at + "/forEach", one.path("forEach"))));
            });
    return totals;
  }

  private Optional<RowMapping> row(
      String at, JsonNode json, JsonNode every, CellMappings cells, FilterReader filters) {
    String name = json.path("table").asString("");
    Optional<Table> table = Tables.find(name);
    if (table.isEmpty()) {
      problem(
          at + "/table",
          "one of " + Tables.ALL.stream().map(Table::name).collect(Collectors.joining(", ")),
          name);
      return Optional.empty();
    }
    Map<String, CellMapping> columns = new LinkedHashMap<>();
    every
        .propertyStream()
        .forEach(
            entry ->
                table
                    .get()
                    .findColumn(entry.getKey())
                    .flatMap(
                        column ->
                            cells.read(
                                place + "/every/" + entry.getKey(), column, entry.getValue()))
                    .ifPresent(cell -> columns.put(entry.getKey(), cell)));
    json.path("columns")
        .propertyStream()
        .forEach(
            entry ->
                column(at, table.get(), entry.getKey())
                    .flatMap(
                        column ->
                            cells.read(at + "/columns/" + entry.getKey(), column, entry.getValue()))
                    .ifPresent(cell -> columns.put(entry.getKey(), cell)));
    required(at, table.get(), columns, json.path("columns"));
    return Optional.of(
        new RowMapping(
            table.get(),
            filters.list(at + "/where", json.path("where")),
            filters.forEach(at + "/forEach", json.path("forEach")),
            columns));
  }

  private Optional<Column> column(String at, Table table, String name) {
    Optional<Column> column = table.findColumn(name);
    if (column.isEmpty()) {
      problem(
          at + "/columns/" + name,
          "a column of " + table.name(),
          name,
          "they are "
              + table.columns().stream().map(Column::name).collect(Collectors.joining(", ")));
    }
    return column;
  }

  private void required(
      String at, Table table, Map<String, CellMapping> columns, JsonNode written) {
    table.columns().stream()
        .filter(column -> column.isRequired() && !"fact".equals(column.name()))
        .filter(column -> !columns.containsKey(column.name()) && !written.has(column.name()))
        .forEach(
            column ->
                problem(
                    at + "/columns/" + column.name(),
                    "a column or value for " + column.name(),
                    ""));
  }

  private void problem(String at, String expected, String found) {
    problem(at, expected, found, "");
  }

  private void problem(String at, String expected, String found, String hint) {
    problems.add(Descriptor.FILE, 0, at, Rule.MAPPING, expected, found, hint);
  }
}
