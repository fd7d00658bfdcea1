package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects problems: counts all of them, keeps the first few of each rule. */
final class Problems {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::rule);

  private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
  private final List<Problem> kept = new ArrayList<>();

  void add(Problem problem) {
    if (counts.merge(problem.rule(), 1L, Long::sum) <= ProblemReport.KEPT_PER_RULE) {
      kept.add(problem);
    }
  }

  void add(
      String file, int line, String column, Rule rule, String expected, String found, String hint) {
    add(new Problem(file, line, column, rule, expected, found, hint));
  }

  void add(Row row, String column, Rule rule, String expected, String found, String hint) {
    add(row.at(column), rule, expected, found, hint);
  }

  void add(Place at, Rule rule, String expected, String found, String hint) {
    add(new Problem(at.file(), at.line(), at.shownColumn(), rule, expected, found, at.hint(hint)));
  }

  boolean hasErrors() {
    return counts.keySet().stream().anyMatch(rule -> !rule.isWarning());
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  ProblemReport report() {
    return new ProblemReport(kept.stream().sorted(ORDER).toList(), new TreeMap<>(counts));
  }
}
