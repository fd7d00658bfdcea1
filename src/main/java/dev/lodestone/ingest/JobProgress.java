package dev.lodestone.ingest;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a job is.
 *
 * @param state what has become of it
 * @param step what it is doing, or was doing last; empty before the first rows
 * @param rowsPerSecond rows or facts of this step in each second; 0 where that is not known yet
 * @param secondsLeft how long this step will go on at that rate; empty where that is not known
 * @param elapsedMillis how long it has run
 */
public record JobProgress(
    State state,
    Optional<LoadProgress> step,
    long rowsPerSecond,
    OptionalLong secondsLeft,
    long elapsedMillis) {
  /** What has become of a job. */
  public enum State {
    /** It waits for its turn. */
    QUEUED,
    /** It goes on. */
    RUNNING,
    /** It has done what it was to do. */
    DONE,
    /** The package or the graph does not allow it; the report says why. */
    REFUSED,
    /** It was cancelled. */
    CANCELLED,
    /** The database or a fault of ours has ended it. */
    FAILED;

    /** Whether nothing more will come. */
    public boolean isOver() {
      return this != QUEUED && this != RUNNING;
    }

    static State after(JobReport.Outcome outcome) {
      return switch (outcome) {
        case LOADED, UPDATED, UNCHANGED, SOUND, UNLOADED -> DONE;
        case UNSOUND, NOT_LOADED, STILL_NEEDED, BUSY -> REFUSED;
        case CANCELLED -> CANCELLED;
        case UNAVAILABLE, FAILED -> FAILED;
      };
    }
  }
}
