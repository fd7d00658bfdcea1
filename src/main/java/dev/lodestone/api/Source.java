package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import org.jspecify.annotations.Nullable;

/** Where facts were read. */
record Source(EntityRecord record) implements Entity {
  public @Nullable String publisher() {
    return Properties.text(record.properties(), "publisher");
  }

  public @Nullable String date() {
    return Properties.text(record.properties(), "date");
  }

  public @Nullable String url() {
    return Properties.text(record.properties(), "url");
  }

  public @Nullable String accessed() {
    return Properties.text(record.properties(), "accessed");
  }

  public @Nullable String license() {
    return Properties.text(record.properties(), "license");
  }
}
