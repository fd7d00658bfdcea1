package dev.lodestone.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Facts that would hang in the air.
 *
 * @param by the package that states them; blank for what was written by hand
 * @param facts how many
 * @param example the id of one entity, clause or source they hang on
 */
public record Dependents(String by, long facts, String example) {
  @Override
  public String toString() {
    return "%s: %d, such as those at %s".formatted(by.isEmpty() ? "by hand" : by, facts, example);
  }

  static String told(List<Dependents> dependents) {
    return dependents.stream()
        .map(Dependents::toString)
        .collect(Collectors.joining("; ", "facts of others hang on what only it states (", ")"));
  }
}
