package dev.lodestone.ingest;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.LoadStamp;
import dev.lodestone.graphstore.LoadUnderWayException;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.PackageRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Loads and unloads data packages, one at a time, each wholly or not at all. Safe for use by
 * several threads and processes on one database: the second waits, for a bounded time.
 */
public final class PackageLoader {
  private final GraphWriter writer;
  private final Clock clock;

  public PackageLoader(GraphWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** As {@link #load(Path, LoadWatch)}, watched by nobody. */
  public LoadReport load(Path folder) {
    return load(folder, LoadWatch.NONE);
  }

  /**
   * Makes what a folder states the version of its package that is in force: reads, checks, writes
   * the difference to what is in force and counts again, all before anything is committed. Where
   * there is no difference, nothing is written. A row about an entity that another package owns is
   * kept beside it.
   *
   * @throws GraphUnavailableException when the database does not answer; nothing was written
   * @throws IllegalStateException when the files changed while they were loaded, or the graph would
   *     not hold what the package states; nothing was written
   */
  public LoadReport load(Path folder, LoadWatch watch) {
    return switch (DataPackage.read(folder)) {
      case Reading.Broken(ProblemReport problems) ->
          new LoadReport.Refused(folder.toString(), problems);
      case Reading.Described(DataPackage described) -> load(folder, described, watch);
    };
  }

  private LoadReport load(Path folder, DataPackage offered, LoadWatch watch) {
    Instant start = clock.instant();
    LoadStamp stamp =
        new LoadStamp(
            offered.id(),
            offered.version(),
            offered.title(),
            offered.isPublic(),
            OffsetDateTime.now(clock));
    try (GraphLoad load = writer.begin(stamp)) {
      return new LoadRun(writer, load, offered, watch)
          .run(folder.toString(), () -> Duration.between(start, clock.instant()));
    } catch (LoadUnderWayException busy) {
      return new LoadReport.Busy(offered.id());
    } catch (Pace.CancelledException cancelled) {
      return new LoadReport.Cancelled(offered.id());
    }
  }

  /**
   * Checks what a load would check, against the graph as it is, writes nothing and waits for
   * nobody.
   *
   * @throws GraphUnavailableException when the database does not answer
   */
  public CheckReport check(Path folder, LoadWatch watch) {
    return switch (DataPackage.read(folder)) {
      case Reading.Broken(ProblemReport problems) -> new CheckReport.Checked(problems);
      case Reading.Described(DataPackage described) -> check(described, watch);
    };
  }

  private CheckReport check(DataPackage offered, LoadWatch watch) {
    Pace pace = new Pace(watch, LoadProgress.Step.CHECKING, OptionalLong.empty());
    try {
      ProblemReport problems = offered.check(LoadRun.known(writer, offered), pace::step);
      pace.finish();
      return new CheckReport.Checked(problems);
    } catch (Pace.CancelledException cancelled) {
      return new CheckReport.Cancelled();
    }
  }

  /** As {@link #unload(String, LoadWatch)}, watched by nobody. */
  public UnloadReport unload(String packageId) {
    return unload(packageId, LoadWatch.NONE);
  }

  /**
   * Moves into the history what a package states. An entity that another package states too passes
   * to that one; where facts of others hang on an entity, clause or source that only this one
   * states, nothing is unloaded.
   *
   * @throws GraphUnavailableException when the database does not answer; nothing was written
   */
  public UnloadReport unload(String packageId, LoadWatch watch) {
    Instant start = clock.instant();
    LoadStamp stamp = new LoadStamp(packageId, "", "", false, OffsetDateTime.now(clock));
    try (GraphLoad load = writer.begin(stamp)) {
      Optional<PackageRecord> loaded = writer.findPackage(packageId);
      if (loaded.isEmpty()) {
        return new UnloadReport.NotLoaded(packageId);
      }
      long[] facts = {0};
      Gone all = new Gone(writer, load, packageId, fact -> true, watch);
      all.supersede(loaded.get().isPublic(), factId -> facts[0]++);
      List<Dependents> dependents = all.withdraw();
      if (!dependents.isEmpty()) {
        return new UnloadReport.StillNeeded(packageId, dependents);
      }
      load.remove();
      Duration duration = Duration.between(start, clock.instant());
      return new UnloadReport.Unloaded(packageId, loaded.get().version(), facts[0], duration);
    } catch (LoadUnderWayException busy) {
      return new UnloadReport.Busy(packageId);
    } catch (Pace.CancelledException cancelled) {
      return new UnloadReport.Cancelled(packageId);
    }
  }
}
