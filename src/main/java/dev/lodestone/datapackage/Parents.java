package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds what each row of a file belongs to, row after row. Holds one name for each level. */
final class Parents {
  private final Optional<Levels> levels;
  private final TableFile file;
  private final Problems problems;
  private final List<String> above = new ArrayList<>();
  private int first = -1;

  Parents(Optional<Levels> levels, TableFile file, Problems problems) {
    this.levels = levels;
    this.file = file;
    this.problems = problems;
  }

  /** The row with what stands above it. */
  ForeignRow of(ForeignRow row) {
    return levels.map(by -> row.below(parent(by, row))).orElse(row);
  }

  private String parent(Levels by, ForeignRow row) {
    String text = row.text(by.level());
    if (text.isEmpty()) {
      return "";
    }
    OptionalInt level = by.read(text);
    if (level.isEmpty()) {
      problem(by, row, by.form().expected(), text);
      return "";
    }
    if (first < 0) {
      first = level.getAsInt();
    }
    int depth = level.getAsInt() - first;
    if (depth < 0 || depth > above.size()) {
      problem(by, row, "a level from %d to %d".formatted(first, first + above.size()), text);
      return "";
    }
    while (above.size() > depth) {
      above.removeLast();
    }
    String parent = above.isEmpty() ? "" : above.getLast();
    above.add(row.text(by.column()));
    return parent;
  }

  private void problem(Levels by, ForeignRow row, String expected, String found) {
    problems.add(
        file.name(),
        row.line(),
        by.level(),
        Rule.MAPPING,
        expected,
        found,
        "the first row has the level of all tops, and each row at most one more than that above");
  }
}
