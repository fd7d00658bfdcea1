package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.RegimeAction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened on a date. */
record PolicyEvent(EntityRecord record) implements Entity {
  public @Nullable LocalDate date() {
    return Properties.day(record.properties(), "date");
  }

  public @Nullable String datePrecision() {
    return Properties.text(record.properties(), "datePrecision");
  }

  public @Nullable String eventType() {
    return Properties.text(record.properties(), "eventType");
  }

  /** What an event did to a regime. */
  record RegimeEvent(FactRecord fact) {
    public RegimeAction action() {
      return RegimeAction.valueOf(fact.kind().name());
    }

    public List<String> clauses() {
      return Properties.texts(fact.properties(), "clauses");
    }

    public @Nullable LocalDate effectiveFrom() {
      return Properties.day(fact.properties(), "effectiveFrom");
    }

    public @Nullable LocalDate until() {
      return Properties.day(fact.properties(), "until");
    }

    public List<Citation> sources() {
      return fact.provenance().sources();
    }
  }
}
