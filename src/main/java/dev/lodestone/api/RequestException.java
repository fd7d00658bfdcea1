package dev.lodestone.api;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as it stands, told in the words of its arguments. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 200;
  private static final String LOADED = "an id of a loaded package, as `packages` lists them";

  private final ErrorCode code;
  private final String argument;
  private final String value;
  private final String allowed;

  private RequestException(
      ErrorCode code, String message, String argument, String value, String allowed) {
    super(message);
    this.code = code;
    this.argument = argument;
    this.value = value;
    this.allowed = allowed;
  }

  static RequestException badArgument(String argument, Object value, String allowed) {
    String shown = shown(value);
    return new RequestException(
        ErrorCode.BAD_ARGUMENT,
        "`" + argument + "` is " + allowed + ", not \"" + shown + "\"",
        argument,
        shown,
        allowed);
  }

  static RequestException notFound(String argument, String id) {
    String shown = shown(id);
    return new RequestException(
        ErrorCode.NOT_FOUND,
        "there is no \"" + shown + "\" in the graph",
        argument,
        shown,
        "an id of the graph");
  }

  static RequestException unknownPackage(String id) {
    String shown = shown(id);
    return new RequestException(
        ErrorCode.NOT_FOUND, "there is no package \"" + shown + "\"", "packages", shown, LOADED);
  }

  static RequestException unknownPackage(String id, OffsetDateTime knownAt) {
    String shown = shown(id);
    return new RequestException(
        ErrorCode.NOT_FOUND,
        "there is no package \"" + shown + "\" at " + knownAt,
        "packages",
        shown,
        LOADED);
  }

  /** Asked for a time before the first load, or of a graph into which nothing was ever loaded. */
  static RequestException nothingKnown(OffsetDateTime knownAt, @Nullable OffsetDateTime first) {
    return new RequestException(
        ErrorCode.NOT_FOUND,
        "this graph knew nothing at " + knownAt,
        "knownAt",
        knownAt.toString(),
        first == null
            ? "left out, since no package was ever loaded"
            : "a time from " + first + " on, when a package was loaded for the first time");
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  ErrorCode code() {
    return code;
  }

  String argument() {
    return argument;
  }

  String value() {
    return value;
  }

  String allowed() {
    return allowed;
  }
}
