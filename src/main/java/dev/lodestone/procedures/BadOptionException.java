package dev.lodestone.procedures;

/**
 * A call that cannot be answered as it stands; the message names argument, value and what is
 * allowed.
 */
final class BadOptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 200;

  private BadOptionException(String message) {
    super(message);
  }

  /** A value that is not allowed. */
  static BadOptionException notAllowed(String argument, Object value, String allowed) {
    return new BadOptionException(
        "`" + argument + "` is " + allowed + ", not \"" + shown(value) + "\"");
  }

  /** An id that is not in the graph. */
  static BadOptionException notFound(String argument, String id) {
    return new BadOptionException(
        "there is no \"" + shown(id) + "\" in the graph: `" + argument + "` is an id of the graph");
  }

  /** A name that is none of the options. */
  static BadOptionException unknown(String name, Iterable<String> allowed) {
    return new BadOptionException(
        "there is no option \"" + shown(name) + "\", only " + String.join(", ", allowed));
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
  }
}
