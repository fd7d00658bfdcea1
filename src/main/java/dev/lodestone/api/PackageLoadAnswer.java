package dev.lodestone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.datapackage.ReportForm;
import dev.lodestone.ingest.Changes;
import dev.lodestone.ingest.JobProgress;
import dev.lodestone.ingest.JobReport;
import dev.lodestone.ingest.PackageJob;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A look at a load, check or unload as JSON over HTTP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackageLoadAnswer(
    String id,
    PackageJob.Action action,
    JobProgress.State state,
    PackageLoad.Progress progress,
    @Nullable Report report) {

  static PackageLoadAnswer of(PackageLoad load) {
    PackageLoadReport report = load.report();
    return new PackageLoadAnswer(
        load.id(),
        load.action(),
        load.state(),
        load.progress(),
        report == null ? null : Report.of(report.report()));
  }

  /**
   * What came of it.
   *
   * @param problems as {@link ReportForm#JSON} writes them; null where nothing was checked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Report(
      JobReport.Outcome outcome,
      String text,
      long facts,
      SortedMap<String, Changes> changes,
      @Nullable JsonNode problems) {
    static Report of(JobReport report) {
      return new Report(
          report.outcome(),
          report.text(),
          report.facts(),
          report.changes(),
          report
              .problems()
              .map(problems -> JsonMapper.shared().readTree(ReportForm.JSON.write(problems)))
              .orElse(null));
    }
  }
}
