package dev.lodestone.ingest;

/** Somebody who watches a load, and may stop it. */
public interface LoadWatch {
  /** Watches nothing. */
  LoadWatch NONE = progress -> {};

  /** Called every two thousand rows, by the thread that loads; what it throws ends the load. */
  void progressed(LoadProgress progress);

  /** Asked as often; a load that is cancelled leaves the graph as it was. */
  default boolean isCancelled() {
    return false;
  }
}
