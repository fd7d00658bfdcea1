package dev.lodestone.supplygraph;

import java.util.Map;

/**
 * An entity as it stands in the database, for showing.
 *
 * @param id its id
 * @param kind what it is
 * @param name its name; the id where none is recorded
 * @param properties its other properties by the names of {@code docs/storage.md}; values are
 *     String, Long, Double, Boolean, LocalDate, OffsetDateTime or List of these
 * @param provenance who says so
 */
public record EntityRecord(
    String id,
    EntityKind kind,
    String name,
    Map<String, Object> properties,
    Provenance provenance) {
  public EntityRecord {
    properties = Map.copyOf(properties);
  }
}
