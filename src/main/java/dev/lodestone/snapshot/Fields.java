package dev.lodestone.snapshot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one row, read strictly: what has another type or an unknown value is {@link
 * Malformed}, never converted.
 */
final class Fields {
  private static final int MOST_SHOWN = 80;

  /** A field that cannot be right; carries no stack trace, since it only ends in quarantine. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final String expected;

    Malformed(String field, String found, String expected) {
      super(null, null, false, false);
      this.field = field;
      this.found = found;
      this.expected = expected;
    }

    String field() {
      return field;
    }

    String found() {
      return found;
    }

    String expected() {
      return expected;
    }
  }

  private final Row row;

  Fields(Row row) {
    this.row = row;
  }

  String text(String field) throws Malformed {
    return findText(field).orElseThrow(() -> new Malformed(field, "nothing", "a text"));
  }

  Optional<String> findText(String field) throws Malformed {
    return switch (row.get(field)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      case Object other -> throw wrong(field, other, "a text");
    };
  }

  int wholeNumber(String field, int absent) throws Malformed {
    @Nullable Object value = row.get(field);
    if (value == null) {
      return absent;
    }
    if (!(value instanceof Long || value instanceof Integer)) {
      throw wrong(field, value, "a whole number");
    }
    long number = ((Number) value).longValue();
    if (number != (int) number) {
      throw wrong(field, value, "a whole number");
    }
    return (int) number;
  }

  double number(String field) throws Malformed {
    double value = numberOrNaN(field);
    if (Double.isNaN(value)) {
      throw wrong(field, row.get(field), "a number");
    }
    return value;
  }

  /** NaN where absent; a stored NaN is malformed. */
  double numberOrNaN(String field) throws Malformed {
    @Nullable Object value = row.get(field);
    if (value == null) {
      return Double.NaN;
    }
    if (!(value instanceof Number number) || Double.isNaN(number.doubleValue())) {
      throw wrong(field, value, "a number");
    }
    return number.doubleValue();
  }

  LocalDate date(String field) throws Malformed {
    LocalDate date = dateOrNull(field);
    if (date == null) {
      throw new Malformed(field, "nothing", "a date");
    }
    return date;
  }

  @Nullable LocalDate dateOrNull(String field) throws Malformed {
    return switch (row.get(field)) {
      case null -> null;
      case LocalDate date -> date;
      case Object other -> throw wrong(field, other, "a date, as date('2026-06-01')");
    };
  }

  boolean truth(String field) throws Malformed {
    @Nullable Object value = row.get(field);
    if (!(value instanceof Boolean truth)) {
      throw wrong(field, value, "true or false");
    }
    return truth;
  }

  OffsetDateTime time(String field) throws Malformed {
    @Nullable Object value = row.get(field);
    if (!(value instanceof ZonedDateTime time)) {
      throw wrong(field, value, "a time, as datetime('2026-06-01T12:00:00Z')");
    }
    return time.toOffsetDateTime();
  }

  List<String> texts(String field) throws Malformed {
    @Nullable Object value = row.get(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(field, value, "a list of texts");
    }
    List<String> texts = new ArrayList<>(list.size());
    for (Object entry : list) {
      if (!(entry instanceof String text)) {
        throw wrong(field, value, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  <E extends Enum<E>> E choice(String field, Class<E> type) throws Malformed {
    return findChoice(field, type)
        .orElseThrow(() -> new Malformed(field, "nothing", allowed(type)));
  }

  <E extends Enum<E>> Optional<E> findChoice(String field, Class<E> type) throws Malformed {
    @Nullable Object value = row.get(field);
    if (value == null) {
      return Optional.empty();
    }
    for (E choice : type.getEnumConstants()) {
      if (choice.name().equals(value)) {
        return Optional.of(choice);
      }
    }
    throw wrong(field, value, allowed(type));
  }

  /** The value as it stands, for telling where it is; never fails. */
  String show(String field) {
    return show(row.get(field));
  }

  private static Malformed wrong(String field, @Nullable Object value, String expected) {
    return new Malformed(field, show(value), expected);
  }

  private static String show(@Nullable Object value) {
    String text =
        switch (value) {
          case null -> "nothing";
          case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
          case Object other -> other.toString();
        };
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }

  private static <E extends Enum<E>> String allowed(Class<E> type) {
    return "one of " + Arrays.toString(type.getEnumConstants());
  }
}
