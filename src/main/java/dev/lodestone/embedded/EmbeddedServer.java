package dev.lodestone.embedded;

import dev.lodestone.procedures.AnalysisProcedures;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The server itself: the only class here whose loading needs Neo4j. */
final class EmbeddedServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LOG_FILE = 32L << 20;

  private final DatabaseManagementService service;
  private final int port;

  private EmbeddedServer(DatabaseManagementService service, int port) {
    this.service = service;
    this.port = port;
  }

  static EmbeddedServer start(EmbeddedSettings settings) {
    Path folder = settings.data().toAbsolutePath().normalize();
    checkFolder(folder);
    checkPort(settings.boltPort());
    try {
      DatabaseManagementService service = builder(folder, settings).build();
      registerProcedures(service);
      return new EmbeddedServer(service, port(service));
    } catch (RuntimeException e) {
      throw explained(e, folder, settings.boltPort());
    }
  }

  private static DatabaseManagementServiceBuilder builder(Path folder, EmbeddedSettings settings) {
    SocketAddress address = new SocketAddress(LOOPBACK, settings.boltPort());
    return new DatabaseManagementServiceBuilder(folder)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(
            BoltConnector.advertised_address, new SocketAddress("localhost", settings.boltPort()))
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        // Twice two seconds at each end of the process, for connections that nobody makes any more.
        .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes())
        .setConfig(
            GraphDatabaseSettings.memory_transaction_global_max_size,
            settings.transactionMemory().toBytes())
        .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(30))
        .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE)
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files");
  }

  /** Neo4j finds procedures in plugin jars only, and not on the class path. */
  private static void registerProcedures(DatabaseManagementService service) {
    try {
      database(service)
          .getDependencyResolver()
          .resolveDependency(GlobalProcedures.class)
          .registerProcedure(AnalysisProcedures.class);
    } catch (ProcedureException e) {
      service.shutdown();
      throw new IllegalStateException("procedures that Neo4j does not take", e);
    }
  }

  private static GraphDatabaseAPI database(DatabaseManagementService service) {
    return (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  private static int port(DatabaseManagementService service) {
    return database(service)
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  private static void checkFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new EmbeddedStartException(
          "The database folder " + folder + " cannot be created: set lodestone.data to another", e);
    }
    if (!Files.isWritable(folder)) {
      throw new EmbeddedStartException(
          "The database folder " + folder + " cannot be written: set lodestone.data to another",
          null);
    }
  }

  /** Finds a taken port at once, not after the seconds the server needs to get there. */
  private static void checkPort(int port) {
    try (ServerSocket probe =
        new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      probe.getLocalPort();
    } catch (IOException e) {
      throw portTaken(port, e);
    }
  }

  private static EmbeddedStartException explained(RuntimeException failure, Path folder, int port) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileLockException) {
        return new EmbeddedStartException(
            "The database folder "
                + folder
                + " is in use by another process: stop that process, set lodestone.data to another"
                + " folder, or, to use the same graph beside it, set spring.neo4j.uri to the Bolt"
                + " address that it printed, such as bolt://localhost:7687",
            failure);
      }
      if (cause instanceof BindException) {
        return portTaken(port, failure);
      }
    }
    return new EmbeddedStartException(
        "The embedded Neo4j did not start: see " + folder.resolve("logs").resolve("debug.log"),
        failure);
  }

  private static EmbeddedStartException portTaken(int port, Exception cause) {
    return new EmbeddedStartException(
        "The Bolt port "
            + port
            + " is in use by another process: stop that process, or set lodestone.bolt-port to"
            + " another port",
        cause);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
