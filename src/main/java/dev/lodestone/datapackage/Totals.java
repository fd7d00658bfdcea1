package dev.lodestone.datapackage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Groups of rows whose figures are parts of a whole.
 *
 * @param value the column or variable of the figures
 * @param number how they are printed
 * @param by what rows of one group have in common
 * @param where which rows count
 * @param printed which of them are totals that the publisher printed, no parts
 * @param ofPrinted whether shares are taken of the printed total, not of the sum of the parts
 * @param tolerance by how much of the printed total the sum may differ from it
 * @param forEach the rows made of one
 */
record Totals(
    String value,
    NumberForm number,
    List<String> by,
    List<Filter> where,
    List<Filter> printed,
    boolean ofPrinted,
    BigDecimal tolerance,
    Optional<ForEach> forEach) {
  Totals {
    by = List.copyOf(by);
    where = List.copyOf(where);
    printed = List.copyOf(printed);
  }

  boolean isPrinted(ForeignRow row) {
    return !printed.isEmpty() && Filter.accept(printed, row);
  }

  List<String> key(ForeignRow row) {
    return by.stream().map(row::text).toList();
  }
}
