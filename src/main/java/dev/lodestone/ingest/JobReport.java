package dev.lodestone.ingest;

import dev.lodestone.datapackage.ProblemReport;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a job, whatever it was to do.
 *
 * @param outcome what came of it
 * @param text the same for a person
 * @param facts how many facts of the package were loaded, are in force or were unloaded; 0 where
 *     none
 * @param changes what was written, by table; tables without any are left out
 * @param problems what is wrong with the package; empty where it was not checked
 */
public record JobReport(
    Outcome outcome,
    String text,
    long facts,
    SortedMap<String, Changes> changes,
    Optional<ProblemReport> problems) {
  /** What came of a job. */
  public enum Outcome {
    /** The package is in the graph for the first time. */
    LOADED,
    /** Its version is in force in the place of the one before. */
    UPDATED,
    /** What it states was in force already. */
    UNCHANGED,
    /** It may be loaded; nothing was to be written. */
    SOUND,
    /** It is not sound. */
    UNSOUND,
    /** It is no longer in force. */
    UNLOADED,
    /** There is no such package. */
    NOT_LOADED,
    /** Facts of others hang on what would go. */
    STILL_NEEDED,
    /** A load of another process did not end in time. */
    BUSY,
    /** It was cancelled. */
    CANCELLED,
    /** The database did not answer, or had too little memory or time for it. */
    UNAVAILABLE,
    /** A fault of ours ended it; the log has it. */
    FAILED
  }

  /** Copies its collections. */
  public JobReport {
    changes = new TreeMap<>(changes);
  }

  /** What was written, by table; the map is a copy. */
  @Override
  public SortedMap<String, Changes> changes() {
    return new TreeMap<>(changes);
  }

  static JobReport plain(Outcome outcome, String text) {
    return new JobReport(outcome, text, 0, new TreeMap<>(), Optional.empty());
  }

  static JobReport of(LoadReport report) {
    String text = report.toString();
    return switch (report) {
      case LoadReport.Loaded loaded ->
          new JobReport(
              Outcome.LOADED, text, loaded.facts(), added(loaded), Optional.of(loaded.warnings()));
      case LoadReport.Updated updated ->
          new JobReport(
              Outcome.UPDATED,
              text,
              updated.facts(),
              updated.changes(),
              Optional.of(updated.warnings()));
      case LoadReport.Unchanged unchanged -> plain(Outcome.UNCHANGED, text);
      // Where an upload lay is nobody's business.
      case LoadReport.Refused(String folder, ProblemReport problems) ->
          checked(Outcome.UNSOUND, "The package was refused, the graph is unchanged:\n", problems);
      case LoadReport.StillNeeded needed -> plain(Outcome.STILL_NEEDED, text);
      case LoadReport.Busy busy -> plain(Outcome.BUSY, text);
      case LoadReport.Cancelled cancelled -> plain(Outcome.CANCELLED, text);
    };
  }

  private static SortedMap<String, Changes> added(LoadReport.Loaded loaded) {
    SortedMap<String, Changes> added = new TreeMap<>();
    loaded.counts().forEach((table, rows) -> added.put(table, new Changes(rows, 0, 0)));
    return added;
  }

  private static JobReport checked(Outcome outcome, String text, ProblemReport problems) {
    return new JobReport(outcome, text + problems, 0, new TreeMap<>(), Optional.of(problems));
  }

  static JobReport of(CheckReport report) {
    return switch (report) {
      case CheckReport.Checked(ProblemReport problems) ->
          new JobReport(
              problems.isSound() ? Outcome.SOUND : Outcome.UNSOUND,
              report.toString(),
              0,
              new TreeMap<>(),
              Optional.of(problems));
      case CheckReport.Cancelled cancelled -> plain(Outcome.CANCELLED, report.toString());
    };
  }

  static JobReport of(UnloadReport report) {
    String text = report.toString();
    return switch (report) {
      case UnloadReport.Unloaded unloaded ->
          new JobReport(
              Outcome.UNLOADED, text, unloaded.facts(), new TreeMap<>(), Optional.empty());
      case UnloadReport.NotLoaded none -> plain(Outcome.NOT_LOADED, text);
      case UnloadReport.StillNeeded needed -> plain(Outcome.STILL_NEEDED, text);
      case UnloadReport.Busy busy -> plain(Outcome.BUSY, text);
      case UnloadReport.Cancelled cancelled -> plain(Outcome.CANCELLED, text);
    };
  }
}
