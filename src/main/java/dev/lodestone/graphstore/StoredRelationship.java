package dev.lodestone.graphstore;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A relationship as the database holds it.
 *
 * @param origin the database's own id of the node it starts from
 * @param target of the node it leads to
 * @param properties as those of a {@link StoredNode}
 */
public record StoredRelationship(
    String origin, String target, String type, SortedMap<String, Object> properties) {
  public StoredRelationship {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
