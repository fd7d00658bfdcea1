package dev.lodestone.graphstore;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/**
 * Observes each statement that is sent, by the name of its file and by what came of it; never its
 * parameters. Sends none for a thread that was interrupted: nobody waits for the rows any longer.
 */
final class SentStatements {
  /** Of the observation, and so of the timer. */
  static final String NAME = "lodestone.statement";

  private final ObservationRegistry registry;

  /** What came of a statement. */
  private enum Outcome {
    SUCCESS,
    /** It ran longer than it may. */
    TIMEOUT,
    /** Whoever asked has gone. */
    CANCELLED,
    /** The database did not answer, or the connection was lost. */
    UNAVAILABLE,
    /** The database refused it, or what it returned could not be read. */
    ERROR
  }

  SentStatements(ObservationRegistry registry) {
    this.registry = registry;
  }

  /**
   * Sends a statement and reads its rows.
   *
   * @param cypher folder and file name without the ending, such as {@code read/entities}
   */
  <T> T send(String cypher, Supplier<T> statement) {
    Observation observation =
        Observation.createNotStarted(NAME, registry)
            .contextualName(cypher)
            .lowCardinalityKeyValue("cypher", cypher)
            .start();
    Outcome outcome = Outcome.ERROR;
    try (Observation.Scope _ = observation.openScope()) {
      T result = statement.get();
      outcome = Outcome.SUCCESS;
      return result;
    } catch (RuntimeException e) {
      outcome = outcome(e);
      observation.error(e);
      throw e;
    } finally {
      observation.lowCardinalityKeyValue("outcome", outcome.name()).stop();
    }
  }

  private static Outcome outcome(RuntimeException failure) {
    if (Thread.currentThread().isInterrupted()) {
      return Outcome.CANCELLED;
    }
    for (Throwable one = failure; one != null; one = one.getCause()) {
      switch (one) {
        case ServiceUnavailableException e -> {
          return Outcome.UNAVAILABLE;
        }
        case SessionExpiredException e -> {
          return Outcome.UNAVAILABLE;
        }
        case Neo4jException e when isTimeout(e) -> {
          return Outcome.TIMEOUT;
        }
        default -> {
          // Its cause may tell.
        }
      }
    }
    return Outcome.ERROR;
  }

  /** Whether the database ended a transaction because its time was over. */
  static boolean isTimeout(Neo4jException e) {
    return e.code().contains("TransactionTimedOut") || e.code().contains("LockClientStopped");
  }
}
