package dev.lodestone;

import dev.lodestone.ingest.SeedDataRefusedException;
import java.io.PrintStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Starts the service, says where it is, or says in one line why it cannot start. */
@SpringBootApplication
public class Application {
  public static void main(String[] arguments) {
    try {
      announce(SpringApplication.run(Application.class, arguments), System.out);
    } catch (SpringApplication.AbandonedRunException e) {
      throw e;
    } catch (RuntimeException e) {
      // Already reported; threads of a half-started server must not keep the process.
      System.exit(1);
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
