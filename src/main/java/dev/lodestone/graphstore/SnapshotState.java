package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of the snapshot of all public packages that was read last: how large it is and how old. Holds no
 * snapshot. Safe for use by several threads.
 */
public final class SnapshotState {
  private volatile @Nullable Taken latest;

  /**
   * A snapshot that was read.
   *
   * @param version the state of the database it shows
   * @param nodes how many nodes it has
   * @param relationships how many relationships
   * @param bytes what its columns take
   * @param nanoTime when it was read, by {@link System#nanoTime}
   */
  public record Taken(
      GraphVersion version, int nodes, int relationships, long bytes, long nanoTime) {
    /** How long ago it was read. */
    public Duration age() {
      return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
  }

  void taken(SupplyGraph graph) {
    latest =
        new Taken(
            graph.version(),
            graph.size(),
            graph.dependencyCount(),
            graph.bytes(),
            System.nanoTime());
  }

  /** The one that was read last; empty before the first. */
  public Optional<Taken> latest() {
    return Optional.ofNullable(latest);
  }
}
