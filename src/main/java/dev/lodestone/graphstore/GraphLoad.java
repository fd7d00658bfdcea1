package dev.lodestone.graphstore;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.TransactionException;

/**
 * One load or unload: all of it is in force after {@link #finish} or {@link #remove}, and nothing
 * of it otherwise. It is one transaction, unless {@link #beginInBatches} or {@link #hide} makes it
 * a row of them under a package that no question sees. Belongs to the thread that began it.
 */
public final class GraphLoad implements AutoCloseable {
  private static final int BATCH = 2_000;

  private final Database database;
  private final Neo4jClient client;
  private final LoadTransactions transactions;
  private LoadStamp stamp;
  private Ownership ownership;

  GraphLoad(Database database, Neo4jClient client, LoadTransactions transactions, LoadStamp stamp) {
    this.database = database;
    this.client = client;
    this.transactions = transactions;
    this.stamp = stamp;
    this.ownership = new Ownership(this, stamp);
  }

  void lock() {
    run(LoadLock.STATEMENT, Map.of(), "one");
  }

  /** Most facts that one batch writes or removes. */
  public int batchRows() {
    return transactions.batchRows();
  }

  /**
   * Writes the package in batches from now on: it is in force only when {@link #finish} is over. It
   * must not be in force yet; one that was begun and broken off is gone on with.
   *
   * @param since when the load began that is gone on with, which is the time of all its facts
   */
  public void beginInBatches(Optional<OffsetDateTime> since) {
    stamp = stamp.at(since.orElse(stamp.at()));
    ownership = new Ownership(this, stamp, batchRows());
    new HiddenPackage(this, transactions, stamp.packageId(), stamp.at())
        .begin(
            "load/begin-package",
            Map.of(
                "version", stamp.version(),
                "title", stamp.title(),
                "public", stamp.isPublic(),
                "loadedAt", stamp.at()));
  }

  /**
   * Takes the package out of force at once, to be removed in batches. What another package states
   * too belongs to that one before; what others hang on must not be there.
   */
  public HiddenPackage hide() {
    transactions.inBatches(this::lock, facts -> {});
    Map<String, Object> some = Map.of("prefix", prefix(), "limit", batchRows(), "at", stamp.at());
    transactions.open();
    while (run("load/hand-over", some, "written") == batchRows()) {
      transactions.endBatch();
      transactions.open();
    }
    return new HiddenPackage(this, transactions, stamp.packageId(), stamp.at())
        .begin("load/hide-package", Map.of("removedAt", stamp.at()));
  }

  /** Takes back what is written and not committed; batches that are committed stay. */
  public void dropBatch() {
    transactions.dropBatch();
  }

  /** Whether writes are committed in batches. */
  public boolean isInBatches() {
    return transactions.isInBatches();
  }

  /** Goes on with a package whose load or unload was broken off. */
  public HiddenPackage goOn(UnfinishedPackage broken) {
    return new HiddenPackage(this, transactions, broken.id(), broken.since())
        .begin("load/claim-package", Map.of());
  }

  private String prefix() {
    return GraphWriter.prefix(stamp.packageId());
  }

  /**
   * Writes rows of a table. A row about an entity or clause that another package owns becomes a
   * statement beside it; the owner's values stay.
   *
   * @param table one of {@link GraphWriter#tables}
   * @param rows values by the column names of {@code docs/storage.md} and {@code factId}, {@code
   *     contentHash}: String, Long, Double, LocalDate or List of String; absent values are absent
   *     keys
   * @throws IllegalStateException naming the table when fewer rows were written than given, because
   *     an end does not exist or is of another kind
   */
  public void write(String table, List<? extends Map<String, ?>> rows) {
    LoadTable target = LoadTable.get(table);
    int most = Math.min(BATCH, batchRows());
    for (int start = 0; start < rows.size(); start += most) {
      List<Map<String, Object>> batch =
          stamped(rows.subList(start, Math.min(rows.size(), start + most)));
      transactions.open();
      if (target.isOwnable()) {
        Ownership.Split split = ownership.split(target, batch);
        write(target, target.statement(), split.own());
        write(target, "load/statements", split.statements());
      } else {
        write(target, target.statement(), batch);
      }
      transactions.wrote(batch.size());
    }
  }

  private List<Map<String, Object>> stamped(List<? extends Map<String, ?>> rows) {
    List<Map<String, Object>> stamped = new ArrayList<>(rows.size());
    for (Map<String, ?> row : rows) {
      Map<String, Object> one = new HashMap<>(row);
      one.put("package", stamp.packageId());
      one.put("packageVersion", stamp.version());
      one.put("recordedFrom", stamp.at());
      stamped.add(one);
    }
    return stamped;
  }

  private void write(LoadTable table, String statement, List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    long written = run(statement, Map.of("rows", rows), "written");
    if (written != rows.size()) {
      throw new IllegalStateException(
          table.table()
              + ": "
              + (rows.size() - written)
              + " of "
              + rows.size()
              + " rows name an end that is not in the database, or is of another kind");
    }
  }

  /**
   * Moves facts into the history. The nodes of entities and clauses stay until {@link #withdraw}.
   *
   * @param facts some of {@link GraphWriter#facts}, read before this load wrote
   * @param wasPublic whether their version of the package was public
   */
  public void supersede(List<StatedFact> facts, boolean wasPublic) {
    supersede(facts, wasPublic, stamp.at());
  }

