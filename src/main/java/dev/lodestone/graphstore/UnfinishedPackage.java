package dev.lodestone.graphstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.neo4j.driver.Value;

/**
 * A package that is being loaded or removed in batches, or was when that was broken off. No
 * question sees it.
 *
 * @param id the package
 * @param version the version that was to be loaded, or was in force
 * @param title its title
 * @param isPublic whether it is or was public when in force
 * @param state what is being done with it
 * @param since when that began
 */
public record UnfinishedPackage(
    String id, String version, String title, boolean isPublic, State state, OffsetDateTime since) {
  /** What is being done with it. */
  public enum State {
    /** It never was in force: what there is of it can be taken back. */
    LOADING,
    /** It was in force and is no longer: what is left of it goes into the history. */
    REMOVING
  }

  static UnfinishedPackage of(Value node) {
    Map<String, Object> all = node.asMap();
    State state = State.valueOf(String.valueOf(all.get("state")));
    return new UnfinishedPackage(
        String.valueOf(all.get("id")),
        String.valueOf(all.getOrDefault("version", "")),
        String.valueOf(all.getOrDefault("title", "")),
        !Boolean.FALSE.equals(all.get("publicInForce")),
        state,
        all.get(state == State.LOADING ? "loadedAt" : "removedAt") instanceof ZonedDateTime time
            ? time.toOffsetDateTime()
            : Instant.EPOCH.atOffset(ZoneOffset.UTC));
  }
}
