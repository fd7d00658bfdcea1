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
 * @param parent what stands above it in a table with levels; blank elsewhere
 * @param turn which of the rows made of it this is
 */
record ForeignRow(
    int line,
    Map<String, Integer> places,
    List<String> fields,
    String parent,
    Optional<Turn> turn) {
  static final String VALUE = "$value";
  static final String COLUMN = "$column";
  static final String NUMBER = "$number";
  static final String LINE = "$line";
  static final String PARENT = "$parent";
  static final String PART = "$part";

  /**
   * One column, or one entry of a list, of a row.
   *
   * @param column where it stands
   * @param value the field or the entry
   * @param number from 1
   * @param parts what the entry was taken apart into
   */
  record Turn(String column, String value, int number, List<String> parts) {
    Turn {
      parts = List.copyOf(parts);
    }

    /** A part by its number from 1, as text; blank when there is none. */
    String part(String place) {
      return parts.stream()
          .skip(Math.max(0, "123456789".indexOf(place)))
          .findFirst()
          .filter(part -> place.length() == 1)
          .orElse("");
    }
  }

  /** Whether a name is not of a column, but of the turn or the line. */
  static boolean isVariable(String name) {
    return name.startsWith("$");
  }

  ForeignRow at(Turn next) {
    return new ForeignRow(line, places, fields, parent, Optional.of(next));
  }

  ForeignRow below(String above) {
    return new ForeignRow(line, places, fields, above, turn);
  }

  /** What stands in a column, or in a variable; blank when there is no such thing. */
  String text(String name) {
    if (isVariable(name)) {
      return switch (name) {
        case LINE -> String.valueOf(line);
        case PARENT -> parent;
        case VALUE -> turn.map(Turn::value).orElse("");
        case COLUMN -> turn.map(Turn::column).orElse("");
        case NUMBER -> turn.map(one -> String.valueOf(one.number())).orElse("");
        default ->
            name.startsWith(PART)
                ? turn.map(one -> one.part(name.substring(PART.length()))).orElse("")
                : "";
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
