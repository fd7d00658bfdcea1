package dev.lodestone.procedures;

import dev.lodestone.snapshot.SnapshotReader;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The latest snapshots of one database, read again when something has been committed. What a caller
 * has written and not committed is in none.
 */
final class StoredGraphs {
  /** How many beliefs have their snapshot kept; each is a whole structure in memory. */
  private static final int MOST = 4;

  private static final int ATTEMPTS = 8;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** By what counts its transactions, so that a stopped database is forgotten. */
  private static final Map<TransactionIdStore, StoredGraphs> ALL =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final ReentrantLock reading = new ReentrantLock();

  /** By belief, the one asked for last at the end. */
  private final Map<Belief, SupplyGraph> latest = new LinkedHashMap<>(16, 0.75f, true);

  private StoredGraphs() {}

  /**
   * The graph as of the last commit.
   *
   * @throws BadOptionException when a package is not loaded
   * @throws GraphUnavailableException when writes keep tearing it
   */
  static SupplyGraph current(GraphDatabaseAPI database, Belief belief, TerminationGuard guard) {
    TransactionIdStore commits =
        database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
    StoredGraphs graphs = ALL.computeIfAbsent(commits, store -> new StoredGraphs());
    graphs.await(guard);
    try {
      return graphs.refreshed(database, commits, belief, guard);
    } finally {
      graphs.reading.unlock();
    }
  }

  /** One call reads while the others wait; whoever is to stop stops waiting. */
  private void await(TerminationGuard guard) {
    try {
      while (!reading.tryLock(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        guard.check();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private SupplyGraph refreshed(
      GraphDatabaseAPI database,
      TransactionIdStore commits,
      Belief belief,
      TerminationGuard guard) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      guard.check();
      Optional<SupplyGraph> whole = read(database, commits, belief, guard);
      if (whole.isPresent()) {
        return whole.get();
      }
      sleep(PAUSE.multipliedBy(attempt));
    }
    throw new GraphUnavailableException(
        "writes changed the graph while it was read, " + ATTEMPTS + " times in a row");
  }

  /**
   * The structure, unless a write came between. A transaction that is committed and not yet closed
   * may be applied in part.
   */
  private Optional<SupplyGraph> read(
      GraphDatabaseAPI database,
      TransactionIdStore commits,
      Belief belief,
      TerminationGuard guard) {
    long before = commits.getLastCommittedTransactionId();
    if (commits.getHighestGapFreeClosedTransactionId() < before) {
      return Optional.empty();
    }
    GraphVersion version = new GraphVersion("transaction " + before);
    @Nullable SupplyGraph known = latest.get(belief);
    if (known != null && known.version().equals(version)) {
      return Optional.of(known);
    }
    SupplyGraph graph;
    try (Transaction transaction = database.beginTx(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      TransactionReads reads = new TransactionReads(transaction, guard);
      requireKnown(reads, belief);
      graph = new SnapshotReader(reads, version, belief, List.of()).read();
    }
    if (commits.getLastCommittedTransactionId() != before) {
      return Optional.empty();
    }
    keep(belief, graph);
    return Optional.of(graph);
  }

  private void keep(Belief belief, SupplyGraph graph) {
    latest.put(belief, graph);
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  private static void requireKnown(TransactionReads reads, Belief belief) {
    List<String> packages = belief.packages().orElse(List.of());
    Set<Object> known = new HashSet<>();
    if (!packages.isEmpty()) {
      reads.stream(
          "read/known-packages", Map.of("packages", packages), row -> known.add(id(row.get("id"))));
    }
    for (String id : packages) {
      if (!known.contains(id)) {
        throw BadOptionException.notAllowed("packages", id, "ids of loaded packages");
      }
    }
  }

  private static Object id(@Nullable Object value) {
    return value == null ? "" : value;
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
