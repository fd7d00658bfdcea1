package dev.lodestone.graphstore;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.embedded.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * One real Neo4j for all tests of a JVM, started when the first needs it and emptied before each
 * test: the server image where a Docker engine answers, the embedded one otherwise; {@code
 * -Dlodestone.test.neo4j=embedded} or {@code container} forces either, and the output says which.
 * As an extension it is also the parameter of a test or its constructor:
 *
 * <pre>{@code
 * @ExtendWith(TestNeo4j.class)
 * class SomeTests {
 *   @Test void something(TestNeo4j neo4j) { neo4j.run("CREATE (:Entity)"); … }
 * }
 * }</pre>
 *
 * <p>For a Spring context: {@code @ContextConfiguration(initializers =
 * TestNeo4j.Initializer.class)} points the application at it; add the extension only if it is to be
 * emptied before each test.
 */
public final class TestNeo4j implements BeforeEachCallback, ParameterResolver {
  private static final CypherCatalog CATALOG = CypherCatalog.load();

  /** Used by JUnit. */
  public TestNeo4j() {}

  /** Points a Spring context at the shared database. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of("spring.neo4j.uri=" + Shared.SERVER.uri()).applyTo(context);
    }
  }

  /** What tests need of a server, however it runs. */
  private interface Server {
    URI uri();
  }

  private static final class Shared {
    private static final Server SERVER = start();
    private static final Driver DRIVER = GraphDatabase.driver(SERVER.uri(), AuthTokens.none());

    static {
      database(DRIVER).applySchema();
    }

    private static Server start() {
      return switch (System.getProperty("lodestone.test.neo4j", "auto")) {
        case "embedded" -> embedded();
        case "container" -> container();
        case "auto" ->
            DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
        default ->
            throw new IllegalArgumentException(
                "lodestone.test.neo4j: expected embedded, container or auto");
      };
    }

    private static Server embedded() {
      EmbeddedNeo4j embedded = EmbeddedNeo4j.start(settings(temporaryFolder()));
      Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
      System.out.println("Tests run on the embedded Neo4j at " + embedded.uri());
      return embedded::uri;
    }

    private static Server container() {
      Neo4jContainer container =
          new Neo4jContainer("neo4j:2026.08.1")
              .withoutAuthentication()
              .withEnv("NEO4J_server_memory_heap_max__size", "768m")
              .withEnv("NEO4J_server_memory_pagecache_size", "64M");
      container.start();
      Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
      URI uri = URI.create(container.getBoltUrl());
      System.out.println("Tests run on " + container.getDockerImageName() + " at " + uri);
      return () -> uri;
    }
  }

  /** Settings for another embedded server, with a free port and little memory. */
  public static EmbeddedSettings settings(Path folder) {
    return new EmbeddedSettings(folder, 0, DataSize.ofMegabytes(64), DataSize.ofMegabytes(256));
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("lodestone-neo4j-");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Database database(Driver driver) {
    return database(driver, 10_000);
  }

  /** The store's view of any server. */
  public static Database database(Driver driver, int loadRows) {
    return new Database(
        driver,
        CATALOG,
        new DatabaseSettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            8,
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            loadRows,
            10_000));
  }

  /** Its Bolt address. */
  public URI uri() {
    return Shared.SERVER.uri();
  }

  public Driver driver() {
    return Shared.DRIVER;
  }

  /** The store's view of it, with a schema. */
  public Database database() {
    return database(Shared.DRIVER);
  }

  /** A reader with a cache of its own. */
  public Neo4jSupplyGraphs graphs() {
    return new Neo4jSupplyGraphs(database());
  }

  public GraphWriter writer() {
    return new GraphWriter(database());
  }

  /** A writer that writes packages of more rows in batches. */
  public GraphWriter writer(int loadRows) {
    return new GraphWriter(database(Shared.DRIVER, loadRows));
  }

  /** Does what an analyst would over Bolt. */
  public List<Record> run(String cypher) {
    return run(cypher, Map.of());
  }

  /** As {@link #run(String)}, with parameters. */
  public List<Record> run(String cypher, Map<String, Object> parameters) {
    try (Session session = Shared.DRIVER.session()) {
      return session.run(cypher, parameters).list();
    }
  }

  /** Removes all nodes and relationships; constraints and indexes stay. */
  public void clear() {
    run("MATCH (node) DETACH DELETE node");
  }

  /** Loads the small graph that the load statements carry to be tried with. */
  public void loadExamples() {
    Examples.load(this, CATALOG);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    clear();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestNeo4j.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return this;
  }
}
