package dev.lodestone.snapshot;

import org.jspecify.annotations.Nullable;

/** The columns of one row of an answer of the database. */
@FunctionalInterface
public interface Row {
  /**
   * The value of a column: a text, whole or other number, truth value, date, time, or list or map
   * of these, as {@code java.lang}, {@code java.time} and {@code java.util} have them; null where
   * there is none.
   */
  @Nullable Object get(String column);
}
