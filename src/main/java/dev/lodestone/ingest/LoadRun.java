package dev.lodestone.ingest;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.KnownEntities;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.StatedElsewhere;
import dev.lodestone.graphstore.UnfinishedPackage;
import dev.lodestone.ingest.LoadProgress.Step;
import dev.lodestone.supplygraph.PackageRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One load of one package: check, compare with what is in force, supersede, write, withdraw, count
 * again; a large one that is not in force yet is written in batches. Of the package it holds ids,
 * keys and hashes, never the rows.
 */
final class LoadRun {
  private final GraphWriter writer;
  private final GraphLoad load;
  private final DataPackage offered;
  private final LoadWatch watch;
  private final KnownEntities known;
  private final RowHash hash = new RowHash();
  private final Optional<UnfinishedPackage> broken;
  private final RowHashes superseded = new RowHashes();
  private final SortedMap<String, Changes> changes = new TreeMap<>();
  private final SortedMap<String, Long> stated = new TreeMap<>();
  private RowHashes inForce = new RowHashes();
  private long factsInForce;
  private long rows;

  /**
   * Does nothing yet.
   *
   * @param broken what is left of a load of this version that was broken off
   */
  LoadRun(
      GraphWriter writer,
      GraphLoad load,
      DataPackage offered,
      Optional<UnfinishedPackage> broken,
      LoadWatch watch) {
    this.writer = writer;
    this.load = load;
    this.offered = offered;
    this.broken = broken;
    this.watch = watch;
    this.known = known(writer, offered);
  }

  /** What the graph knows that the package does not state itself. */
  static KnownEntities known(GraphWriter writer, DataPackage offered) {
    StatedElsewhere others = writer.statedElsewhere(offered.id(), offered.isPublic());
    return new KnownEntities(
        others.stated()::contains,
        others.owned()::contains,
        Optional.of(writer.matches(offered.id())::list));
  }

  /** Runs it; commits only where the report says that something was loaded. */
  LoadReport run(String folder, Supplier<Duration> elapsed) {
    Optional<PackageRecord> before = writer.findPackage(offered.id());
    ProblemReport problems = check();
    if (!problems.isSound()) {
      return new LoadReport.Refused(folder, problems);
    }
    boolean same = compare();
    if (same && before.filter(this::isDescribed).isPresent()) {
      return new LoadReport.Unchanged(offered.id(), offered.version());
    }
    List<Dependents> dependents = isInBatches(before) ? writeInBatches() : replace(before);
    if (!dependents.isEmpty()) {
      return new LoadReport.StillNeeded(offered.id(), offered.version(), dependents);
    }
    SortedMap<String, Long> counts = counted();
    load.finish(counts);
    long facts = counts.values().stream().mapToLong(Long::longValue).sum();
    return before
        .<LoadReport>map(
            old ->
                new LoadReport.Updated(
                    offered.id(),
                    old.version(),
                    offered.version(),
                    changes,
                    facts,
                    problems,
                    elapsed.get()))
        .orElseGet(
            () ->
                new LoadReport.Loaded(
                    offered.id(), offered.version(), counts, problems, elapsed.get()));
  }

  private ProblemReport check() {
    Pace pace = new Pace(watch, Step.CHECKING, OptionalLong.empty());
    ProblemReport problems = offered.check(known, pace::step);
    pace.finish();
    rows = pace.rows();
    return problems;
  }

  /** Whether what is in force is what the files state, to the letter. */
  private boolean compare() {
    writer.facts(
        offered.id(),
        fact -> {
          inForce.add(fact.contentHash());
          factsInForce++;
        });
    if (factsInForce == 0) {
      return rows == 0;
    }
    Pace pace = new Pace(watch, Step.COMPARING, OptionalLong.of(rows));
    long[] unknown = {0};
    for (String table : offered.tables()) {
      pace.table(table);
      offered.forEachRow(
          table,
          known,
          row -> {
            unknown[0] += inForce.mark(hash.of(row)) ? 0 : 1;
            pace.step();
          });
    }
    pace.finish();
    return unknown[0] == 0 && inForce.markedCount() == factsInForce;
  }

  private boolean isDescribed(PackageRecord before) {
    return before.version().equals(offered.version())
        && before.title().equals(offered.title())
        && before.isPublic() == offered.isPublic();
  }

  /** The difference to a version in force is one transaction, however large. */
  private boolean isInBatches(Optional<PackageRecord> before) {
    return broken.isPresent() || (before.isEmpty() && factsInForce == 0 && rows > load.batchRows());
  }

  /** What a load that was broken off has written is kept, if the files still state all of it. */
  private List<Dependents> writeInBatches() {
    if (inForce.markedCount() < factsInForce) {
      new BrokenOff(writer, load).settle(one -> one.id().equals(offered.id()));
      inForce = new RowHashes();
      factsInForce = 0;
    }
    load.beginInBatches(broken.filter(one -> factsInForce > 0).map(UnfinishedPackage::since));
    write();
    return List.of();
  }

  private List<Dependents> replace(Optional<PackageRecord> before) {
    Gone gone =
        new Gone(writer, load, offered.id(), fact -> !inForce.isMarked(fact.contentHash()), watch);
    if (factsInForce > 0) {
      gone.supersede(
          before.map(PackageRecord::isPublic).orElse(true),
          factId -> {
            superseded.add(hash.ofText(factId));
            change(table(factId), new Changes(0, 0, 1));
          });
    }
    write();
    return superseded.size() == 0 ? List.of() : gone.withdraw();
  }

  private void write() {
    Pace pace = new Pace(watch, Step.WRITING, OptionalLong.of(rows));
    for (String table : offered.tables()) {
      RowBatches batches = new RowBatches(load, table);
      pace.table(table);
      offered.forEachRow(
          table,
          known,
          row -> {
            stated.merge(table, 1L, Long::sum);
            String content = hash.of(row);
            if (!inForce.isMarked(content)) {
              batches.add(row, content);
              change(table, written(String.valueOf(row.get("factId"))));
            }
            pace.step();
          });
      batches.finish();
    }
    pace.finish();
  }

  /** A row whose key was superseded is not withdrawn but changed. */
  private Changes written(String factId) {
    return superseded.contains(hash.ofText(factId)) ? new Changes(0, 1, -1) : new Changes(1, 0, 0);
  }

  private void change(String table, Changes change) {
    changes.merge(table, change, Changes::plus);
  }

  private static String table(String factId) {
    return factId.split("/", 3)[1];
  }

  private SortedMap<String, Long> counted() {
    Map<String, Long> written = load.counts();
    if (!stated.equals(written)) {
      throw new IllegalStateException(
          "The load was taken back: the package states "
              + stated
              + ", the graph would hold "
              + written);
    }
    return new TreeMap<>(stated);
  }
}
