package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.UndisclosedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not known about an entity or a relationship.
 *
 * @param aboutId id of the entity, or of the one at which the relationship starts
 * @param relationship null where it is about the entity
 * @param towardId id of where the relationship ends; null where it is about the entity
 */
record Undisclosed(
    String aboutId,
    @Nullable RelationshipKind relationship,
    @Nullable String towardId,
    String what,
    UndisclosedReason reason,
    List<Citation> sources) {

  static List<Undisclosed> about(EntityRecord entity) {
    return entity.provenance().undisclosed().stream()
        .map(
            entry ->
                new Undisclosed(
                    entity.id(),
                    null,
                    null,
                    entry.what(),
                    entry.reason(),
                    entity.provenance().sources()))
        .toList();
  }

  static List<Undisclosed> about(FactRecord fact) {
    return fact.provenance().undisclosed().stream()
        .map(
            entry ->
                new Undisclosed(
                    fact.from(),
                    fact.kind(),
                    fact.to(),
                    entry.what(),
                    entry.reason(),
                    fact.provenance().sources()))
        .toList();
  }
}
