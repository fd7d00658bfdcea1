package dev.lodestone.ingest;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Loads data packages into the graph, one at a time, each wholly or not at all. */
public final class PackageLoader {
  private final GraphWriter writer;
  private final SupplyGraphs graphs;
  private final Clock clock;

  public PackageLoader(GraphWriter writer, SupplyGraphs graphs, Clock clock) {
    this.writer = writer;
    this.graphs = graphs;
    this.clock = clock;
  }

  /**
   * Reads, checks and writes the package of a folder and counts what was written before it is
   * committed. Loading a version that is loaded already changes nothing.
   *
   * @throws GraphUnavailableException when the database does not answer; nothing was written
   * @throws IllegalStateException when the files changed while they were loaded, or the graph would
   *     not hold what the package states; nothing was written
   */
  public synchronized LoadReport load(Path folder) {
    return switch (DataPackage.read(folder)) {
      case Reading.Broken(ProblemReport problems) ->
          new LoadReport.Refused(folder.toString(), problems);
      case Reading.Described(DataPackage described) -> load(folder, described);
    };
  }

  private LoadReport load(Path folder, DataPackage offered) {
    Optional<String> loaded = writer.findVersion(offered.id());
    if (loaded.isPresent()) {
      return loaded.get().equals(offered.version())
          ? new LoadReport.Unchanged(offered.id(), offered.version())
          : new LoadReport.OtherVersionLoaded(offered.id(), loaded.get(), offered.version());
    }
    Instant start = clock.instant();
    ProblemReport problems = offered.check(knownIds());
    if (!problems.isSound()) {
      return new LoadReport.Refused(folder.toString(), problems);
    }
    SortedMap<String, Long> counts = write(offered);
    Duration duration = Duration.between(start, clock.instant());
    return new LoadReport.Loaded(offered.id(), offered.version(), counts, problems, duration);
  }

  private Predicate<String> knownIds() {
    if (writer.isEmpty()) {
      return id -> false;
    }
    SupplyGraph graph = graphs.current();
    return id -> isKnown(graph, id);
  }

  private static boolean isKnown(SupplyGraph graph, String id) {
    int hash = id.indexOf('#');
    if (hash < 0) {
      return graph.find(id).isPresent();
    }
    OptionalInt regime = graph.find(id.substring(0, hash));
    String number = id.substring(hash + 1);
    return regime.isPresent()
        && graph.clauses(regime.getAsInt()).stream()
            .anyMatch(clause -> clause.number().equals(number));
  }

  private SortedMap<String, Long> write(DataPackage offered) {
    SortedMap<String, Long> counts = new TreeMap<>();
    OffsetDateTime recordedFrom = OffsetDateTime.now(clock);
    try (GraphLoad load = writer.begin()) {
      for (String table : offered.tables()) {
        RowBatches batches = new RowBatches(load, table, recordedFrom);
        offered.forEachRow(table, batches::add);
        long rows = batches.finish();
        if (rows > 0) {
          counts.put(table, rows);
        }
      }
      requireEqual(counts, load.counts(offered.id()));
      load.finish(offered.id(), offered.version(), offered.title(), counts);
    }
    return counts;
  }

  private static void requireEqual(Map<String, Long> stated, Map<String, Long> written) {
    if (!stated.equals(written)) {
      throw new IllegalStateException(
          "The load was taken back: the package states "
              + stated
              + ", the graph would hold "
              + written);
    }
  }
}
