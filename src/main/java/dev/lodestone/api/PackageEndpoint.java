package dev.lodestone.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lodestone.http.Caller;
import dev.lodestone.ingest.PackageJob;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.SupplyGraphs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the loaded packages and begins to unload one. */
@RestController
final class PackageEndpoint {
  private final WriteAccess access;
  private final SupplyGraphs graphs;
  private final PackageLoader loader;
  private final Jobs<PackageLoadJob> jobs;

  PackageEndpoint(
      WriteAccess access, SupplyGraphs graphs, PackageLoader loader, Jobs<PackageLoadJob> jobs) {
    this.access = access;
    this.graphs = graphs;
    this.loader = loader;
    this.jobs = jobs;
  }

  /** A loaded package, in the words of the schema. */
  record Listed(
      String id,
      String version,
      String title,
      @JsonProperty("public") boolean isPublic,
      OffsetDateTime loadedAt,
      long facts,
      SortedMap<String, Long> counts) {
    static Listed of(PackageRecord loaded) {
      return new Listed(
          loaded.id(),
          loaded.version(),
          loaded.title(),
          loaded.isPublic(),
          loaded.loadedAt(),
          loaded.facts(),
          loaded.counts());
    }
  }

  @GetMapping("/packages")
  List<Listed> list() {
    return graphs.packages().stream().map(Listed::of).toList();
  }

  /** Takes a package out of force, in a job of its own. */
  @DeleteMapping("/packages/{id}")
  ResponseEntity<PackageLoadAnswer> unload(HttpServletRequest request, @PathVariable String id) {
    access.require(Caller.of(request));
    return PackageUploadEndpoint.accepted(unload(id));
  }

  /**
   * Begins the job.
   *
   * @throws RequestException when there is no such package
   * @throws BusyException when the queue is full
   */
  PackageLoadJob unload(String id) {
    if (graphs.packages().stream().noneMatch(one -> one.id().equals(id))) {
      throw RequestException.unknownPackage(id);
    }
    return jobs.start(PackageLoadJob.of(PackageJob.unload(loader, id)));
  }
}
