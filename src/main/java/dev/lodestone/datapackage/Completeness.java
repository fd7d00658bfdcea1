package dev.lodestone.datapackage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number has its unit, a range its order, and a blank its reason where one is asked for. */
final class Completeness implements Inspection {
  private static final List<String> AMOUNTS =
      List.of("quantity", "quantityMin", "quantityMax", "capacity");

  private static final Map<String, String> BASES =
      Map.of(
          "basis", "say what is counted, as gross weight, contained metal or value",
          "edition", "say which edition of the source it was read in");

  private final Problems problems;

  Completeness(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    row.table().columns().stream()
        .filter(column -> column.need() == Column.Need.OR_REASON)
        .filter(column -> row.isBlank(column.name()) && row.isBlank("undisclosed"))
        .forEach(
            column ->
                problems.add(
                    row,
                    column.name(),
                    Rule.REASON,
                    "a value, or an entry in undisclosed",
                    "",
                    "write undisclosed as %s = NOT_DISCLOSED".formatted(column.name())));
    AMOUNTS.stream()
        .filter(amount -> row.number(amount).isPresent() && row.isBlank("unit"))
        .findFirst()
        .ifPresent(amount -> problems.add(row, "unit", Rule.UNIT, "the unit of " + amount, "", ""));
    if (AMOUNTS.stream().anyMatch(amount -> row.number(amount).isPresent())) {
      source(row);
    }
    Optional<Double> least = row.number("quantityMin");
    Optional<Double> most = row.number("quantityMax");
    if (least.isPresent() && most.isPresent() && most.get() < least.get()) {
      problems.add(
          row,
          "quantityMax",
          Rule.VALUE,
          "at least quantityMin, " + least.get(),
          String.valueOf(most.get()),
          "");
    }
  }

  /** What an amount is measured on, and in which edition of its source it was read. */
  private void source(Row row) {
    for (String column : List.of("basis", "edition")) {
      if (row.table().findColumn(column).isPresent() && row.isBlank(column)) {
        problems.add(
            row,
            column,
            Rule.BASIS,
            "the " + column + " of the amounts",
            "",
            BASES.getOrDefault(column, ""));
      }
    }
  }
}