  void supersede(List<StatedFact> facts, boolean wasPublic, OffsetDateTime at) {
    Map<String, List<String>> byStatement = new TreeMap<>();
    for (StatedFact fact : facts) {
      byStatement
          .computeIfAbsent(supersede(fact.form()), key -> new ArrayList<>())
          .add(fact.element());
    }
    byStatement.forEach(
        (statement, elements) ->
            run(
                statement,
                Map.of("elements", elements, "recordedTo", at, "public", wasPublic),
                "written"));
  }

  private static String supersede(StatedFact.Form form) {
    return switch (form) {
      case ENTITY, CLAUSE -> "load/supersede-nodes";
      case STATEMENT -> "load/supersede-statements";
      case RELATIONSHIP -> "load/supersede-relationships";
    };
  }

  /**
   * Gives entities and clauses that were superseded and not written anew to the next package that
   * states them: a public one before a private one, then the one that has stated it longest.
   */
  public void promote(List<StatedFact> facts) {
    run("load/promote", Map.of("withdrawn", withdrawn(facts), "at", stamp.at()), "written");
  }

  /**
   * Removes entities and clauses that were superseded, not written anew and not promoted. Call it
   * when all are {@linkplain #promote promoted}.
   *
   * @return the facts of other packages that hang on what would be removed; then none of these was
   *     removed and the load must be given up
   */
  public List<Needed> withdraw(List<StatedFact> facts) {
    List<Needed> needed = needed(facts);
    if (needed.isEmpty()) {
      run("load/withdraw", Map.of("withdrawn", withdrawn(facts)), "written");
    }
    return needed;
  }

  /** The facts of other packages that hang on entities and clauses which nobody else states. */
  public List<Needed> needed(List<StatedFact> facts) {
    List<Map<String, Object>> withdrawn = withdrawn(facts);
    List<Needed> needed = new ArrayList<>();
    for (String statement : List.of("read/hanging-facts", "read/citing-facts")) {
      rows(statement, Map.of("withdrawn", withdrawn, "package", stamp.packageId()))
          .forEach(row -> needed.add(needed(row)));
    }
    return needed;
  }

  static List<Map<String, Object>> withdrawn(List<StatedFact> facts) {
    return facts.stream()
        .map(
            fact ->
                Map.<String, Object>of(
                    "element", fact.element(), "contentHash", fact.contentHash()))
        .toList();
  }

  private static Needed needed(Map<String, Object> row) {
    return new Needed(
        row.get("package") instanceof String by ? by : "",
        row.get("facts") instanceof Long facts ? facts : 0,
        String.valueOf(row.get("example")));
  }

  /** How many facts the package has in force once this load is finished, by table. */
  public Map<String, Long> counts() {
    return GraphWriter.byTable(
        rows(GraphWriter.PACKAGE_COUNTS, Map.of("prefix", prefix())).stream()
            .map(
                row ->
                    Map.entry(
                        String.valueOf(row.get("name")),
                        row.get("facts") instanceof Long facts ? facts : 0L))
            .toList());
  }

  /** The version of the package that was in force goes into the history. */
  private void supersedePackage() {
    run(
        "load/supersede-package",
        Map.of("id", stamp.packageId(), "recordedTo", stamp.at()),
        "written");
  }

  /**
   * Records the package and commits.
   *
   * @param counts how many facts it states, by table
   */
  public void finish(Map<String, Long> counts) {
    Map<String, Long> sorted = new TreeMap<>(counts);
    if (transactions.isInBatches()) {
      transactions.endBatch();
      transactions.openLast();
      if (stamp.isPublic()) {
        run(
            "load/take-over",
            Map.of("prefix", prefix(), "package", stamp.packageId(), "at", stamp.at()),
            "written");
      }
    }
    supersedePackage();
    run(
        "load/package",
        Map.of(
            "id", stamp.packageId(),
            "version", stamp.version(),
            "title", stamp.title(),
            "public", stamp.isPublic(),
            "loadedAt", stamp.at(),
            "tables", List.copyOf(sorted.keySet()),
            "counts", List.copyOf(sorted.values()),
            "facts", sorted.values().stream().mapToLong(Long::longValue).sum()),
        "facts");
    transactions.finish();
  }

  /** Forgets the package and commits; its facts must have been superseded and withdrawn. */
  public void remove() {
    supersedePackage();
    run("load/remove-package", Map.of("id", stamp.packageId()), "written");
    transactions.finish();
  }

  List<Map<String, Object>> rows(String name, Map<String, Object> parameters) {
    try {
      return database
          .sent()
          .send(
              name,
              () ->
                  List.copyOf(
                      client
                          .query(database.statement(name).text())
                          .bindAll(parameters)
                          .fetch()
                          .all()));
    } catch (DataAccessException | TransactionException | Neo4jException e) {
      throw GraphWriter.unavailable(name, e);
    }
  }

  long run(String name, Map<String, Object> parameters, String column) {
    try {
      return database
          .sent()
          .send(
              name,
              () ->
                  client
                      .query(database.statement(name).text())
                      .bindAll(parameters)
                      .fetchAs(Long.class)
                      .mappedBy((types, row) -> row.get(column).asLong())
                      .one()
                      .orElse(0L));
    } catch (DataAccessException | TransactionException | Neo4jException e) {
      throw GraphWriter.unavailable(name, e);
    }
  }

  /** Takes back what is not committed, unless the load is finished. */
  @Override
  public void close() {
    transactions.close();
  }
}
