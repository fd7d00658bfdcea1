package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import org.jspecify.annotations.Nullable;

/** A ministry, regulator, chamber or bloc. */
record Organization(EntityRecord record) implements Entity {
  public @Nullable String role() {
    return Properties.text(record.properties(), "role");
  }

  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }
}
