package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.ProductionStatus;
import org.jspecify.annotations.Nullable;

/** Where something is produced. */
record Facility(EntityRecord record) implements Entity {
  public @Nullable String location() {
    return Properties.text(record.properties(), "location");
  }

  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }

  /** A {@code PRODUCES} on a day. */
  record Production(Dependency via) {
    public ProductionStatus status() {
      return via.graph().status(via.number()).orElseThrow();
    }

    public @Nullable Double share() {
      return via.share();
    }
  }
}
