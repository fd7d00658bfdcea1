package dev.lodestone.supplygraph;

import java.util.EnumSet;
import java.util.Set;

/** Which kinds a dependency may join. */
record Ends(Set<EntityKind> from, Set<EntityKind> to) {
  private static final Set<EntityKind> ITEM = EnumSet.of(EntityKind.PRODUCT, EntityKind.ELEMENT);

  static Ends of(DependencyKind kind) {
    return switch (kind) {
      case REQUIRES -> new Ends(EnumSet.of(EntityKind.PRODUCT), ITEM);
      case PRODUCES -> new Ends(EnumSet.of(EntityKind.FACILITY), ITEM);
      case SUPPLIES -> new Ends(EnumSet.of(EntityKind.COUNTRY), ITEM);
      case OPERATES -> new Ends(EnumSet.of(EntityKind.COMPANY), EnumSet.of(EntityKind.FACILITY));
      case OWNS -> new Ends(EnumSet.of(EntityKind.COMPANY), EnumSet.of(EntityKind.COMPANY));
      case LOCATED_IN -> new Ends(EnumSet.of(EntityKind.FACILITY), EnumSet.of(EntityKind.COUNTRY));
      case CONTROLS -> new Ends(EnumSet.of(EntityKind.LICENSE_REGIME), ITEM);
      case IMPOSED_BY ->
          new Ends(EnumSet.of(EntityKind.LICENSE_REGIME), EnumSet.of(EntityKind.COUNTRY));
    };
  }
}
