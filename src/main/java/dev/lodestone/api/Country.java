package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;

/** A country. */
record Country(EntityRecord record) implements Entity {
  public String code() {
    return id().substring(id().indexOf(':') + 1);
  }
}
