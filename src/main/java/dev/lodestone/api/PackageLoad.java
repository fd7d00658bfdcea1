package dev.lodestone.api;

import dev.lodestone.ingest.JobProgress;
import dev.lodestone.ingest.JobReport;
import dev.lodestone.ingest.LoadProgress;
import dev.lodestone.ingest.PackageJob;
import org.jspecify.annotations.Nullable;

/** A look at a load, check or unload of a package, as the schema and the HTTP answers show it. */
record PackageLoad(
    String id,
    PackageJob.Action action,
    JobProgress.State state,
    Progress progress,
    @Nullable PackageLoadReport report) {

  /** The report is there exactly when the state says that it is over. */
  static PackageLoad of(String id, PackageJob job) {
    JobProgress progress = job.progress();
    JobReport report = progress.state().isOver() ? job.report().orElse(null) : null;
    return new PackageLoad(
        id,
        job.action(),
        progress.state(),
        Progress.of(progress),
        report == null ? null : new PackageLoadReport(report));
  }

  boolean isOver() {
    return state.isOver();
  }

  /** How far it is; what is not known is null. */
  record Progress(
      LoadProgress.@Nullable Step step,
      @Nullable String table,
      int rows,
      @Nullable Integer total,
      int rowsPerSecond,
      @Nullable Integer secondsLeft,
      int elapsedMs) {
    static Progress of(JobProgress progress) {
      LoadProgress step = progress.step().orElse(null);
      return new Progress(
          step == null ? null : step.step(),
          step == null || step.table().isEmpty() ? null : step.table(),
          step == null ? 0 : bounded(step.rows()),
          step == null || step.total().isEmpty() ? null : bounded(step.total().getAsLong()),
          bounded(progress.rowsPerSecond()),
          progress.secondsLeft().isEmpty() ? null : bounded(progress.secondsLeft().getAsLong()),
          bounded(progress.elapsedMillis()));
    }

    private static int bounded(long value) {
      return (int) Math.min(value, Integer.MAX_VALUE);
    }
  }
}
