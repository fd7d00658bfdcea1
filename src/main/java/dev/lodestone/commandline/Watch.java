package dev.lodestone.commandline;

import dev.lodestone.ingest.LoadProgress;
import dev.lodestone.ingest.LoadWatch;

/** Watches a load for the one who typed the command. */
record Watch(Progress progress, Interruption interruption) implements LoadWatch {
  @Override
  public void progressed(LoadProgress made) {
    progress.show(made);
  }

  @Override
  public boolean isCancelled() {
    return interruption.isAsked();
  }
}
