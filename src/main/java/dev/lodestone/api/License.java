package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import org.jspecify.annotations.Nullable;

/** One grant, or one reported batch of grants, under a regime. */
record License(EntityRecord record) implements Entity {
  public @Nullable String grantKind() {
    return Properties.text(record.properties(), "grantKind");
  }

  public @Nullable String grantedOn() {
    return Properties.text(record.properties(), "grantedOn");
  }

  public @Nullable String reportedOn() {
    return Properties.text(record.properties(), "reportedOn");
  }

  public @Nullable String outcome() {
    return Properties.text(record.properties(), "outcome");
  }

  public @Nullable String exporter() {
    return Properties.text(record.properties(), "exporter");
  }

  public @Nullable String beneficiary() {
    return Properties.text(record.properties(), "beneficiary");
  }

  public @Nullable String items() {
    return Properties.text(record.properties(), "items");
  }

  public @Nullable String quantity() {
    return Properties.text(record.properties(), "quantity");
  }

  public @Nullable String conditions() {
    return Properties.text(record.properties(), "conditions");
  }

  public @Nullable String duration() {
    return Properties.text(record.properties(), "duration");
  }
}
