package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.supplygraph.PackageRecord;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** One unload of one package that is in force; a large one is hidden and removed in batches. */
final class UnloadRun {
  private final GraphWriter writer;
  private final GraphLoad load;
  private final PackageRecord loaded;
  private final LoadWatch watch;

  UnloadRun(GraphWriter writer, GraphLoad load, PackageRecord loaded, LoadWatch watch) {
    this.writer = writer;
    this.load = load;
    this.loaded = loaded;
    this.watch = watch;
  }

  UnloadReport run(Supplier<Duration> elapsed) {
    long stated = loaded.counts().values().stream().mapToLong(Long::longValue).sum();
    return stated > load.batchRows() ? inBatches(elapsed) : inOne(elapsed);
  }

  private Gone all() {
    return new Gone(writer, load, loaded.id(), fact -> true, watch);
  }

  private UnloadReport inOne(Supplier<Duration> elapsed) {
    long[] facts = {0};
    all().supersede(loaded.isPublic(), factId -> facts[0]++);
    List<Dependents> dependents = all().withdraw();
    if (!dependents.isEmpty()) {
      return new UnloadReport.StillNeeded(loaded.id(), dependents);
    }
    load.remove();
    return new UnloadReport.Unloaded(loaded.id(), loaded.version(), facts[0], elapsed.get());
  }

  private UnloadReport inBatches(Supplier<Duration> elapsed) {
    List<Dependents> dependents = all().dependents();
    if (!dependents.isEmpty()) {
      return new UnloadReport.StillNeeded(loaded.id(), dependents);
    }
    LoadWatch toTheEnd = progress -> watch.progressed(progress);
    Removal removal = new Removal(writer, load, load.hide(), loaded.id(), toTheEnd);
    long facts = removal.supersede(loaded.isPublic());
    return new UnloadReport.Unloaded(loaded.id(), loaded.version(), facts, elapsed.get());
  }
}
