package dev.lodestone.supplygraph;

import java.util.List;

/**
 * Part of a list of entities.
 *
 * @param entities in the order of their ids
 * @param hasMore whether more follow
 */
public record EntityPage(List<EntityRecord> entities, boolean hasMore) {
  public EntityPage {
    entities = List.copyOf(entities);
  }
}
