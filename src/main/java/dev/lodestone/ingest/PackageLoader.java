package dev.lodestone.ingest;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.LoadStamp;
import dev.lodestone.graphstore.LoadUnderWayException;
import dev.lodestone.graphstore.UnfinishedPackage;
import dev.lodestone.graphstore.UnfinishedPackage.State;
import dev.lodestone.ingest.PackageJob.Action;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.PackageRecord;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Loads and unloads data packages, one at a time, each wholly or not at all. Safe for use by
 * several threads and processes on one database: the second waits, for a bounded time.
 */
public final class PackageLoader {
  private final GraphWriter writer;
  private final Clock clock;
  private final LoadState state;

  /** As below, observed by nobody. */
  public PackageLoader(GraphWriter writer, Clock clock) {
    this(writer, clock, new LoadState(ObservationRegistry.NOOP));
  }

  /**
   * Loads nothing yet.
   *
   * @param state told of each load, check and unload
   */
  public PackageLoader(GraphWriter writer, Clock clock, LoadState state) {
    this.writer = writer;
    this.clock = clock;
    this.state = state;
  }

  /** As {@link #load(Path, LoadWatch)}, watched by nobody. */
  public LoadReport load(Path folder) {
    return load(folder, LoadWatch.NONE);
  }

  /**
   * Makes what a folder states the version of its package that is in force: reads, checks, writes
   * the difference to what is in force and counts again, all before it comes into force. Where
   * there is no difference, nothing is written. A row about an entity that another package owns is
   * kept beside it. A large package that is not in force yet is written in batches that no question
   * sees, and goes on where an earlier load of the same version was broken off.
   *
   * @throws GraphUnavailableException when the database does not answer; nothing of it is in force,
   *     and what batches have written is taken back by the next load or start
   * @throws IllegalStateException when the files changed while they were loaded, or the graph would
   *     not hold what the package states; nothing of it is in force
   */
  public LoadReport load(Path folder, LoadWatch watch) {
    return state.observe(Action.LOAD, () -> loadFrom(folder, watch), JobReport::of);
  }

  private LoadReport loadFrom(Path folder, LoadWatch watch) {
    return switch (DataPackage.read(folder)) {
      case Reading.Broken(ProblemReport problems) ->
          new LoadReport.Refused(folder.toString(), problems);
      case Reading.Described(DataPackage described) -> load(folder, described, watch);
    };
  }

  private LoadReport load(Path folder, DataPackage offered, LoadWatch watch) {
    Instant start = clock.instant();
    LoadStamp stamp =
        new LoadStamp(offered.id(), offered.version(), offered.title(), offered.isPublic(), now());
    try (GraphLoad load = writer.begin(stamp)) {
      BrokenOff brokenOff = new BrokenOff(writer, load);
      brokenOff.settle(one -> !isSame(one, offered));
      Optional<UnfinishedPackage> broken = writer.listUnfinished().stream().findFirst();
      try {
        return new LoadRun(writer, load, offered, broken, watch)
            .run(folder.toString(), () -> Duration.between(start, clock.instant()));
      } catch (Pace.CancelledException | IllegalStateException givenUp) {
        takeBack(load, offered.id());
        throw givenUp;
      }
    } catch (LoadUnderWayException busy) {
      return new LoadReport.Busy(offered.id());
    } catch (Pace.CancelledException cancelled) {
      return new LoadReport.Cancelled(offered.id());
    }
  }

  /** As precise as answers print times, so that one that was read can be asked about. */
  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Checks what a load would check, against the graph as it is, writes nothing and waits for
   * nobody.
   *
   * @throws GraphUnavailableException when the database does not answer
   */
  public CheckReport check(Path folder, LoadWatch watch) {
    return state.observe(Action.CHECK, () -> checkFrom(folder, watch), JobReport::of);
  }

  private CheckReport checkFrom(Path folder, LoadWatch watch) {
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

  private static boolean isSame(UnfinishedPackage broken, DataPackage offered) {
    return broken.state() == State.LOADING
        && broken.id().equals(offered.id())
        && broken.version().equals(offered.version())
        && broken.title().equals(offered.title())
        && broken.isPublic() == offered.isPublic();
  }

  private void takeBack(GraphLoad load, String packageId) {
    if (load.isInBatches()) {
      load.dropBatch();
      new BrokenOff(writer, load).settle(one -> one.id().equals(packageId));
    }
  }

  /**
   * Settles loads and unloads in batches that were broken off, by a kill or a lost connection: the
   * first are taken back, the others finished. Does nothing where there are none, or while another
   * load is under way.
   *
   * @return what was settled
   * @throws GraphUnavailableException when the database does not answer
   */
  public List<Recovery> recover() {
    if (writer.listUnfinished().isEmpty()) {
      return List.of();
    }
    LoadStamp stamp = new LoadStamp("", "", "", false, now());
    try (GraphLoad load = writer.begin(stamp)) {
      return new BrokenOff(writer, load).settle(one -> true);
    } catch (LoadUnderWayException busy) {
      return List.of();
    }
  }

  /** As {@link #unload(String, LoadWatch)}, watched by nobody. */
  public UnloadReport unload(String packageId) {
    return unload(packageId, LoadWatch.NONE);
  }

  /**
   * Moves into the history what a package states. An entity that another package states too passes
   * to that one; where facts of others hang on an entity, clause or source that only this one
   * states, nothing is unloaded. A large package is out of force at once and then removed in
   * batches, which cannot be cancelled.
   *
   * @throws GraphUnavailableException when the database does not answer; the package is in force as
   *     it was, or out of force and what is left of it is removed by the next load or start
   */
  public UnloadReport unload(String packageId, LoadWatch watch) {
    return state.observe(Action.UNLOAD, () -> unloadOf(packageId, watch), JobReport::of);
  }

  private UnloadReport unloadOf(String packageId, LoadWatch watch) {
    Instant start = clock.instant();
    LoadStamp stamp = new LoadStamp(packageId, "", "", false, now());
    Supplier<Duration> elapsed = () -> Duration.between(start, clock.instant());
    try (GraphLoad load = writer.begin(stamp)) {
      for (Recovery one : new BrokenOff(writer, load).settle(one -> true)) {
        if (one.dataPackage().equals(packageId) && one.state() == State.REMOVING) {
          return new UnloadReport.Unloaded(packageId, one.version(), one.facts(), elapsed.get());
        }
      }
      Optional<PackageRecord> loaded = writer.findPackage(packageId);
      if (loaded.isEmpty()) {
        return new UnloadReport.NotLoaded(packageId);
      }
      return new UnloadRun(writer, load, loaded.get(), watch).run(elapsed);
    } catch (LoadUnderWayException busy) {
      return new UnloadReport.Busy(packageId);
    } catch (Pace.CancelledException cancelled) {
      return new UnloadReport.Cancelled(packageId);
    }
  }
}
