package dev.lodestone.ingest;

import dev.lodestone.datapackage.ProblemReport;

/** What came of checking a package that is not to be loaded yet; the graph is as it was. */
public sealed interface CheckReport {
  /**
   * Every row was checked against every rule.
   *
   * @param problems what is wrong with the package, warnings included
   */
  record Checked(ProblemReport problems) implements CheckReport {
    @Override
    public String toString() {
      return (problems.isSound()
              ? "The package is sound, nothing was written:\n"
              : "The package would be refused, nothing was written:\n")
          + problems;
    }
  }

  /** The check was cancelled. */
  record Cancelled() implements CheckReport {
    @Override
    public String toString() {
      return "The check was cancelled, nothing was written";
    }
  }
}
