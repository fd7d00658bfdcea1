package dev.lodestone.graphstore;

/** The database cannot be used at start-up; the message is one line for the operator. */
public final class DatabaseNotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseNotReadyException(String message, Throwable cause) {
    super(message, cause);
  }
}
