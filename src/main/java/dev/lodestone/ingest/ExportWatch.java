package dev.lodestone.ingest;

/** Somebody who watches an export, and may stop it. */
public interface ExportWatch {
  /** Watches nothing. */
  ExportWatch NONE = facts -> {};

  /**
   * Called every two thousand facts, by the thread that exports; what it throws ends the export.
   *
   * @param facts how many of the package, or nodes and relationships of the graph, are written;
   *     begins anew when the graph was written to meanwhile
   */
  void progressed(long facts);

  /** Asked as often; an export that is cancelled leaves the place as it was. */
  default boolean isCancelled() {
    return false;
  }
}
