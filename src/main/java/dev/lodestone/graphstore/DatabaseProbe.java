package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the database answers, and waits for no longer than a time. A database that hangs is
 * asked by one thread only, however often it is asked about. Safe for use by several threads.
 */
public final class DatabaseProbe {
  /** How long an answer may take: less than a health check of the image waits. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private final Database database;
  private @Nullable CompletableFuture<GraphVersion> asking;

  public DatabaseProbe(Database database) {
    this.database = database;
  }

  /**
   * The state the database is in now.
   *
   * @throws GraphUnavailableException when it does not tell within two seconds
   */
  public GraphVersion version() {
    try {
      return ask().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new GraphUnavailableException(
          "the database did not answer within " + LONGEST.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof GraphUnavailableException told
          ? told
          : new GraphUnavailableException("the database cannot be asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphUnavailableException("stopped while the database was asked", e);
    }
  }

  private synchronized CompletableFuture<GraphVersion> ask() {
    CompletableFuture<GraphVersion> now = asking;
    if (now == null || now.isDone()) {
      CompletableFuture<GraphVersion> fresh = new CompletableFuture<>();
      Thread.ofVirtual()
          .name("database-probe")
          .start(
              () -> {
                try {
                  fresh.complete(database.version());
                } catch (RuntimeException e) {
                  fresh.completeExceptionally(e);
                }
              });
      asking = fresh;
      return fresh;
    }
    return now;
  }
}
