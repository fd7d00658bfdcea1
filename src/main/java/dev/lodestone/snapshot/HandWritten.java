package dev.lodestone.snapshot;

import java.util.Optional;

/**
 * Fact ids of relationships that were written by hand without one: {@code hand-written/} and the
 * database's own id, which stays the same as long as the relationship is there.
 */
public final class HandWritten {
  private static final String PREFIX = "hand-written/";

  private HandWritten() {}

  /** The fact id of what has this id in the database. */
  public static String factId(String element) {
    return PREFIX + element;
  }

  /** The database's own id a fact id was made of. */
  public static Optional<String> findElement(String factId) {
    return factId.startsWith(PREFIX)
        ? Optional.of(factId.substring(PREFIX.length()))
        : Optional.empty();
  }
}
