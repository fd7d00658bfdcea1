package dev.lodestone.api;

import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.ReportForm;
import dev.lodestone.http.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Shows, streams and cancels loads, checks and unloads of packages. */
@RestController
final class PackageLoadEndpoint {
  private static final String PATH = "/packages/loads/{id}";
  private static final String SARIF = "application/sarif+json";
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
  private static final MediaType SARIF_TYPE = MediaType.parseMediaType(SARIF);

  private final WriteAccess access;
  private final Jobs<PackageLoadJob> jobs;
  private final JobStreams streams;

  PackageLoadEndpoint(WriteAccess access, Jobs<PackageLoadJob> jobs, JobStreams streams) {
    this.access = access;
    this.jobs = jobs;
    this.streams = streams;
  }

  private PackageLoad look(String id) {
    return jobs.find(id).orElseThrow(() -> RequestException.notFound("id", id)).look();
  }

  /** State, progress and, once it is over, the report; JSON where nothing else is asked for. */
  @GetMapping(PATH)
  ResponseEntity<PackageLoadAnswer> show(@PathVariable String id) {
    return fresh().contentType(MediaType.APPLICATION_JSON).body(PackageLoadAnswer.of(look(id)));
  }

  /** The report for a person; before it is over, how far it is. */
  @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> showText(@PathVariable String id) {
    PackageLoad load = look(id);
    PackageLoadReport report = load.report();
    return fresh().contentType(TEXT).body((report == null ? line(load) : report.text()) + "\n");
  }

  private static String line(PackageLoad load) {
    PackageLoad.Progress progress = load.progress();
    StringBuilder line = new StringBuilder(load.state().toString());
    if (progress.step() != null) {
      line.append(' ').append(progress.step());
    }
    if (progress.table() != null) {
      line.append(' ').append(progress.table());
    }
    line.append(": ").append(progress.rows()).append(" rows");
    if (progress.total() != null) {
      line.append(" of ").append(progress.total());
    }
    return line.toString();
  }

  /** What is wrong with the package, for an editor; nothing before it is over. */
  @GetMapping(path = PATH, produces = SARIF)
  ResponseEntity<String> showSarif(@PathVariable String id) {
    PackageLoadReport report = look(id).report();
    if (report == null) {
      return fresh().build();
    }
    ProblemReport found = report.found();
    return fresh().contentType(SARIF_TYPE).body(ReportForm.SARIF.write(found));
  }

  private static ResponseEntity.BodyBuilder fresh() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }

  /** An event {@code progress} for each look, and {@code report} at the end. */
  @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<PackageLoadAnswer>> stream(@PathVariable String id) {
    PackageLoadJob job = jobs.find(id).orElseThrow(() -> RequestException.notFound("id", id));
    return streams
        .watch(job::look, PackageLoad::isOver)
        .map(
            load ->
                ServerSentEvent.builder(PackageLoadAnswer.of(load))
                    .event(load.isOver() ? "report" : "progress")
                    .build());
  }

  /** Ends it soon; what was begun is taken back. */
  @DeleteMapping(PATH)
  ResponseEntity<PackageLoadAnswer> cancel(HttpServletRequest request, @PathVariable String id) {
    access.require(Caller.of(request));
    PackageLoadJob job = jobs.cancel(id).orElseThrow(() -> RequestException.notFound("id", id));
    return fresh().body(PackageLoadAnswer.of(job.look()));
  }
}
