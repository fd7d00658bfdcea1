package dev.lodestone.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded Neo4j cannot start; the message is one line for the operator. */
public final class EmbeddedStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
