package dev.lodestone.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of nodes and relationships. What is missing, or of another type than the
 * schema says (an analyst may write anything), reads as null.
 */
final class Properties {
  private Properties() {}

  static @Nullable String text(Map<String, Object> properties, String name) {
    Object value = properties.get(name);
    return value == null || value instanceof List ? null : value.toString();
  }

  static @Nullable Double number(Map<String, Object> properties, String name) {
    return properties.get(name) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  static @Nullable Integer whole(Map<String, Object> properties, String name) {
    return properties.get(name) instanceof Long number && number == number.intValue()
        ? (Integer) number.intValue()
        : null;
  }

  static @Nullable LocalDate day(Map<String, Object> properties, String name) {
    return properties.get(name) instanceof LocalDate day ? day : null;
  }

  static List<String> texts(Map<String, Object> properties, String name) {
    return properties.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
