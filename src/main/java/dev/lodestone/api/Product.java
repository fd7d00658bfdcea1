package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anything made, from ore to weapon system. */
record Product(EntityRecord record) implements Item {
  @Override
  public @Nullable String stage() {
    return Properties.text(record.properties(), "stage");
  }

  public @Nullable String family() {
    return Properties.text(record.properties(), "family");
  }

  public @Nullable String hs() {
    return Properties.text(record.properties(), "hs");
  }

  public @Nullable String hsEdition() {
    return Properties.text(record.properties(), "hsEdition");
  }

  public @Nullable String controlCode() {
    return Properties.text(record.properties(), "controlCode");
  }

  public List<String> mainElements() {
    return Properties.texts(record.properties(), "mainElements");
  }

  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }
}
