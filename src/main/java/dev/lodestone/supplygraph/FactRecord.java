package dev.lodestone.supplygraph;

import java.util.Map;

/**
 * A relationship as it stands in the database, for showing.
 *
 * @param kind its type
 * @param from id of its start
 * @param to id of its end
 * @param properties its properties by the names of {@code docs/storage.md}, those of {@code
 *     provenance} left out
 * @param provenance who says so
 */
public record FactRecord(
    RelationshipKind kind,
    String from,
    String to,
    Map<String, Object> properties,
    Provenance provenance) {
  public FactRecord {
    properties = Map.copyOf(properties);
  }
}
