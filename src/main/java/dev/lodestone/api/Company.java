package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import org.jspecify.annotations.Nullable;

/** A legal entity. */
record Company(EntityRecord record) implements Entity {
  public @Nullable String role() {
    return Properties.text(record.properties(), "role");
  }

  public @Nullable String listing() {
    return Properties.text(record.properties(), "listing");
  }

  public @Nullable String lei() {
    return Properties.text(record.properties(), "lei");
  }

  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }

  /** An {@code OWNS} on a day. */
  record Ownership(Dependency via) {
    public @Nullable Double percent() {
      Double share = via.share();
      return share == null ? null : share * 100;
    }
  }
}
