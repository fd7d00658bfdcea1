package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.PackageRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Writes data packages, each in one transaction or, a large one, in batches that no question sees:
 *
 * <pre>{@code
 * try (GraphLoad load = writer.begin(stamp)) {
 *   load.write("sources", rows);
 *   load.write("elements", rows);
 *   load.finish(counts);
 * }
 * }</pre>
 *
 * <p>Without {@code finish} nothing is written. Every method may throw {@link
 * GraphUnavailableException}.
 */
public final class GraphWriter {
  static final String PACKAGE_COUNTS = "read/package-counts";
  private static final List<String> FACTS =
      List.of("read/package-relationships", "read/package-nodes");

  private final Database database;
  private final Neo4jClient client;
  private final PlatformTransactionManager transactions;
  private final LoadLock lock;

  public GraphWriter(Database database) {
    this.database = database;
    this.client = Neo4jClient.create(database.driver());
    this.transactions = new Neo4jTransactionManager(database.driver());
    this.lock = new LoadLock(database);
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

  /** Whether a load of the seed data was begun and not finished. */
  public boolean isSeedUnfinished() {
    return database
        .list("read/is-seed-unfinished", Map.of(), row -> row.get("unfinished").asBoolean())
        .getFirst();
  }

  /**
   * Notes that the seed data is being loaded, so that a load that is broken off is gone on with.
   */
  public void seedBegun() {
    database.write("load/seed-begun");
  }

  /** Notes that all of the seed data is loaded. */
  public void seedFinished() {
    database.write("load/seed-finished");
  }

  /** How many facts of a package are in force, by table; tables without any are left out. */
  public Map<String, Long> counts(String packageId) {
    return byTable(
        database.list(
            PACKAGE_COUNTS,
            Map.of("prefix", prefix(packageId)),
            row -> Map.entry(row.get("name").asString(), row.get("facts").asLong())));
  }

  /** Fact ids of a package begin so. */
  static String prefix(String packageId) {
    return packageId + "/";
  }

  /** Counts by label, relationship type or table as counts by table. */
  static Map<String, Long> byTable(Collection<Map.Entry<String, Long>> byStoredName) {
    Map<String, Long> counts = new TreeMap<>();
    byStoredName.stream()
        .filter(row -> row.getValue() > 0)
        .forEach(
            row ->
                LoadTable.storedAs(row.getKey())
                    .forEach(table -> counts.merge(table.table(), row.getValue(), Long::sum)));
    return counts;
  }

  /** The package of an id, if it is loaded. */
  public Optional<PackageRecord> findPackage(String packageId) {
    return database
        .list("read/package", Map.of("id", packageId), row -> Packages.of(row.get("package")))
        .stream()
        .findFirst();
  }

  /** The packages whose load or unload in batches was broken off, or is under way. */
  public List<UnfinishedPackage> listUnfinished() {
    return database.list(
        "read/unfinished-packages", Map.of(), row -> UnfinishedPackage.of(row.get("package")));
  }

  /** Hands over the facts of a package that are there, in no order, without holding them. */
  public void facts(String packageId, Consumer<StatedFact> sink) {
    for (String statement : FACTS) {
      database.streamLatest(
          statement, Map.of("prefix", prefix(packageId)), row -> sink.accept(stated(row)));
    }
  }

  /** Some facts of a package that are there: relationships as long as there are any, then nodes. */
  public List<StatedFact> someFacts(String packageId, int most) {
    List<StatedFact> facts = new ArrayList<>();
    for (String statement : FACTS) {
      if (facts.isEmpty()) {
        database.firstLatest(
            statement, Map.of("prefix", prefix(packageId)), most, row -> facts.add(stated(row)));
      }
    }
    return facts;
  }

  private static StatedFact stated(Record row) {
    return new StatedFact(
        StatedFact.Form.valueOf(row.get("form").asString()),
        row.get("factId").asString(),
        row.get("contentHash").asString(""),
        row.get("element").asString());
  }

  /**
   * What others than a package state. Holds every id they state.
   *
   * @param isPublic whether the package is public
   */
  public StatedElsewhere statedElsewhere(String packageId, boolean isPublic) {
    Set<String> stated = new HashSet<>();
    Set<String> owned = new HashSet<>();
    database.streamLatest(
        "read/stated-elsewhere",
        Map.of("package", packageId, "public", isPublic),
        row -> {
          if (isUsable(row)) {
            String id = row.get("id").asString();
            stated.add(id);
            if (row.get("owned").asBoolean()) {
              owned.add(id);
            }
          }
        });
    return new StatedElsewhere(stated, owned);
  }

  /** Finds entities of others than a package by their properties. */
  public EntityMatches matches(String packageId) {
    return new EntityMatches(database, packageId);
  }

  /** Whether a node has the id and the label of its kind; written by hand it may lack either. */
  private static boolean isUsable(Record row) {
    if (!row.get("id").hasType(TypeSystem.getDefault().STRING())) {
      return false;
    }
    List<String> labels = row.get("labels").asList(Value::asString);
    String label =
        EntityKind.findById(row.get("id").asString()).map(EntityKind::label).orElse("Clause");
    return labels.contains(label);
  }

  /**
   * Waits for other loads to end and starts one. It belongs to the calling thread, which must also
   * write, finish and close it.
   *
   * @throws LoadUnderWayException when another load does not end within {@code
   *     lodestone.database.load-wait}
   */
  public GraphLoad begin(LoadStamp stamp) {
    lock.await();
    GraphLoad load =
        new GraphLoad(database, client, new LoadTransactions(transactions, database), stamp);
    load.lock();
    return load;
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
