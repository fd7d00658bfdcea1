package dev.lodestone.api;

/** So much is being done already that a request is turned away. */
final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String limit;
  private final int allowed;

  BusyException(String message, String limit, int allowed) {
    super(message);
    this.limit = limit;
    this.allowed = allowed;
  }

  /** Which limit it is. */
  String limit() {
    return limit;
  }

  /** How much is done at a time. */
  int allowed() {
    return allowed;
  }
}
