package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphUnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Writes data packages, each in one transaction:
 *
 * <pre>{@code
 * try (GraphLoad load = writer.begin()) {
 *   load.write("sources", rows);
 *   load.write("elements", rows);
 *   load.finish("rare-earths", "1.0.0", "Rare earths", counts);
 * }
 * }</pre>
 *
 * <p>Without {@code finish} nothing is written. Every method may throw {@link
 * GraphUnavailableException}.
 */
public final class GraphWriter {
  static final String PACKAGE_COUNTS = "read/package-counts";

  private final Database database;
  private final Neo4jClient client;
  private final PlatformTransactionManager transactions;

  public GraphWriter(Database database) {
    this.database = database;
    this.client = Neo4jClient.create(database.driver());
    this.transactions = new Neo4jTransactionManager(database.driver());
  }

  /** The names of the tables, in the order in which a package must write them. */
  public static List<String> tables() {
    return LoadTable.names();
  }

  /** Creates the constraints and indexes that are missing. May be called again at any time. */
  public void schema() {
    database.applySchema();
  }

  /** Whether the database holds neither an entity nor a package. */
  public boolean isEmpty() {
    return database.list("read/is-empty", Map.of(), row -> row.get("empty").asBoolean()).getFirst();
  }

  /** How many facts of a package the database holds, by table; tables without any are left out. */
  public Map<String, Long> counts(String packageId) {
    return byTable(
        database.list(
            PACKAGE_COUNTS,
            Map.of("package", packageId),
            row -> Map.entry(row.get("name").asString(), row.get("facts").asLong())));
  }

  /** Counts by label or relationship type as counts by table. */
  static Map<String, Long> byTable(Collection<Map.Entry<String, Long>> byStoredName) {
    Map<String, Long> counts = new TreeMap<>();
    byStoredName.forEach(
        row ->
            LoadTable.storedAs(row.getKey())
                .forEach(table -> counts.merge(table.table(), row.getValue(), Long::sum)));
    return counts;
  }

  /** The version of a package that the database holds, if it holds one. */
  public Optional<String> findVersion(String packageId) {
    return database
        .list(
            "read/package-version",
            Map.of("package", packageId),
            row -> row.get("version").asString())
        .stream()
        .findFirst();
  }

  /**
   * Starts a load. It belongs to the calling thread, which must also write, finish and close it.
   */
  public GraphLoad begin() {
    DefaultTransactionDefinition definition =
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    definition.setTimeout(Math.toIntExact(database.settings().loadTimeout().toSeconds()));
    try {
      return new GraphLoad(database, client, transactions, transactions.getTransaction(definition));
    } catch (TransactionException | DataAccessException | Neo4jException e) {
      throw unavailable("begin", e);
    }
  }

  static GraphUnavailableException unavailable(String step, RuntimeException cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof Neo4jException neo4j) {
        return Database.unavailable(step, neo4j);
      }
    }
    return new GraphUnavailableException("the load failed at " + step, cause);
  }
}
