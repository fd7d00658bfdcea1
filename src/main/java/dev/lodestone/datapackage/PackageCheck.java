package dev.lodestone.datapackage;

import java.util.List;

/**
 * The first pass over a package: every rule on every row. Keeps ids, keys and sums, never the rows.
 */
final class PackageCheck {
  private final Problems problems = new Problems();
  private final Limits limits;
  private final KnownEntities known;
  private final Runnable rowRead;
  private final List<Inspection> inspections;

  PackageCheck(Limits limits, KnownEntities known, Runnable rowRead) {
    PackageIds ids = new PackageIds(known);
    this.limits = limits;
    this.known = known;
    this.rowRead = rowRead;
    this.inspections =
        List.of(
            new Identities(ids, problems),
            new References(ids, problems),
            new DateOrder(problems),
            new Completeness(problems),
            new Slots(problems),
            new ShareSums(problems),
            new Jumps(problems),
            new Conflicts(problems),
            new Cycles(problems));
  }

  ProblemReport run(List<TableRows> sources) {
    Pass pass = new Pass(limits, problems, known);
    sources.stream()
        .filter(MappedRows.class::isInstance)
        .map(rows -> ((MappedRows) rows).foreign())
        .distinct()
        .forEach(foreign -> pass.sums(foreign).judge(foreign.file().name(), problems));
    for (TableRows rows : sources) {
      rows.forEach(
          pass,
          row -> {
            inspections.forEach(inspection -> inspection.see(row));
            rowRead.run();
          });
    }
    inspections.forEach(Inspection::finish);
    return problems.report();
  }
}
