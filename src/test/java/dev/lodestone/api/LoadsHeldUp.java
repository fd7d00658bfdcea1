package dev.lodestone.api;

import dev.lodestone.graphstore.TestNeo4j;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Holds up every load, as one of another process does, until it is closed. */
final class LoadsHeldUp implements AutoCloseable {
  private final Session session;
  private final Transaction transaction;

  LoadsHeldUp(TestNeo4j neo4j) {
    session = neo4j.driver().session();
    transaction = session.beginTransaction();
    transaction.run("MERGE (lock:LoadLock {id: 'load'}) SET lock.id = 'load'").consume();
  }

  /** Lets them go on before it is closed. */
  void release() {
    if (session.isOpen()) {
      transaction.rollback();
      session.close();
    }
  }

  @Override
  public void close() {
    release();
  }
}
