package dev.lodestone.api;

/** So much is being done already that a request is turned away. */
final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int limit;

  BusyException(String message, int limit) {
    super(message);
    this.limit = limit;
  }

  /** How much is done at a time. */
  int limit() {
    return limit;
  }
}
