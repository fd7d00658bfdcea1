package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphUnavailableException;
import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database, embedded or a server, answers a statement within two seconds. */
public final class DatabaseHealth implements HealthIndicator {
  private final DatabaseProbe probe;

  public DatabaseHealth(DatabaseProbe probe) {
    this.probe = probe;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("graphVersion", probe.version().value()).build();
    } catch (GraphUnavailableException unavailable) {
      return Health.down()
          .withDetail("reason", Objects.requireNonNullElse(unavailable.getMessage(), ""))
          .build();
    }
  }
}
