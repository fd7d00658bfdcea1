package dev.lodestone.ingest;

import dev.lodestone.ingest.JobProgress.State;
import dev.lodestone.ingest.JobReport.Outcome;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A load, check or unload that may take long. One thread runs it; any thread may watch or cancel
 * it. A cancelled one leaves the graph as it was.
 */
public final class PackageJob {
  private static final Logger LOG = LoggerFactory.getLogger(PackageJob.class);
  private static final double NANOS = 1e9;

  private final Action action;
  private final Function<LoadWatch, JobReport> work;
  private final Runnable afterwards;

  private boolean cancelled;
  private State state = State.QUEUED;
  private @Nullable JobReport report;
  private @Nullable LoadProgress step;
  private long rowsPerSecond;
  private long began;
  private long stepBegan;
  private long lastTold;
  private long ended;

  /** What a job is to do. */
  public enum Action {
    /** Make the version of a package that was sent the one in force. */
    LOAD,
    /** Check a package that was sent, and write nothing. */
    CHECK,
    /** Take a package out of force. */
    UNLOAD
  }

  private PackageJob(Action action, Function<LoadWatch, JobReport> work, Runnable afterwards) {
    this.action = action;
    this.work = work;
    this.afterwards = afterwards;
  }

  /** Loads what was uploaded, and removes the upload when the job is over. */
  public static PackageJob load(PackageLoader loader, Upload upload) {
    return new PackageJob(
        Action.LOAD, watch -> JobReport.of(loader.load(upload.place(), watch)), upload::close);
  }

  /** Checks what was uploaded, and removes the upload when the job is over. */
  public static PackageJob check(PackageLoader loader, Upload upload) {
    return new PackageJob(
        Action.CHECK, watch -> JobReport.of(loader.check(upload.place(), watch)), upload::close);
  }

  /** Unloads a package. */
  public static PackageJob unload(PackageLoader loader, String packageId) {
    return new PackageJob(
        Action.UNLOAD, watch -> JobReport.of(loader.unload(packageId, watch)), () -> {});
  }

  /** Does it, to the end. To be called once. */
  public void run() {
    synchronized (this) {
      if (state != State.QUEUED) {
        return;
      }
      state = State.RUNNING;
      began = System.nanoTime();
      stepBegan = began;
      lastTold = began;
    }
    JobReport result = JobReport.plain(Outcome.FAILED, "something went wrong inside");
    try {
      result = work.apply(this::progressed);
    } catch (GraphUnavailableException unavailable) {
      LOG.warn("{} of a package ended: {}", action, unavailable.getMessage());
      String text = unavailable.getMessage() + "; no package is in force in part";
      result = JobReport.plain(Outcome.UNAVAILABLE, text);
    } catch (RuntimeException | OutOfMemoryError fault) {
      LOG.error("{} of a package failed", action, fault);
    } finally {
      afterwards.run();
      end(result);
    }
  }

  /** Ends the job soon, whether it has begun or not. */
  public void cancel() {
    boolean waited;
    synchronized (this) {
      cancelled = true;
      waited = state == State.QUEUED;
      if (waited) {
        began = System.nanoTime();
        end(JobReport.plain(Outcome.CANCELLED, "cancelled before it began"));
      }
    }
    if (waited) {
      afterwards.run();
    }
  }

  private synchronized void end(JobReport result) {
    ended = System.nanoTime();
    report = result;
    state = State.after(result.outcome());
  }

  /** What the load tells; ends it where it was cancelled. */
  private synchronized void progressed(LoadProgress progress) {
    long now = System.nanoTime();
    if (step != null && (step.step() != progress.step() || step.rows() > progress.rows())) {
      stepBegan = lastTold;
    }
    lastTold = now;
    step = progress;
    double seconds = (now - stepBegan) / NANOS;
    rowsPerSecond = seconds > 0 ? Math.round(progress.rows() / seconds) : 0;
    if (cancelled) {
      throw new Pace.CancelledException();
    }
  }

  public Action action() {
    return action;
  }

  /** What came of it; empty until it is over. */
  public synchronized Optional<JobReport> report() {
    return Optional.ofNullable(report);
  }

  /** How it goes. */
  public synchronized JobProgress progress() {
    long until = state.isOver() ? ended : System.nanoTime();
    long elapsed = state == State.QUEUED ? 0 : (until - began) / 1_000_000;
    return new JobProgress(state, Optional.ofNullable(step), rowsPerSecond, secondsLeft(), elapsed);
  }

  private OptionalLong secondsLeft() {
    LoadProgress last = step;
    if (state.isOver() || last == null || last.total().isEmpty() || rowsPerSecond == 0) {
      return OptionalLong.empty();
    }
    long left = Math.max(last.total().getAsLong() - last.rows(), 0);
    return OptionalLong.of(Math.ceilDiv(left, rowsPerSecond));
  }
}
