package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import org.jspecify.annotations.Nullable;

/** A chemical element. */
record Element(EntityRecord record) implements Item {
  @Override
  public @Nullable String stage() {
    return null;
  }

  public @Nullable String symbol() {
    return Properties.text(record.properties(), "symbol");
  }

  public @Nullable Integer atomicNumber() {
    return Properties.whole(record.properties(), "atomicNumber");
  }

  public @Nullable String cas() {
    return Properties.text(record.properties(), "cas");
  }

  public @Nullable String group() {
    return Properties.text(record.properties(), "group");
  }
}
