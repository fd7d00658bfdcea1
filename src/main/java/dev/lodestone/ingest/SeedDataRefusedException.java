package dev.lodestone.ingest;

/** The seed data cannot be loaded; the message tells the operator all that is wrong with it. */
public final class SeedDataRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SeedDataRefusedException(String message) {
    super(message);
  }

  SeedDataRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
