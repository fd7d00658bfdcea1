package dev.lodestone.graphstore;

import dev.lodestone.graphstore.SnapshotState.Taken;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How old the snapshot is and whether the graph has been written to since. It is never a reason not
 * to ask: the next question reads a new one where it is behind.
 */
public final class SnapshotHealth implements HealthIndicator {
  private final SnapshotState state;
  private final DatabaseProbe probe;

  public SnapshotHealth(SnapshotState state, DatabaseProbe probe) {
    this.state = state;
    this.probe = probe;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    Optional<Taken> latest = state.latest();
    health.withDetail("read", latest.isPresent());
    latest.ifPresent(
        taken -> {
          health
              .withDetail("ageSeconds", taken.age().toSeconds())
              .withDetail("graphVersion", taken.version().value())
              .withDetail("nodes", taken.nodes())
              .withDetail("relationships", taken.relationships());
          isBehind(taken).ifPresent(behind -> health.withDetail("behind", behind));
        });
    return health.build();
  }

  /** Empty while the database does not tell. */
  private Optional<Boolean> isBehind(Taken taken) {
    try {
      return Optional.of(!probe.version().equals(taken.version()));
    } catch (GraphUnavailableException unavailable) {
      return Optional.empty();
    }
  }
}
