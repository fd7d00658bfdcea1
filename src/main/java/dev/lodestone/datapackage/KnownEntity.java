package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.util.List;
import java.util.Map;

/**
 * An entity that others state, as far as a row can be compared with it.
 *
 * @param id its id
 * @param kind its kind
 * @param name its name
 * @param properties its {@code symbol}, {@code cas}, {@code hs}, {@code lei}, {@code code} and
 *     {@code reference}, those it has
 * @param aliases names that other packages give it
 */
public record KnownEntity(
    String id, EntityKind kind, String name, Map<String, String> properties, List<String> aliases) {
  /** Copies its collections. */
  public KnownEntity {
    properties = Map.copyOf(properties);
    aliases = List.copyOf(aliases);
  }
}
