package dev.lodestone.graphstore;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Tells the operator that the address of the server is not one the driver can use. */
final class ServerAddressAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {
  private static final String DRIVER = "neo4jDriver";

  private final Environment environment;

  ServerAddressAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, BeanCreationException cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof BeanCreationException creation && DRIVER.equals(creation.getBeanName())) {
        return new FailureAnalysis(
            "spring.neo4j.uri: expected an address such as bolt://localhost:7687 or"
                + " neo4j+s://host:7687, found \""
                + environment.getProperty("spring.neo4j.uri", "")
                + "\" (or spring.neo4j.* that the driver does not accept)",
            null,
            cause);
      }
    }
    return null;
  }
}
