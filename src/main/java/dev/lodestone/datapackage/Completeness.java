package dev.lodestone.datapackage;

import java.util.List;
import java.util.Optional;

/** A number has its unit, a range its order, and a blank its reason where one is asked for. */
final class Completeness implements Inspection {
  private static final List<String> AMOUNTS =
      List.of("quantity", "quantityMin", "quantityMax", "capacity");

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
}
