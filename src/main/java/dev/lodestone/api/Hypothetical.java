package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.Provenance;
import dev.lodestone.supplygraph.RelationshipKind;
import java.util.List;
import java.util.Map;

/**
 * What stands in no database because an edit of a question adds it: assumed, and without source.
 */
final class Hypothetical {
  private static final Provenance ASSUMED =
      new Provenance(
          "hypothetical", null, null, null, FactKind.ASSUMED, null, List.of(), List.of());

  private Hypothetical() {}

  static EntityRecord entity(String id, EntityKind kind, String name) {
    return new EntityRecord(id, kind, name, Map.of(), ASSUMED);
  }

  static FactRecord fact(Dependency dependency) {
    RelationshipKind kind = RelationshipKind.valueOf(dependency.kind().name());
    return new FactRecord(kind, dependency.fromId(), dependency.toId(), Map.of(), ASSUMED);
  }

  /** Whether an edit adds it: nothing below it stands in the graph. */
  static boolean is(Entity entity) {
    return entity.record().provenance().equals(ASSUMED);
  }
}
