package dev.lodestone.chokepoint;

/** What has become of a search. */
public enum SearchState {
  /** It waits for its turn. */
  QUEUED,
  /** It goes on. */
  RUNNING,
  /** It has found all there is, up to the order asked for. */
  COMPLETE,
  /** It has ended at a limit of time or of sets. */
  TRUNCATED,
  /** It was cancelled. */
  CANCELLED,
  /** A fault of ours has ended it. */
  FAILED;

  /** Whether nothing more will come. */
  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
