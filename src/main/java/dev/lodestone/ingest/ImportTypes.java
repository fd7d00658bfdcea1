package dev.lodestone.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Property values as the headers and files of {@code neo4j-admin database import} say them. */
final class ImportTypes {
  /** Between the entries of a list, where a text that is written by people has none. */
  static final char DELIMITER = '\u001F';

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private ImportTypes() {}

  /** Whether a header can name a property so. */
  static boolean isName(String property) {
    return NAME.matcher(property).matches();
  }

  /** The type in the header; empty for a value that cannot be said. */
  static Optional<String> find(Object value) {
    if (!(value instanceof List<?> entries)) {
      return simple(value);
    }
    List<Optional<String>> types =
        entries.stream()
            .map(entry -> entry == null ? Optional.<String>empty() : simple(entry))
            .distinct()
            .toList();
    boolean sayable = types.size() == 1 && !entries.equals(List.of("")) && isApart(entries);
    return sayable ? types.getFirst().map(type -> type + "[]") : Optional.empty();
  }

  private static boolean isApart(List<?> entries) {
    return entries.stream().noneMatch(entry -> String.valueOf(entry).indexOf(DELIMITER) >= 0);
  }

  private static Optional<String> simple(Object value) {
    return Optional.ofNullable(
        switch (value) {
          case String text -> "string";
          case Long number -> "long";
          case Double number -> "double";
          case Boolean truth -> "boolean";
          case LocalDate day -> "date";
          case LocalTime time -> "localtime";
          case OffsetTime time -> "time";
          case LocalDateTime time -> "localdatetime";
          case OffsetDateTime time -> "datetime";
          case ZonedDateTime time -> "datetime";
          default -> null;
        });
  }

  /** The field of a value that has a type. */
  static String text(Object value) {
    return value instanceof List<?> entries
        ? entries.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(String.valueOf(DELIMITER)))
        : value.toString();
  }
}
