package dev.lodestone.graphstore;

/**
 * Facts that hang on what is to be withdrawn.
 *
 * @param by the package that states them; blank for what was written by hand
 * @param facts how many
 * @param example the id of one entity, clause or source they hang on
 */
public record Needed(String by, long facts, String example) {
  @Override
  public String toString() {
    return "%s: %d facts, such as those at %s"
        .formatted(by.isEmpty() ? "written by hand" : by, facts, example);
  }
}
