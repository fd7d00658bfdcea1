package dev.lodestone.datapackage;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is wrong with a package, told once. All problems are counted; of each rule the
 * first few are kept.
 *
 * @param shown the problems kept, in the order of file, line and rule
 * @param counts how many there are of each rule, kept or not
 */
public record ProblemReport(List<Problem> shown, SortedMap<Rule, Long> counts) {
  /** How many problems of one rule are kept. */
  public static final int KEPT_PER_RULE = 50;

  /** Copies its collections. */
  public ProblemReport {
    shown = List.copyOf(shown);
    counts = new TreeMap<>(counts);
  }

  /** How many of each rule; the map is a copy. */
  @Override
  public SortedMap<Rule, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** How many problems stop the package from being loaded. */
  public long errors() {
    return count(false);
  }

  /** How many problems do not stop it. */
  public long warnings() {
    return count(true);
  }

  /** Whether the package may be loaded. */
  public boolean isSound() {
    return errors() == 0;
  }

  /** How many problems of each rule were not kept; rules without any are left out. */
  public SortedMap<Rule, Long> more() {
    SortedMap<Rule, Long> more = new TreeMap<>(counts);
    shown.forEach(problem -> more.merge(problem.rule(), -1L, Long::sum));
    more.values().removeIf(count -> count <= 0);
    return more;
  }

  /** One line for each problem kept, one for each rule that has more, and the totals. */
  @Override
  public String toString() {
    Stream<String> more =
        more().entrySet().stream()
            .map(entry -> "and %d more [%s]".formatted(entry.getValue(), entry.getKey().code()));
    String totals = errors() + " errors, " + warnings() + " warnings";
    return Stream.of(shown.stream().map(ProblemReport::line), more, Stream.of(totals))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Problem problem) {
    return (problem.rule().isWarning() ? "warning: " : "") + problem;
  }

  private long count(boolean warnings) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().isWarning() == warnings)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
