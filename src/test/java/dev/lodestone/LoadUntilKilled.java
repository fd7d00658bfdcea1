package dev.lodestone;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.graphstore.Database;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.LoadWatch;
import dev.lodestone.ingest.PackageLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A process that loads or unloads one package in an embedded store and says on each line how far it
 * has come, to be killed on the way: {@code <store> load <folder>} or {@code <store> unload <id>}.
 */
final class LoadUntilKilled {
  static final int BATCH_ROWS = 500;

  private LoadUntilKilled() {}

  public static void main(String[] args) {
    try (Store store = new Store(Path.of(args[0]))) {
      LoadWatch said = progress -> System.out.println(progress.step() + " " + progress.rows());
      String report =
          args[1].equals("load")
              ? store.loader().load(Path.of(args[2]), said).toString()
              : store.loader().unload(args[2], said).toString();
      System.out.println(report);
    }
  }

  /** An embedded store of its own and the loader of its packages, at one fixed time. */
  static final class Store implements AutoCloseable {
    private final EmbeddedNeo4j neo4j;
    private final Driver driver;
    private final PackageLoader loader;
    private boolean stopped;

    /** Opens a store; a new one gets its schema, which takes the longest. */
    Store(Path folder) {
      boolean isNew = Files.notExists(folder);
      neo4j = EmbeddedNeo4j.start(TestNeo4j.settings(folder));
      driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.none());
      Database database = TestNeo4j.database(driver, BATCH_ROWS);
      if (isNew) {
        database.open();
      }
      loader =
          new PackageLoader(
              new GraphWriter(database),
              Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC));
    }

    PackageLoader loader() {
      return loader;
    }

    Driver driver() {
      return driver;
    }

    /** Stops the server under whoever uses it; who calls it second waits for the first. */
    synchronized void stop() {
      if (!stopped) {
        stopped = true;
        neo4j.close();
      }
    }

    @Override
    public void close() {
      driver.close();
      stop();
    }
  }
}
