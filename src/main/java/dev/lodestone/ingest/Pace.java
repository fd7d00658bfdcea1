package dev.lodestone.ingest;

import java.util.OptionalLong;

/** Counts the rows of one step, tells the watcher now and then, and stops when it says so. */
final class Pace {
  private static final int EVERY = 2_000;

  private final LoadWatch watch;
  private final LoadProgress.Step step;
  private final OptionalLong total;
  private String table = "";
  private long rows;

  /** Ends a load that was cancelled. */
  static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Pace(LoadWatch watch, LoadProgress.Step step, OptionalLong total) {
    this.watch = watch;
    this.step = step;
    this.total = total;
  }

  void table(String name) {
    table = name;
  }

  void step() {
    rows++;
    if (rows % EVERY == 0) {
      tell();
    }
  }

  long rows() {
    return rows;
  }

  void finish() {
    tell();
  }

  private void tell() {
    watch.progressed(new LoadProgress(step, table, rows, total));
    if (watch.isCancelled()) {
      throw new CancelledException();
    }
  }
}
