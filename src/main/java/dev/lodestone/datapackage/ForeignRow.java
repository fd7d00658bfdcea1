package dev.lodestone.datapackage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a foreign table, or one of the rows that a mapping makes of it.
 *
 * @param line on which it begins
 * @param places the field of each column
 * @param fields as read
 * @param turn which of the rows made of it this is
 */
record ForeignRow(int line, Map<String, Integer> places, List<String> fields, Optional<Turn> turn) {
  static final String VALUE = "$value";
  static final String COLUMN = "$column";
  static final String NUMBER = "$number";
  static final String LINE = "$line";

  /**
   * One column, or one entry of a list, of a row.
   *
   * @param column where it stands
   * @param value the field or the entry
   * @param number from 1
   */
  record Turn(String column, String value, int number) {}

  /** Whether a name is not of a column, but of the turn or the line. */
  static boolean isVariable(String name) {
    return name.startsWith("$");
  }

  ForeignRow at(Turn next) {
    return new ForeignRow(line, places, fields, Optional.of(next));
  }

  /** What stands in a column, or in a variable; blank when there is no such thing. */
  String text(String name) {
    if (isVariable(name)) {
      return switch (name) {
        case LINE -> String.valueOf(line);
        case VALUE -> turn.map(Turn::value).orElse("");
        case COLUMN -> turn.map(Turn::column).orElse("");
        case NUMBER -> turn.map(one -> String.valueOf(one.number())).orElse("");
        default -> "";
      };
    }
    Integer place = places.get(name);
    return place == null ? "" : fields.get(place).strip();
  }

  /** The column a name stands for, for a report; blank for the line. */
  String place(String name) {
    return isVariable(name) ? turn.map(Turn::column).orElse("") : name;
  }
}
