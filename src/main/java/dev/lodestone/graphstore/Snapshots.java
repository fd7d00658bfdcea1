package dev.lodestone.graphstore;

import dev.lodestone.snapshot.SnapshotReader;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.Quarantined;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.UnknownPackageException;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps the latest snapshot of the beliefs asked for last and reads a new one when the version has
 * changed, one request at a time while the others wait for it.
 */
final class Snapshots {
  /** How many beliefs have their snapshot kept; each is a whole structure in memory. */
  static final int MOST = 4;

  private static final String NAME = "lodestone.snapshot.build";
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Database database;
  private final PastLookups past;
  private final SnapshotState state;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicInteger builds = new AtomicInteger();
  private volatile Set<String> quarantined = Set.of();

  /** By belief, the one asked for last at the end. */
  private final Map<Belief, SupplyGraph> latest =
      Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

  Snapshots(Database database, PastLookups past, SnapshotState state) {
    this.database = database;
    this.past = past;
    this.state = state;
  }

  SupplyGraph current(Belief belief) {
    return current(belief, database::version);
  }

  /** As above, where the version was found just before. */
  SupplyGraph current(Belief belief, GraphVersion found) {
    return current(belief, () -> found);
  }

  private SupplyGraph current(Belief belief, Supplier<GraphVersion> version) {
    SupplyGraph known = latest.get(belief);
    if (known != null && known.version().equals(version.get())) {
      return known;
    }
    await();
    try {
      return refreshed(belief);
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
  private SupplyGraph refreshed(Belief belief) {
    int attempts = database.settings().snapshotAttempts();
    for (int attempt = 1; attempt <= attempts; attempt++) {
      Optional<SupplyGraph> whole = database.gate().read(() -> read(belief));
      if (whole.isPresent()) {
        return whole.get();
      }
      sleep(PAUSE.multipliedBy(attempt));
    }
    throw new GraphUnavailableException(
        "writes changed the graph while it was read, " + attempts + " times in a row");
  }

  /** The structure, unless a write came between. */
  private Optional<SupplyGraph> read(Belief belief) {
    GraphVersion before = database.version();
    SupplyGraph known = latest.get(belief);
    if (known != null && known.version().equals(before)) {
      return Optional.of(known);
    }
    requireKnown(belief);
    builds.incrementAndGet();
    Optional<SupplyGraph> whole = build(before, belief);
    whole.ifPresent(graph -> keep(belief, graph));
    return whole;
  }

  /** Observed as a whole, with the statements in it. */
  private Optional<SupplyGraph> build(GraphVersion before, Belief belief) {
    Observation observation = Observation.createNotStarted(NAME, database.observations()).start();
    String outcome = "ERROR";
    try (Observation.Scope _ = observation.openScope()) {
      SupplyGraph graph =
          new SnapshotReader(database.reads(), before, belief, LoadTable.ofEntities()).read();
      boolean isWhole = database.version().equals(before);
      outcome = isWhole ? "WHOLE" : "TORN";
      return isWhole ? Optional.of(graph) : Optional.empty();
    } catch (RuntimeException e) {
      observation.error(e);
      throw e;
    } finally {
      observation.lowCardinalityKeyValue("outcome", outcome).stop();
    }
  }

  /**
   * Nobody's questions about other packages or times past take the snapshot away that all the other
   * questions need.
   */
  private void keep(Belief belief, SupplyGraph graph) {
    if (belief.equals(Belief.PUBLIC)) {
      quarantined =
          graph.quarantine().stream()
              .map(Quarantined::place)
              .collect(Collectors.toUnmodifiableSet());
      state.taken(graph);
    }
    synchronized (latest) {
      latest.values().removeIf(old -> !old.version().equals(graph.version()));
      latest.put(belief, graph);
      if (latest.size() > MOST) {
        latest.keySet().stream()
            .filter(kept -> !kept.equals(Belief.PUBLIC))
            .findFirst()
            .ifPresent(latest::remove);
      }
    }
  }

  private void requireKnown(Belief belief) {
    List<String> packages = belief.packages().orElse(List.of());
    if (packages.isEmpty()) {
      return;
    }
    if (belief.knownAt().isPresent()) {
      past.packages(belief.knownAt().get()).belief(belief.packages());
      return;
    }
    Set<String> known =
        Set.copyOf(
            database.list(
                "read/known-packages",
                Map.of("packages", packages),
                row -> row.get("id").asString()));
    packages.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new UnknownPackageException(id);
            });
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

  static void sleep(Duration pause) {
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
