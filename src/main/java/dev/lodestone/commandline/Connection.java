package dev.lodestone.commandline;

import dev.lodestone.ingest.GraphExporter;
import dev.lodestone.ingest.PackageExporter;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.PackageProposals;
import dev.lodestone.ingest.SeedData;
import dev.lodestone.supplygraph.SupplyGraphs;

/**
 * An open database.
 *
 * @param loader loads and unloads packages
 * @param proposals proposes ids for their rows
 * @param graphs reads them
 * @param packageExporter writes packages to files
 * @param graphExporter writes the whole graph to files
 * @param seedData what an empty graph starts with
 * @param closing gives the database back
 */
public record Connection(
    PackageLoader loader,
    PackageProposals proposals,
    SupplyGraphs graphs,
    PackageExporter packageExporter,
    GraphExporter graphExporter,
    SeedData seedData,
    Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
