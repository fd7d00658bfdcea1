package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.Undisclosed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row as read: the values that are right, by column; a blank or wrong cell has none.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param wrong the columns whose cells are neither blank nor right
 * @param origins of a mapped row, the columns of the foreign table that each column comes from
 */
record Row(
    Table table,
    String file,
    int line,
    Map<String, Object> values,
    Set<String> wrong,
    Optional<Map<String, String>> origins) {
  Row {
    values = Map.copyOf(values);
    wrong = Set.copyOf(wrong);
    origins = origins.map(Map::copyOf);
  }

  /** The place of one of its cells. */
  Place at(String column) {
    return new Place(
        file, line, table, column, origins.map(columns -> columns.getOrDefault(column, "")));
  }

  /** A hint about a foreign column, with what it was read as. */
  static String readAs(Table table, String column, String hint) {
    String readAs = "(read as " + table.name() + "." + column + ")";
    return hint.isEmpty() ? readAs : hint + " " + readAs;
  }

  /** A text or an id. */
  Optional<String> text(String column) {
    return value(column, String.class);
  }

  Optional<Long> whole(String column) {
    return value(column, Long.class);
  }

  Optional<Double> number(String column) {
    return value(column, Double.class);
  }

  Optional<LocalDate> day(String column) {
    return value(column, LocalDate.class);
  }

  /** A list of texts or ids; empty when blank. */
  List<String> texts(String column) {
    return list(column, String.class);
  }

  List<Undisclosed> undisclosed() {
    return list("undisclosed", Undisclosed.class);
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  /** Whether nothing stands in the column; a wrong cell is not blank. */
  boolean isBlank(String column) {
    return !has(column) && !wrong.contains(column);
  }

  /**
   * The row under the names of {@code docs/storage.md}, with {@code factId} and {@code package}.
   *
   * @param dataPackage the package that states it
   */
  Map<String, Object> stored(String dataPackage) {
    Map<String, Object> stored = new HashMap<>(values);
    stored.remove("fact");
    stored.put("factId", dataPackage + "/" + table.name() + "/" + text("fact").orElseThrow());
    stored.put("package", dataPackage);
    Object kind = stored.remove("kind");
    if (kind != null) {
      stored.put("factKind", kind);
    }
    List<Undisclosed> missing = undisclosed();
    if (!missing.isEmpty()) {
      stored.put("undisclosed", missing.stream().map(Undisclosed::what).toList());
      stored.put("undisclosedReasons", missing.stream().map(one -> one.reason().name()).toList());
    }
    return stored;
  }

  private <T> Optional<T> value(String column, Class<T> type) {
    return Optional.ofNullable(values.get(column)).filter(type::isInstance).map(type::cast);
  }

  private <T> List<T> list(String column, Class<T> type) {
    return values.get(column) instanceof List<?> entries
        ? entries.stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }
}
