package dev.lodestone.ingest;

import dev.lodestone.graphstore.DatabaseProbe;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.UnfinishedPackage;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether a load goes on in this process, what came of the last one, and which were broken off. It
 * is never a reason not to ask: what is loaded in part is seen by no question.
 */
public final class LoadHealth implements HealthIndicator {
  private final LoadState state;
  private final GraphWriter writer;
  private final DatabaseProbe probe;

  public LoadHealth(LoadState state, GraphWriter writer, DatabaseProbe probe) {
    this.state = state;
    this.writer = writer;
    this.probe = probe;
  }

  @Override
  public Health health() {
    boolean isRunning = state.running() > 0;
    Health.Builder health = Health.up().withDetail("running", isRunning);
    state
        .last()
        .ifPresent(
            last ->
                health
                    .withDetail("last", last.action() + " " + last.outcome())
                    .withDetail("lastFailed", last.hasFailed()));
    if (!isRunning) {
      describeBrokenOff(health);
    }
    return health.build();
  }

  /** Left out while the database does not answer. Another process may be at work on them. */
  private void describeBrokenOff(Health.Builder health) {
    try {
      probe.version();
      List<String> brokenOff = writer.listUnfinished().stream().map(LoadHealth::describe).toList();
      health.withDetail("unfinished", brokenOff);
    } catch (GraphUnavailableException unavailable) {
      // The component of the database tells.
    }
  }

  private static String describe(UnfinishedPackage one) {
    return "%s %s of %s, begun %s".formatted(one.state(), one.version(), one.id(), one.since());
  }
}
