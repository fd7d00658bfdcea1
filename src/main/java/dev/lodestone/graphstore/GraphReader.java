package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.PackageRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads what is stored, to write it elsewhere: the rows of a package as they were loaded, or every
 * node and relationship. Nothing is held but a page. Every method may throw {@link
 * GraphUnavailableException}.
 */
public final class GraphReader {
  private static final int PAGE = 2_000;
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Database database;

  public GraphReader(Database database) {
    this.database = database;
  }

  /**
   * Runs a reading until the graph had one version from its beginning to its end, three times at
   * most.
   *
   * @param reading may run again, and begins anew each time
   * @throws GraphUnavailableException when the graph was written to during each
   */
  public <T> T underOneVersion(Supplier<T> reading) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      GraphVersion before = database.version();
      T read = reading.get();
      if (database.version().equals(before)) {
        return read;
      }
      Snapshots.sleep(PAUSE.multipliedBy(attempt));
    }
    throw new GraphUnavailableException(
        "writes changed the graph while it was read, " + ATTEMPTS + " times in a row");
  }

  /** The packages that are loaded, by id. */
  public List<PackageRecord> packages() {
    return database.list("read/packages", Map.of(), row -> Packages.of(row.get("package")));
  }

  /** The package of an id, if it is loaded. */
  public Optional<PackageRecord> findPackage(String packageId) {
    return packages().stream().filter(one -> one.id().equals(packageId)).findFirst();
  }

  /** How many facts of a package are in force, by table; tables without any are left out. */
  public Map<String, Long> counts(String packageId) {
    return new GraphWriter(database).counts(packageId);
  }

  /**
   * Hands over the facts of a package that are in force, of one table, in the order of their names.
   *
   * @param table one of {@link GraphWriter#tables}
   */
  public void rows(String packageId, String table, Consumer<StatedRow> sink) {
    String prefix = GraphWriter.prefix(packageId) + LoadTable.get(table).table();
    String[] after = {prefix + "/"};
    long[] count = {PAGE};
    while (count[0] == PAGE) {
      count[0] = 0;
      database.streamLatest(
          "read/package-rows",
          Map.of("after", after[0], "before", prefix + "0", "most", PAGE),
          row -> {
            after[0] = row.get("factId").asString();
            count[0]++;
            sink.accept(row(row));
          });
    }
  }

  private static StatedRow row(Record found) {
    Map<String, Object> all = new HashMap<>(found.get("row").asMap());
    all.values().removeIf(Objects::isNull);
    Object hash = all.remove("contentHash");
    all.remove("packageVersion");
    all.remove("recordedFrom");
    return new StatedRow(all, hash instanceof String text ? text : "");
  }

  /** Hands over every node, in no order. */
  public void nodes(Consumer<StoredNode> sink) {
    database.streamLatest(
        "read/all-nodes",
        Map.of(),
        row ->
            sink.accept(
                new StoredNode(
                    row.get("element").asString(),
                    row.get("labels").asList(Value::asString),
                    properties(row))));
  }

  /** Hands over every relationship, in no order. */
  public void relationships(Consumer<StoredRelationship> sink) {
    database.streamLatest(
        "read/all-relationships",
        Map.of(),
        row ->
            sink.accept(
                new StoredRelationship(
                    row.get("origin").asString(),
                    row.get("target").asString(),
                    row.get("type").asString(),
                    properties(row))));
  }

  private static SortedMap<String, Object> properties(Record row) {
    return new TreeMap<>(row.get("properties").asMap());
  }
}
