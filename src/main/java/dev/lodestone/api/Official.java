package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, by the offices held. */
record Official(EntityRecord record) implements Entity {
  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }

  /** A {@code HOLDS_OFFICE}. */
  record Office(FactRecord fact) {
    public @Nullable String role() {
      return Properties.text(fact.properties(), "role");
    }

    public @Nullable LocalDate validFrom() {
      return Properties.day(fact.properties(), "validFrom");
    }

    public @Nullable LocalDate validTo() {
      return Properties.day(fact.properties(), "validTo");
    }

    public List<Citation> sources() {
      return fact.provenance().sources();
    }
  }
}
