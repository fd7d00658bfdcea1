package dev.lodestone.graphstore;

import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that is still starting, and says so once a second. */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final Driver driver;
  private final Duration wait;

  Opening(Driver driver, Duration wait) {
    this.driver = driver;
    this.wait = wait;
  }

  /**
   * Returns when the database answers.
   *
   * @throws DatabaseNotReadyException when it does not within the time, or refuses the credentials
   */
  void await() {
    long start = System.nanoTime();
    while (true) {
      try {
        driver.verifyConnectivity();
        return;
      } catch (SecurityException e) {
        throw new DatabaseNotReadyException(
            "Neo4j refuses the user name or password: set spring.neo4j.authentication.username and"
                + " spring.neo4j.authentication.password",
            e);
      } catch (Neo4jException e) {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (waited.compareTo(wait) >= 0) {
          throw new DatabaseNotReadyException(
              "Neo4j did not answer within "
                  + wait.toSeconds()
                  + " s ("
                  + firstLine(e)
                  + "): is the"
                  + " server at spring.neo4j.uri running? lodestone.database.wait sets how long to"
                  + " wait",
              e);
        }
        LOG.info("waiting for Neo4j, {} of {} s", waited.toSeconds(), wait.toSeconds());
        pause();
      }
    }
  }

  private static String firstLine(Neo4jException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseNotReadyException("stopped while waiting for Neo4j", e);
    }
  }
}
