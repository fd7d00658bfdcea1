package dev.lodestone.api;

/** The caller may not do this, or not from where it is; the message says what would let it. */
final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(String message) {
    super(message);
  }
}
