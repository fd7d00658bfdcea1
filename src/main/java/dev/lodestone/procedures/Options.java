package dev.lodestone.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The options of a call, each checked when it is read. A null counts as left out. Every method
 * throws {@link BadOptionException} for a value that is not allowed.
 */
final class Options {
  private final Map<String, Object> given;

  /** Rejects a name that is not allowed. */
  Options(Map<String, Object> given, Set<String> allowed) {
    this.given = given;
    for (String name : new TreeSet<>(given.keySet())) {
      if (!allowed.contains(name)) {
        throw BadOptionException.unknown(name, new TreeSet<>(allowed));
      }
    }
  }

  private @Nullable Object find(String name) {
    return given.get(name);
  }

  int whole(String name, int absent, int least, int most) {
    @Nullable Object value = find(name);
    if (value == null) {
      return absent;
    }
    if (value instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    throw BadOptionException.notAllowed(name, value, least + " to " + most);
  }

  double fraction(String name, double absent) {
    @Nullable Object value = find(name);
    if (value == null) {
      return absent;
    }
    if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw BadOptionException.notAllowed(name, value, "0 to 1");
  }

  /** A day as Cypher has it, or as a text; today in UTC where left out. */
  LocalDate day(String name) {
    @Nullable Object value = find(name);
    if (value == null) {
      return LocalDate.now(Clock.systemUTC());
    }
    if (value instanceof LocalDate day) {
      return day;
    }
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (DateTimeParseException e) {
      throw BadOptionException.notAllowed(name, value, "a date, as date('2026-06-01')");
    }
  }

  Optional<String> text(String name, String pattern, String allowed) {
    @Nullable Object value = find(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && text.matches(pattern)) {
      return Optional.of(text);
    }
    throw BadOptionException.notAllowed(name, value, allowed);
  }

  Optional<List<String>> texts(String name, int least, int most) {
    @Nullable Object value = find(name);
    return value == null ? Optional.empty() : Optional.of(texts(name, value, least, most));
  }

  /** The texts of an argument that is a list of them. */
  static List<String> texts(String name, Object value, int least, int most) {
    if (!(value instanceof Collection<?> list)
        || list.size() < least
        || list.size() > most
        || !list.stream().allMatch(String.class::isInstance)) {
      throw BadOptionException.notAllowed(
          name, value, "a list of %d to %d texts".formatted(least, most));
    }
    return list.stream().map(String.class::cast).toList();
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    @Nullable Object value = find(name);
    return value == null ? Optional.empty() : Optional.of(choice(name, value, type));
  }

  <E extends Enum<E>> Set<E> choices(String name, Class<E> type, Set<E> absent) {
    @Nullable Object value = find(name);
    if (value == null) {
      return absent;
    }
    Set<E> chosen = EnumSet.noneOf(type);
    for (String one : texts(name, value, 1, type.getEnumConstants().length)) {
      chosen.add(choice(name, one, type));
    }
    return chosen;
  }

  private static <E extends Enum<E>> E choice(String name, Object value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                BadOptionException.notAllowed(
                    name, value, "one of " + Arrays.toString(type.getEnumConstants())));
  }
}
