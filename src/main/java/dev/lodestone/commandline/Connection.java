package dev.lodestone.commandline;

import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.SeedData;
import dev.lodestone.supplygraph.SupplyGraphs;

/**
 * An open database.
 *
 * @param loader loads and unloads packages
 * @param graphs reads them
 * @param seedData what an empty graph starts with
 * @param closing gives the database back
 */
public record Connection(
    PackageLoader loader, SupplyGraphs graphs, SeedData seedData, Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
