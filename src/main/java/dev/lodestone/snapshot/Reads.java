package dev.lodestone.snapshot;

import java.util.Map;
import java.util.function.Consumer;

/** Runs the statements of {@code /cypher} that read the structure. */
@FunctionalInterface
public interface Reads {
  /**
   * Hands over the rows of a statement, one by one; a row is good until the next.
   *
   * @param statement its name, such as {@code read/snapshot-nodes}
   * @param parameters its parameters; a value may be null
   */
  void stream(String statement, Map<String, Object> parameters, Consumer<Row> row);
}
