package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.Quarantined;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest snapshot and reads a new one when the version has changed, one request at a time
 * while the others wait for it.
 */
final class Snapshots {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Database database;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicInteger builds = new AtomicInteger();
  private volatile @Nullable SupplyGraph latest;
  private volatile Set<String> quarantined = Set.of();

  Snapshots(Database database) {
    this.database = database;
  }

  SupplyGraph current() {
    SupplyGraph known = latest;
    if (known != null && known.version().equals(database.version())) {
      return known;
    }
    await();
    try {
      return refreshed();
    } finally {
      reading.unlock();
    }
  }

  /** Whether the latest snapshot left out what has this fact id. */
  boolean isQuarantined(String factId) {
    return quarantined.contains(factId);
  }

  /** How many times the structure has been read. */
  int builds() {
    return builds.get();
  }

  /**
   * Reads are read-committed, not a snapshot: a structure is whole only when the version is the
   * same before and after.
   */
  private SupplyGraph refreshed() {
    int attempts = database.settings().snapshotAttempts();
    for (int attempt = 1; attempt <= attempts; attempt++) {
      GraphVersion before = database.version();
      SupplyGraph known = latest;
      if (known != null && known.version().equals(before)) {
        return known;
      }
      builds.incrementAndGet();
      SupplyGraph graph = new SnapshotReader(database, before).read();
      if (database.version().equals(before)) {
        quarantined =
            graph.quarantine().stream()
                .map(Quarantined::place)
                .collect(Collectors.toUnmodifiableSet());
        latest = graph;
        return graph;
      }
      sleep(PAUSE.multipliedBy(attempt));
    }
    throw new GraphUnavailableException(
        "writes changed the graph while it was read, " + attempts + " times in a row");
  }

  private void await() {
    try {
      long millis = database.settings().snapshotTimeout().toMillis();
      if (!reading.tryLock(millis, TimeUnit.MILLISECONDS)) {
        throw new GraphUnavailableException("the graph is still being read");
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static GraphUnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new GraphUnavailableException("stopped while the graph was read", e);
  }
}
