package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold of the relationships of an entity.
 *
 * @param kinds their types
 * @param outgoing whether those that start at the entity, or those that end there
 * @param wanted whether one such relationship must be there, or none may be
 * @param asOf the day on which they hold; null for any
 * @param otherKinds of which kinds the entity at the other end is; empty for any
 * @param conditions what holds of it
 */
public record RelatedCondition(
    Set<RelationshipKind> kinds,
    boolean outgoing,
    boolean wanted,
    @Nullable LocalDate asOf,
    Set<EntityKind> otherKinds,
    List<EntityCondition> conditions) {
  public RelatedCondition {
    kinds = Set.copyOf(kinds);
    otherKinds = Set.copyOf(otherKinds);
    conditions = List.copyOf(conditions);
  }
}
