package dev.lodestone.graphstore;

import dev.lodestone.snapshot.Reads;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The Neo4j database, through statements of the catalog only. Each read is one round trip and is
 * bounded in time. Safe for use by several threads.
 */
public final class Database {
  private static final SessionConfig READING =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
  private static final SessionConfig STREAMING =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).withFetchSize(10_000).build();
  private static final SessionConfig WRITING = SessionConfig.builder().build();
  private static final SessionConfig LATEST = SessionConfig.builder().withFetchSize(10_000).build();

  /** What stands between the bookmarks of a version, none of which has a blank. */
  private static final String BETWEEN = " ";

  private static final String INDEX_EXISTS = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";
  private static final Pattern CONSTRAINT = Pattern.compile("CREATE CONSTRAINT (\\w+)");

  private final Driver driver;
  private final CypherCatalog catalog;
  private final DatabaseSettings settings;
  private final ReadingGate gate;
  private final ObservationRegistry observations;
  private final SentStatements sent;

  /** As below, observed by nobody. */
  public Database(Driver driver, CypherCatalog catalog, DatabaseSettings settings) {
    this(driver, catalog, settings, ObservationRegistry.NOOP);
  }

  /** The database behind a driver. */
  @Autowired
  public Database(
      Driver driver,
      CypherCatalog catalog,
      DatabaseSettings settings,
      ObservationRegistry observations) {
    this.driver = driver;
    this.catalog = catalog;
    this.settings = settings;
    this.observations = observations;
    this.sent = new SentStatements(observations);
    this.gate = new ReadingGate(settings.snapshotTimeout());
  }

  DatabaseSettings settings() {
    return settings;
  }

  ReadingGate gate() {
    return gate;
  }

  ObservationRegistry observations() {
    return observations;
  }

  SentStatements sent() {
    return sent;
  }

  CypherStatement statement(String name) {
    return catalog.get(name);
  }

  Driver driver() {
    return driver;
  }

  /**
   * Waits until the database answers, at most as long as configured, and applies the schema.
   *
   * @throws DatabaseNotReadyException with one line for the operator when it cannot be used
   */
  public void open() {
    new Opening(driver, settings.startWait()).await();
    applySchema();
  }

  /**
   * Creates the constraints and indexes that are missing and waits until they are ready. May be
   * called again at any time.
   */
  public void applySchema() {
    guarded(
        "schema",
        () -> {
          try (Session session = driver.session(WRITING)) {
            for (CypherStatement statement : catalog.list("schema")) {
              create(session, statement);
            }
            session
                .run(
                    statement("read/await-indexes").text(),
                    Map.of("seconds", settings.startWait().toSeconds()),
                    bounded(settings.startWait().plusSeconds(5)))
                .consume();
          }
          return true;
        });
  }

  /**
   * Creates a constraint or index. A constraint whose creation was broken off leaves its index
   * behind, under the same name, and cannot be created beside it.
   */
  private void create(Session session, CypherStatement statement) {
    TransactionConfig bounded = bounded(settings.loadTimeout());
    try {
      session.run(statement.text(), bounded).consume();
    } catch (ClientException e) {
      Matcher name = CONSTRAINT.matcher(statement.text());
      if (!e.code().equals(INDEX_EXISTS) || !name.find()) {
        throw e;
      }
      Map<String, Object> left = Map.of("name", name.group(1));
      session.run(statement("load/drop-left-index").text(), left, bounded).consume();
      session.run(statement.text(), bounded).consume();
    }
  }

  /** The state the database is in: the bookmark of a cheap read. */
  GraphVersion version() {
    return guarded(
        "read/version",
        () -> {
          try (Session session = driver.session(READING)) {
            session.run(statement("read/version").text(), bounded(settings.timeout())).consume();
            return new GraphVersion(
                session.lastBookmarks().stream()
                    .map(Bookmark::value)
                    .sorted()
                    .collect(Collectors.joining(BETWEEN)));
          }
        });
  }

  private static SessionConfig since(GraphVersion version) {
    return SessionConfig.builder()
        .withDefaultAccessMode(AccessMode.READ)
        .withBookmarks(Arrays.stream(version.value().split(BETWEEN)).map(Bookmark::from).toList())
        .build();
  }

  /** Runs a read and returns its rows, mapped; tries once more when the database says to. */
  <T> List<T> list(String name, Map<String, Object> parameters, Function<Record, T> row) {
    return list(name, parameters, Optional.empty(), row);
  }

  /** As above, of the graph as it was at a version, or later. */
  <T> List<T> list(
      String name,
      Map<String, Object> parameters,
      Optional<GraphVersion> since,
      Function<Record, T> row) {
    SessionConfig reading = since.map(Database::since).orElse(READING);
    return guarded(
        name,
        () -> {
          try (Session session = driver.session(reading)) {
            return session
                .run(statement(name).text(), parameters, bounded(settings.timeout()))
                .list(row);
          }
        });
  }

  /** Streams the rows of a read that may be long. */
  void stream(String name, Map<String, Object> parameters, Consumer<Record> row) {
    guardedOnce(
        name,
        () -> {
          try (Session session = driver.session(STREAMING)) {
            session
                .run(statement(name).text(), parameters, bounded(settings.snapshotTimeout()))
                .forEachRemaining(row);
          }
          return true;
        });
  }

  /** Streams the structure. */
  Reads reads() {
    return (statement, parameters, row) ->
        stream(
            statement, parameters, record -> row.accept(column -> record.get(column).asObject()));
  }

  /** As {@link #stream}, from where writes go, so that it sees every write that is committed. */
  void streamLatest(String name, Map<String, Object> parameters, Consumer<Record> row) {
    guardedOnce(
        name,
        () -> {
          try (Session session = driver.session(LATEST)) {
            session
                .run(statement(name).text(), parameters, bounded(settings.loadTimeout()))
                .forEachRemaining(row);
          }
          return true;
        });
  }

  /** As {@link #streamLatest}, of the first rows only. */
  void firstLatest(String name, Map<String, Object> parameters, int most, Consumer<Record> row) {
    guardedOnce(
        name,
        () -> {
          try (Session session = driver.session(LATEST)) {
            Result rows =
                session.run(statement(name).text(), parameters, bounded(settings.loadTimeout()));
            for (int i = 0; i < most && rows.hasNext(); i++) {
              row.accept(rows.next());
            }
          }
          return true;
        });
  }

  /** Runs a short write in a transaction of its own. */
  void write(String name) {
    guardedOnce(
        name,
        () -> {
          try (Session session = driver.session(WRITING)) {
            session.run(statement(name).text(), bounded(settings.timeout())).consume();
          }
          return true;
        });
  }

  private static TransactionConfig bounded(Duration timeout) {
    return TransactionConfig.builder().withTimeout(timeout).build();
  }

  private <T> T guarded(String name, Supplier<T> read) {
    requireAsker(name);
    try {
      return sent.send(name, read);
    } catch (Neo4jException e) {
      if (e instanceof RetryableException) {
        return guardedOnce(name, read);
      }
      throw unavailable(name, e);
    }
  }

  private <T> T guardedOnce(String name, Supplier<T> read) {
    requireAsker(name);
    try {
      return sent.send(name, read);
    } catch (Neo4jException e) {
      throw unavailable(name, e);
    }
  }

  /** Nothing is begun by a thread that was interrupted: whoever asked waits no longer. */
  private static void requireAsker(String name) {
    if (Thread.currentThread().isInterrupted()) {
      throw new GraphUnavailableException("nobody waits any longer for " + name);
    }
  }

  static GraphUnavailableException unavailable(String name, Neo4jException cause) {
    String why =
        switch (cause) {
          case ServiceUnavailableException e -> "the database does not answer";
          case SessionExpiredException e -> "the database closed the connection";
          case TransactionTerminatedException e -> "the database took too long for " + name;
          case Neo4jException e when SentStatements.isTimeout(e) ->
              "the database took too long for " + name;
          case Neo4jException e when e.code().contains("OutOfMemory") ->
              "the database needs more memory for one transaction at "
                  + name
                  + ": raise lodestone.transaction-memory, or db.memory.transaction.total.max of a"
                  + " server, or unload the package and load it again, which goes in batches";
          default -> "the database refused " + name + " (" + cause.code() + ")";
        };
    return new GraphUnavailableException(why, cause);
  }
}
