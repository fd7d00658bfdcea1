package dev.lodestone.datapackage;

import java.util.List;

/**
 * The first pass over a package: every rule on every row. Keeps ids, keys and sums, never the rows.
 */
final class PackageCheck {
  private final Problems problems = new Problems();
  private final Limits limits;
  private final Runnable rowRead;
  private final List<Inspection> inspections;

  PackageCheck(Limits limits, Elsewhere elsewhere, Runnable rowRead) {
    PackageIds ids = new PackageIds(elsewhere);
    this.limits = limits;
    this.rowRead = rowRead;
    this.inspections =
        List.of(
            new Identities(ids, problems),
            new References(ids, problems),
            new DateOrder(problems),
            new Completeness(problems),
            new Slots(problems),
            new ShareSums(problems),
            new Cycles(problems));
  }

  ProblemReport run(List<TableFile> files) {
    for (TableFile file : files) {
      new TableReader(file, limits, problems)
          .forEach(
              row -> {
                inspections.forEach(inspection -> inspection.see(row));
                rowRead.run();
              });
    }
    inspections.forEach(Inspection::finish);
    return problems.report();
  }
}
