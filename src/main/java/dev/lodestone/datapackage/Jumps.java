package dev.lodestone.datapackage;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A figure is not more than five times that of the year before: often a digit too many. Looks at
 * the quantities of supplies and the values of trade statistics whose period is a year.
 */
final class Jumps implements Inspection {
  private static final double MOST = 5;
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private record Figure(double value, Place place) {}

  private final Problems problems;
  private final Map<List<String>, SortedMap<Integer, Figure>> series = new LinkedHashMap<>();

  Jumps(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    switch (row.table().name()) {
      case "supplies" ->
          note(row, "quantity", List.of("country", "product", "unit", "basis", "statement"));
      case "trade-statistics" ->
          note(row, "value", List.of("reporter", "flow", "commodity", "partner", "unit"));
      default -> {
        // Other tables have no figures of years.
      }
    }
  }

  private void note(Row row, String column, List<String> about) {
    Optional<Double> value = row.number(column);
    Optional<Integer> year =
        row.text("period").filter(text -> YEAR.matcher(text).matches()).map(Integer::valueOf);
    if (value.isEmpty() || year.isEmpty()) {
      return;
    }
    series
        .computeIfAbsent(key(row, about), key -> new TreeMap<>())
        .putIfAbsent(year.get(), new Figure(value.get(), row.at(column)));
  }

  private static List<String> key(Row row, List<String> about) {
    List<String> words = about.stream().map(column -> row.text(column).orElse("")).toList();
    return List.of(
        row.table().name(),
        String.join("\u0000", words),
        row.texts("sources").stream().findFirst().orElse(""),
        row.text("edition").orElse(""));
  }

  @Override
  public void finish() {
    series.values().forEach(this::judge);
  }

  private void judge(SortedMap<Integer, Figure> years) {
    years.forEach(
        (year, figure) -> {
          Figure before = years.get(year - 1);
          if (before != null && before.value() > 0 && figure.value() > MOST * before.value()) {
            problems.add(
                figure.place(),
                Rule.JUMP,
                "at most five times the %s of %d".formatted(shown(before.value()), year - 1),
                shown(figure.value()),
                "");
          }
        });
  }

  private static String shown(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
