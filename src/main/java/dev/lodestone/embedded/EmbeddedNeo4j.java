package dev.lodestone.embedded;

import java.net.URI;

/**
 * A Neo4j Community in this process, persistent, reachable over Bolt on the loopback interface
 * without credentials. Its classes are optional: this one can be loaded without them.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
  private static final String SERVER = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";

  private final EmbeddedServer server;

  private EmbeddedNeo4j(EmbeddedServer server) {
    this.server = server;
  }

  /** Whether the classes of the server are on the class path. */
  public static boolean isPresent() {
    try {
      Class.forName(SERVER, false, EmbeddedNeo4j.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Starts the server; takes some seconds.
   *
   * @throws EmbeddedStartException with one line for the operator when it cannot
   */
  public static EmbeddedNeo4j start(EmbeddedSettings settings) {
    if (!isPresent()) {
      throw new EmbeddedStartException(
          "No database: this build has no embedded Neo4j, so set spring.neo4j.uri (environment"
              + " SPRING_NEO4J_URI) to the bolt:// or neo4j:// address of a server",
          null);
    }
    return new EmbeddedNeo4j(EmbeddedServer.start(settings));
  }

  /** Where it listens, such as {@code bolt://localhost:7687}. */
  public URI uri() {
    return URI.create("bolt://localhost:" + server.port());
  }

  /** Stops the server and releases its folder. */
  @Override
  public void close() {
    server.close();
  }
}
