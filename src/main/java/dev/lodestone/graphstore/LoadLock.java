package dev.lodestone.graphstore;

import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * One load at a time, in this process and in all others on the same database: every load first
 * writes the same node, and a transaction that is to write what another has written waits for it.
 */
final class LoadLock {
  static final String STATEMENT = "load/lock";

  private final Database database;

  LoadLock(Database database) {
    this.database = database;
  }

  /**
   * Returns when no load is under way. The time limit of a transaction is that of the whole load,
   * so the waiting is done in one of its own that writes nothing.
   *
   * @throws LoadUnderWayException when the time set for waiting is over
   */
  void await() {
    TransactionConfig bounded =
        TransactionConfig.builder().withTimeout(database.settings().loadWait()).build();
    try {
      database.sent().send(STATEMENT, () -> probe(bounded));
    } catch (Neo4jException e) {
      if (isTimeout(e)) {
        throw new LoadUnderWayException(e);
      }
      throw Database.unavailable(STATEMENT, e);
    }
  }

  private boolean probe(TransactionConfig bounded) {
    try (Session session = database.driver().session();
        Transaction probe = session.beginTransaction(bounded)) {
      probe.run(database.statement(STATEMENT).text()).consume();
      probe.rollback();
      return true;
    }
  }

  private static boolean isTimeout(Neo4jException e) {
    return e.code().contains("TransactionTimedOut")
        || e.code().contains("LockClientStopped")
        || e.code().contains("LockAcquisitionTimeout")
        || e.code().contains("Terminated");
  }
}
