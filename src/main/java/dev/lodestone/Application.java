package dev.lodestone;

import dev.lodestone.commandline.Commands;
import dev.lodestone.commandline.Connection;
import dev.lodestone.commandline.DatabaseUnavailableException;
import dev.lodestone.ingest.GraphExporter;
import dev.lodestone.ingest.PackageExporter;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.PackageProposals;
import dev.lodestone.ingest.SeedData;
import dev.lodestone.ingest.SeedDataRefusedException;
import dev.lodestone.supplygraph.SupplyGraphs;
import io.micrometer.observation.ObservationRegistry;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Does the command it is given; without one it starts the service and says where it is. What cannot
 * start says why in one line.
 */
@SpringBootApplication
public class Application {
  public static void main(String[] arguments) {
    if (Commands.areIn(arguments)) {
      // Nothing logs before the database is opened, and then to standard error.
      LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
      System.exit(new Commands(Application::open).execute(arguments));
    }
    start(arguments);
  }

  private static void start(String[] arguments) {
    try {
      announce(SpringApplication.run(Application.class, arguments), System.out);
    } catch (SpringApplication.AbandonedRunException e) {
      throw e;
    } catch (RuntimeException e) {
      // Already reported; threads of a half-started server must not keep the process.
      System.exit(1);
    }
  }

  /**
   * Opens what commands need of the application: the database and what is loaded into it, no
   * requests. Given one by one, since a configuration of theirs within this class would be one of
   * the service too.
   */
  static Connection open(List<String> configuration) {
    SpringApplication application =
        new SpringApplication(
            Wiring.class,
            ConfigurationPropertiesAutoConfiguration.class,
            Neo4jAutoConfiguration.class,
            PropertyPlaceholderAutoConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    // Nobody asks a command how it fares.
    application.addInitializers(
        context ->
            context
                .getBeanFactory()
                .registerSingleton("observationRegistry", ObservationRegistry.NOOP));
    // An interrupt ends a load before it ends the database.
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(
        Map.of(
            "lodestone.bolt-port", "0",
            "lodestone.database.wait", "10s",
            "logging.config", "classpath:logback-commands.xml"));
    try {
      ConfigurableApplicationContext context =
          application.run(configuration.toArray(String[]::new));
      return new Connection(
          context.getBean(PackageLoader.class),
          context.getBean(PackageProposals.class),
          context.getBean(SupplyGraphs.class),
          context.getBean(PackageExporter.class),
          context.getBean(GraphExporter.class),
          context.getBean(SeedData.class),
          context::close);
    } catch (RuntimeException told) {
      throw new DatabaseUnavailableException(told);
    }
  }

  private static void announce(ConfigurableApplicationContext context, PrintStream out) {
    Environment environment = context.getEnvironment();
    String address = environment.getProperty("server.address", "localhost");
    String host =
        "http://"
            + (address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address)
            + ":"
            + environment.getProperty("local.server.port");
    out.println(
        """
        Lodestone is ready
          Explorer       %1$s/
          GraphQL        %1$s/graphql
          GraphiQL       %1$s/graphiql
          Neo4j Browser  %1$s/browser
          Bolt           %2$s\
        """
            .formatted(host, context.getBean(Neo4jConnectionDetails.class).getUri()));
  }

  /**
   * Prints what Spring Boot and the rooms find out about a failed start, as one line; only the
   * problems of a refused data package have a line each.
   */
  static final class OneLine implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      String action = Objects.requireNonNullElse(analysis.getAction(), "");
      String description = Objects.requireNonNullElse(analysis.getDescription(), "");
      if (analysis.getCause() instanceof SeedDataRefusedException) {
        System.err.println("Lodestone cannot start: " + description);
        return;
      }
      System.err.println(
          "Lodestone cannot start: "
              + (description + " " + action)
                  .lines()
                  .map(String::strip)
                  .filter(line -> !line.isEmpty())
                  .collect(Collectors.joining(" "))
                  .strip());
    }
  }

  /** Tells all that is wrong with the seed data. */
  @Order(0)
  static final class BrokenSeedData extends AbstractFailureAnalyzer<SeedDataRefusedException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, SeedDataRefusedException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }

  /** Names the property for a taken HTTP port. */
  @Order(0)
  static final class PortInUse extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
      return new FailureAnalysis(
          "The HTTP port "
              + cause.getPort()
              + " is in use by another process: stop that process, or set server.port to another"
              + " port",
          null,
          cause);
    }
  }
}
