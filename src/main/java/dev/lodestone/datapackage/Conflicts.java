package dev.lodestone.datapackage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rows that say the same thing of the same source with different figures. Both are kept side by
 * side; nothing is overwritten.
 */
final class Conflicts implements Inspection {
  private static final List<String> SUPPLY =
      List.of("country", "product", "period", "basis", "statement", "kind", "edition");
  private static final List<String> STATISTIC =
      List.of("reporter", "flow", "commodity", "partner", "period", "unit");

  private record Said(String figure, Place place) {}

  private final Problems problems;
  private final Map<List<String>, Said> said = new HashMap<>();

  Conflicts(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    switch (row.table().name()) {
      case "supplies" -> note(row, "share", SUPPLY);
      case "trade-statistics" -> note(row, "value", STATISTIC);
      default -> {
        // Other tables say no figures of a period.
      }
    }
  }

  private void note(Row row, String column, List<String> about) {
    String figure = row.number(column).map(String::valueOf).orElse("");
    if (figure.isEmpty() || row.text("period").isEmpty()) {
      return;
    }
    Said now = new Said(figure, row.at(column));
    Said earlier = said.putIfAbsent(key(row, about), now);
    if (earlier != null && !Objects.equals(earlier.figure(), figure)) {
      problems.add(
          row,
          column,
          Rule.CONFLICT,
          earlier.figure() + ", as " + earlier.place().from(row.file()) + " says of the same",
          figure,
          "both are kept");
    }
  }

  private static List<String> key(Row row, List<String> about) {
    List<String> words = about.stream().map(column -> row.text(column).orElse("")).toList();
    return List.of(
        row.table().name(),
        String.join("\u0000", words),
        row.texts("sources").stream().findFirst().orElse(""));
  }
}
