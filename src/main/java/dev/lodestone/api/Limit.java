package dev.lodestone.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the schema shows it.
 *
 * @param name as in {@code extensions.limit}
 * @param allowed how much
 * @param unit what is counted
 * @param setting the property that changes it; null where it is fixed
 * @param code the error that refuses; null where the answer is cut instead
 * @param status the HTTP status; null for an error of GraphQL
 * @param description what is bounded, a phrase
 */
record Limit(
    String name,
    double allowed,
    String unit,
    @Nullable String setting,
    @Nullable String code,
    @Nullable Integer status,
    String description) {

  /** One of {@code lodestone.limits.*}, whose property is its name. */
  static Limit ofDocument(String name, long allowed, String unit, String description) {
    return new Limit(
        name, allowed, unit, setting(name), ErrorCode.TOO_LARGE.name(), null, description);
  }

  /** One of {@code lodestone.limits.*} that is held before GraphQL is read. */
  static Limit ofRequest(
      String name, long allowed, String unit, ErrorCode code, int status, String description) {
    return new Limit(name, allowed, unit, setting(name), code.name(), status, description);
  }

  /** One of an argument, which is fixed. */
  static Limit ofArgument(String name, long allowed, String unit, String description) {
    return new Limit(name, allowed, unit, null, ErrorCode.BAD_ARGUMENT.name(), null, description);
  }

  /** One beyond which an answer is cut, and says so. */
  static Limit ofAnswer(String name, long allowed, String unit, String description) {
    return new Limit(name, allowed, unit, null, null, null, description);
  }

  static String setting(String name) {
    return "lodestone.limits." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
