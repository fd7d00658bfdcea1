package dev.lodestone.ingest;

import dev.lodestone.ingest.JobReport.Outcome;
import dev.lodestone.ingest.PackageJob.Action;
import dev.lodestone.supplygraph.GraphUnavailableException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this process loads, checks and unloads, and what came of it last. Safe for use by several
 * threads.
 */
public final class LoadState {
  /** Of the observation, and so of the timer. */
  static final String NAME = "lodestone.load";

  private final ObservationRegistry registry;
  private final AtomicInteger running = new AtomicInteger();
  private final LongAdder rows = new LongAdder();
  private volatile @Nullable Last last;

  /** What was done last, checks left out, and what came of it. */
  public record Last(Action action, Outcome outcome) {
    /** Whether the database or a fault of ours ended it. */
    public boolean hasFailed() {
      return outcome == Outcome.UNAVAILABLE || outcome == Outcome.FAILED;
    }
  }

  public LoadState(ObservationRegistry registry) {
    this.registry = registry;
  }

  /** How many loads, checks and unloads go on. */
  public int running() {
    return running.get();
  }

  /** How many rows were added, changed or withdrawn since the start. */
  public long rows() {
    return rows.sum();
  }

  /** What was loaded or unloaded last; empty before the first. */
  public Optional<Last> last() {
    return Optional.ofNullable(last);
  }

  <R> R observe(Action action, Supplier<R> work, Function<R, JobReport> told) {
    Observation observation =
        Observation.createNotStarted(NAME, registry)
            .contextualName(NAME + " " + action)
            .lowCardinalityKeyValue("action", action.name())
            .start();
    running.incrementAndGet();
    Outcome outcome = Outcome.FAILED;
    try (Observation.Scope _ = observation.openScope()) {
      R report = work.get();
      JobReport job = told.apply(report);
      outcome = job.outcome();
      job.changes().values().forEach(this::count);
      return report;
    } catch (RuntimeException e) {
      outcome = e instanceof GraphUnavailableException ? Outcome.UNAVAILABLE : Outcome.FAILED;
      observation.error(e);
      throw e;
    } finally {
      running.decrementAndGet();
      if (action != Action.CHECK) {
        last = new Last(action, outcome);
      }
      observation.lowCardinalityKeyValue("outcome", outcome.name()).stop();
    }
  }

  private void count(Changes changes) {
    rows.add(changes.added() + changes.changed() + changes.withdrawn());
  }
}
