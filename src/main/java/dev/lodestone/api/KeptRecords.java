package dev.lodestone.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.GraphVersion;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up last, for as long as the graph has the version that a request has found it to
 * have: every committed write changes it, and the first request to see that begins anew. What is
 * kept was read after its version was found, and never before; a request that finds the same
 * version later sees that nothing was written in between. Safe for use by several threads.
 */
final class KeptRecords {
  private final int most;
  private volatile Kept kept;

  /**
   * @param most how many entities, and how many relationships, are kept; 0 for none
   */
  KeptRecords(int most) {
    this.most = most;
    this.kept = new Kept(null, most);
  }

  private record Kept(
      @Nullable GraphVersion version,
      Cache<String, EntityRecord> entities,
      Cache<String, FactRecord> facts) {
    Kept(@Nullable GraphVersion version, int most) {
      this(version, cache(most), cache(most));
    }

    private static <V> Cache<String, V> cache(int most) {
      return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }
  }

  @Nullable EntityRecord findEntity(GraphVersion version, String id) {
    Kept now = kept;
    return version.equals(now.version()) ? now.entities().getIfPresent(id) : null;
  }

  /** The version that what is kept belongs to. */
  Optional<GraphVersion> version() {
    return Optional.ofNullable(kept.version());
  }

  /** Whether an entity is kept, if only the graph has not been written to since. */
  boolean mayKnow(String id) {
    return kept.entities().getIfPresent(id) != null;
  }

  @Nullable FactRecord findFact(GraphVersion version, String factId) {
    Kept now = kept;
    return version.equals(now.version()) ? now.facts().getIfPresent(factId) : null;
  }

  /**
   * Keeps entities by id.
   *
   * @param version found before they were read
   */
  void keepEntities(GraphVersion version, Map<String, EntityRecord> entities) {
    of(version).entities().putAll(entities);
  }

  /** As {@link #keepEntities}, of relationships by fact id. */
  void keepFacts(GraphVersion version, Map<String, FactRecord> facts) {
    of(version).facts().putAll(facts);
  }

  /** Keeps nothing of what was looked up before. */
  void forget() {
    kept = new Kept(null, most);
  }

  private synchronized Kept of(GraphVersion version) {
    if (!version.equals(kept.version())) {
      kept = new Kept(version, most);
    }
    return kept;
  }
}
