package dev.lodestone.ingest;

/** Counts what is written, tells the watcher now and then, and stops when it says so. */
final class ExportPace {
  private static final int EVERY = 2_000;

  private final ExportWatch watch;
  private long facts;

  ExportPace(ExportWatch watch) {
    this.watch = watch;
  }

  void step() {
    facts++;
    if (facts % EVERY == 0) {
      tell();
    }
  }

  void finish() {
    tell();
  }

  private void tell() {
    watch.progressed(facts);
    if (watch.isCancelled()) {
      throw new Pace.CancelledException();
    }
  }
}
