package dev.lodestone.supplygraph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entities to list, and in which order.
 *
 * @param kind what they are
 * @param conditions what holds of each
 * @param related what holds of the relationships of each
 * @param order in which they come
 */
public record EntityQuery(
    EntityKind kind,
    List<EntityCondition> conditions,
    List<RelatedCondition> related,
    EntityOrder order) {
  public EntityQuery {
    conditions = List.copyOf(conditions);
    related = List.copyOf(related);
  }

  /** Whether it asks for every entity of the kind, by id. */
  public boolean isPlain() {
    return conditions.isEmpty() && related.isEmpty() && order.equals(EntityOrder.BY_ID);
  }

  /**
   * Part of what a query lists.
   *
   * @param after where it begins, left out; null for the start of the list
   * @param before where it ends, left out; null for the end of the list
   * @param size how many at most, at least 1
   * @param backwards whether to take the last ones before the end, or the first ones after the
   *     start
   */
  public record Part(
      EntityOrder.@Nullable Key after,
      EntityOrder.@Nullable Key before,
      int size,
      boolean backwards) {}

  /**
   * An entity and where it stands.
   *
   * @param key its place in the order
   * @param entity the entity
   */
  public record Entry(EntityOrder.Key key, EntityRecord entity) {}

  /**
   * Part of a list.
   *
   * @param entries in the order of the query
   * @param hasMore whether there are more in the direction of reading
   */
  public record Page(List<Entry> entries, boolean hasMore) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
