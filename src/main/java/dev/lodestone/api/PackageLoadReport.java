package dev.lodestone.api;

import dev.lodestone.datapackage.Problem;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.ingest.JobReport;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of a load, check or unload, as the schema shows it. */
record PackageLoadReport(JobReport report) {
  private static final ProblemReport NONE = new ProblemReport(List.of(), new TreeMap<>());

  public JobReport.Outcome outcome() {
    return report.outcome();
  }

  public String text() {
    return report.text();
  }

  public int facts() {
    return Math.toIntExact(report.facts());
  }

  public List<TableChanges> changes() {
    return report.changes().entrySet().stream()
        .map(
            one ->
                new TableChanges(
                    one.getKey(),
                    Math.toIntExact(one.getValue().added()),
                    Math.toIntExact(one.getValue().changed()),
                    Math.toIntExact(one.getValue().withdrawn())))
        .toList();
  }

  public int errors() {
    return Math.toIntExact(found().errors());
  }

  public int warnings() {
    return Math.toIntExact(found().warnings());
  }

  public List<PackageProblem> problems() {
    return found().shown().stream().map(PackageProblem::of).toList();
  }

  /** What was found, which is nothing where nothing was looked for. */
  ProblemReport found() {
    return report.problems().orElse(NONE);
  }

  /** What was written in a table. */
  record TableChanges(String table, int added, int changed, int withdrawn) {}

  /** One thing that is wrong with a package. */
  record PackageProblem(
      String file,
      @Nullable Integer line,
      @Nullable String column,
      String rule,
      boolean warning,
      String expected,
      @Nullable String found,
      @Nullable String hint) {
    static PackageProblem of(Problem problem) {
      return new PackageProblem(
          problem.file(),
          problem.line() == 0 ? null : problem.line(),
          orNull(problem.column()),
          problem.rule().code(),
          problem.rule().isWarning(),
          problem.expected(),
          orNull(problem.shownFound()),
          orNull(problem.hint()));
    }

    private static @Nullable String orNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
