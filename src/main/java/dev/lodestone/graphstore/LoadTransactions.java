package dev.lodestone.graphstore;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The transactions of one load. The first holds the lock of loads until all is over, and dies with
 * the process; a small load writes in it. A large one writes in others beside it, one after
 * another, each as large as the rows of a batch. All belong to the thread that began them.
 */
final class LoadTransactions implements AutoCloseable {
  private final PlatformTransactionManager transactions;
  private final TransactionDefinition definition;
  private final ReadingGate gate;
  private final TransactionStatus lock;
  private final int batchRows;
  private LongConsumer beforeCommit = count -> {};
  private Runnable beforeBatch = () -> {};
  private boolean batched;
  private @Nullable TransactionStatus batch;
  private long facts;

  LoadTransactions(PlatformTransactionManager transactions, Database database) {
    this.transactions = transactions;
    this.definition = definition(database.settings().loadTimeout());
    this.batchRows = database.settings().loadRows();
    this.gate = database.gate();
    this.lock = begin();
  }

  private static TransactionDefinition definition(Duration timeout) {
    DefaultTransactionDefinition definition =
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    definition.setTimeout(Math.toIntExact(timeout.toSeconds()));
    return definition;
  }

  private TransactionStatus begin() {
    try {
      return transactions.getTransaction(definition);
    } catch (TransactionException | DataAccessException | Neo4jException e) {
      throw GraphWriter.unavailable("begin", e);
    }
  }

  /** Most facts of one batch. */
  int batchRows() {
    return batchRows;
  }

  boolean isInBatches() {
    return batched;
  }

  /**
   * From now on writes go in batches.
   *
   * @param stillLocked run in the first transaction before each batch; throws when it is over
   * @param claim run in each batch before it is committed, with the number of its facts
   */
  void inBatches(Runnable stillLocked, LongConsumer claim) {
    batched = true;
    beforeBatch = stillLocked;
    beforeCommit = claim;
  }

  /** To be called before each write. */
  void open() {
    if (batched && batch == null) {
      beforeBatch.run();
      batch = begin();
      facts = 0;
    }
  }

  /** Opens the batch that ends what went in batches, and makes the claim before it is written. */
  void openLast() {
    endBatch();
    open();
    beforeCommit.accept(0);
  }

  /** To be called after each write; ends a batch that is large enough. */
  void wrote(long count) {
    facts += count;
    if (facts >= batchRows) {
      endBatch();
    }
  }

  /** Commits what was written in this batch, if there is one. */
  void endBatch() {
    if (batch != null) {
      beforeCommit.accept(facts);
      commitBatch();
    }
  }

  /** Commits the last batch; what is written next is written where the lock is held. */
  void endBatches() {
    commitBatch();
    batched = false;
  }

  /** Commits what is open, without the claim, and gives the lock back. */
  void finish() {
    if (batched) {
      endBatches();
      rollback(lock);
    } else {
      commit(lock);
    }
  }

  private void commitBatch() {
    TransactionStatus last = batch;
    batch = null;
    if (last != null) {
      gate.write(() -> commit(last));
    }
  }

  private void commit(TransactionStatus transaction) {
    try {
      transactions.commit(transaction);
    } catch (TransactionException | DataAccessException | Neo4jException e) {
      throw GraphWriter.unavailable("commit", e);
    }
  }

  /** Takes back the batch under way; those before it stay. */
  void dropBatch() {
    TransactionStatus last = batch;
    batch = null;
    if (last != null) {
      rollback(last);
    }
  }

  /** Takes back what is not committed and gives the lock back. */
  @Override
  public void close() {
    try {
      dropBatch();
    } finally {
      rollback(lock);
    }
  }

  private void rollback(TransactionStatus transaction) {
    if (transaction.isCompleted()) {
      return;
    }
    try {
      transactions.rollback(transaction);
    } catch (TransactionException | DataAccessException | Neo4jException e) {
      throw GraphWriter.unavailable("rollback", e);
    }
  }
}
