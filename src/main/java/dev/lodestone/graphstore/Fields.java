package dev.lodestone.graphstore;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.TypeSystem;

/**
 * The columns of one row, read strictly: what has another type or an unknown value is {@link
 * Malformed}, never converted.
 */
final class Fields {
  private static final TypeSystem TYPES = TypeSystem.getDefault();

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

  private final MapAccessor row;

  Fields(MapAccessor row) {
    this.row = row;
  }

  String text(String field) throws Malformed {
    return findText(field).orElseThrow(() -> new Malformed(field, "nothing", "a text"));
  }

  Optional<String> findText(String field) throws Malformed {
    Value value = row.get(field);
    if (value.isNull()) {
      return Optional.empty();
    }
    if (!value.hasType(TYPES.STRING())) {
      throw wrong(field, value, "a text");
    }
    return Optional.of(value.asString());
  }

  int wholeNumber(String field, int absent) throws Malformed {
    Value value = row.get(field);
    if (value.isNull()) {
      return absent;
    }
    if (!value.hasType(TYPES.INTEGER()) || value.asLong() != (int) value.asLong()) {
      throw wrong(field, value, "a whole number");
    }
    return (int) value.asLong();
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
    Value value = row.get(field);
    if (value.isNull()) {
      return Double.NaN;
    }
    if (!value.hasType(TYPES.NUMBER()) || Double.isNaN(value.asDouble())) {
      throw wrong(field, value, "a number");
    }
    return value.asDouble();
  }

  LocalDate date(String field) throws Malformed {
    LocalDate date = dateOrNull(field);
    if (date == null) {
      throw new Malformed(field, "nothing", "a date");
    }
    return date;
  }

  @Nullable LocalDate dateOrNull(String field) throws Malformed {
    Value value = row.get(field);
    if (value.isNull()) {
      return null;
    }
    if (!value.hasType(TYPES.DATE())) {
      throw wrong(field, value, "a date, as date('2026-06-01')");
    }
    return value.asLocalDate();
  }

  boolean truth(String field) throws Malformed {
    Value value = row.get(field);
    if (!value.hasType(TYPES.BOOLEAN())) {
      throw wrong(field, value, "true or false");
    }
    return value.asBoolean();
  }

  OffsetDateTime time(String field) throws Malformed {
    Value value = row.get(field);
    if (!value.hasType(TYPES.DATE_TIME())) {
      throw wrong(field, value, "a time, as datetime('2026-06-01T12:00:00Z')");
    }
    return value.asZonedDateTime().toOffsetDateTime();
  }

  List<String> texts(String field) throws Malformed {
    Value value = row.get(field);
    if (value.isNull()) {
      return List.of();
    }
    if (!value.hasType(TYPES.LIST())) {
      throw wrong(field, value, "a list of texts");
    }
    for (Value entry : value.values()) {
      if (!entry.hasType(TYPES.STRING())) {
        throw wrong(field, value, "a list of texts");
      }
    }
    return value.asList(Value::asString);
  }

  <E extends Enum<E>> E choice(String field, Class<E> type) throws Malformed {
    return findChoice(field, type)
        .orElseThrow(() -> new Malformed(field, "nothing", allowed(type)));
  }

  <E extends Enum<E>> Optional<E> findChoice(String field, Class<E> type) throws Malformed {
    Value value = row.get(field);
    if (value.isNull()) {
      return Optional.empty();
    }
    if (value.hasType(TYPES.STRING())) {
      String name = value.asString();
      Optional<E> found =
          Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    throw wrong(field, value, allowed(type));
  }

  /** The value as it stands, for telling where it is; never fails. */
  String show(String field) {
    return show(row.get(field));
  }

  private static Malformed wrong(String field, Value value, String expected) {
    return new Malformed(field, show(value), expected);
  }

  private static String show(Value value) {
    if (value.isNull()) {
      return "nothing";
    }
    String text = value.hasType(TYPES.STRING()) ? value.asString() : value.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static <E extends Enum<E>> String allowed(Class<E> type) {
    return "one of " + Arrays.toString(type.getEnumConstants());
  }
}
