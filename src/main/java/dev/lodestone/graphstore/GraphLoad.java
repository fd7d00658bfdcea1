package dev.lodestone.graphstore;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;

/**
 * One load in one transaction: all of it is there after {@link #finish}, and nothing of it
 * otherwise. Belongs to the thread that began it.
 */
public final class GraphLoad implements AutoCloseable {
  private static final int BATCH = 2_000;

  private final Database database;
  private final Neo4jClient client;
  private final PlatformTransactionManager transactions;
  private final TransactionStatus transaction;

  GraphLoad(
      Database database,
      Neo4jClient client,
      PlatformTransactionManager transactions,
      TransactionStatus transaction) {
    this.database = database;
    this.client = client;
    this.transactions = transactions;
    this.transaction = transaction;
  }

  /**
   * Writes rows of a table; a row whose {@code id} or {@code factId} is there already replaces it,
   * and keeps when it was first recorded.
   *
   * @param table one of {@link GraphWriter#tables}
   * @param rows values by the column names of {@code docs/storage.md} and {@code factId}, {@code
   *     package}, {@code recordedFrom}: String, Long, Double, LocalDate, OffsetDateTime or List of
   *     String; absent values are absent keys
   * @throws IllegalStateException naming the table when fewer rows were written than given, because
   *     an end does not exist or is of another kind
   */
  public void write(String table, List<? extends Map<String, ?>> rows) {
    LoadTable target = LoadTable.get(table);
    for (int start = 0; start < rows.size(); start += BATCH) {
      List<? extends Map<String, ?>> batch =
          rows.subList(start, Math.min(rows.size(), start + BATCH));
      long written = run(target.statement(), Map.of("rows", batch), "written");
      if (written != batch.size()) {
        throw new IllegalStateException(
            table
                + ": "
                + (batch.size() - written)
                + " of "
                + batch.size()
                + " rows name an end that is not in the database, or is of another kind");
      }
    }
  }

  /**
   * How many facts of a package the database holds once this load is finished, by table; tables
   * without any are left out.
   */
  public Map<String, Long> counts(String packageId) {
    try {
      return GraphWriter.byTable(
          client
              .query(database.statement(GraphWriter.PACKAGE_COUNTS).text())
              .bindAll(Map.of("package", packageId))
              .fetch()
              .all()
              .stream()
              .map(row -> Map.entry((String) row.get("name"), (Long) row.get("facts")))
              .toList());
    } catch (DataAccessException | TransactionException | Neo4jException e) {
      throw GraphWriter.unavailable(GraphWriter.PACKAGE_COUNTS, e);
    }
  }

  /**
   * Records the package and commits.
   *
   * @param packageId the package, as in the rows
   * @param version its version
   * @param title its title
   * @param counts how many facts it states, by table
   */
  public void finish(String packageId, String version, String title, Map<String, Long> counts) {
    long facts = counts.values().stream().mapToLong(Long::longValue).sum();
    run(
        "load/package",
        Map.of("id", packageId, "version", version, "title", title, "facts", facts),
        "facts");
    try {
      transactions.commit(transaction);
    } catch (TransactionException | DataAccessException | Neo4jException e) {
      throw GraphWriter.unavailable("commit", e);
    }
  }

  private long run(String name, Map<String, Object> parameters, String column) {
    try {
      return client
          .query(database.statement(name).text())
          .bindAll(parameters)
          .fetchAs(Long.class)
          .mappedBy((types, row) -> row.get(column).asLong())
          .one()
          .orElse(0L);
    } catch (DataAccessException | TransactionException | Neo4jException e) {
      throw GraphWriter.unavailable(name, e);
    }
  }

  /** Takes back what was written, unless the load is finished. */
  @Override
  public void close() {
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
