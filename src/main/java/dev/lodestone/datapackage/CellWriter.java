package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.Undisclosed;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values as {@link ColumnType} reads them: what is read again is the value to the bit. */
final class CellWriter {
  /** Nothing greater can be written in 30 digits, and the greatest of these is read as this. */
  private static final double GREATEST = 1e30;

  private static final String GREATEST_DIGITS = "9".repeat(30);

  private CellWriter() {}

  /** The text of a value of a column; a value of a type no column has, as Java shows it. */
  static String text(Object value) {
    return switch (value) {
      case Double number -> decimal(number);
      case Undisclosed(String what, var reason) -> what + " = " + reason.name();
      case List<?> entries ->
          entries.stream().map(CellWriter::text).collect(Collectors.joining(";"));
      default -> value.toString();
    };
  }

  private static String decimal(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    if (Math.abs(number) == GREATEST) {
      return (number < 0 ? "-" : "") + GREATEST_DIGITS;
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
