package dev.lodestone.datapackage;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Tells that a row belongs to one above it, as in a bill of materials.
 *
 * @param column what of the row above is its name
 * @param level the column of the level
 * @param form how levels are written
 */
record Levels(String column, String level, Form form) {
  private static final int DEEPEST = 100;
  private static final Pattern NUMBER = Pattern.compile("[. ]*([0-9]{1,3})");
  private static final Pattern OUTLINE = Pattern.compile("[0-9]+([.][0-9]+)*[.]?");

  /** How levels are written. */
  enum Form {
    /** {@code 2}, or {@code ..2}. */
    NUMBER,
    /** {@code 1.2.1} is the third level. */
    OUTLINE,
    /** {@code ***} is the third level. */
    MARKS;

    static Form of(String name) {
      return Arrays.stream(values())
          .filter(form -> form.name().equals(name))
          .findFirst()
          .orElse(NUMBER);
    }

    String expected() {
      return switch (this) {
        case NUMBER -> "a level as 2 or ..2, at most " + DEEPEST;
        case OUTLINE -> "a level as 1.2.1, at most %d numbers".formatted(DEEPEST);
        case MARKS -> "a level as *** of one mark, at most " + DEEPEST;
      };
    }
  }

  /** The level a text tells; empty when it tells none. */
  OptionalInt read(String text) {
    int level =
        switch (form) {
          case NUMBER -> {
            var number = NUMBER.matcher(text);
            yield number.matches() ? Integer.parseInt(number.group(1)) : -1;
          }
          case OUTLINE -> OUTLINE.matcher(text).matches() ? text.split("[.]").length : -1;
          case MARKS -> text.chars().distinct().count() == 1 ? text.length() : -1;
        };
    return level >= 0 && level <= DEEPEST ? OptionalInt.of(level) : OptionalInt.empty();
  }
}
