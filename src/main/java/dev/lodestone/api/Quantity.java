package dev.lodestone.api;

import dev.lodestone.supplygraph.FactRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much, as published: both bounds are equal for a single figure. */
record Quantity(
    @Nullable Double min, @Nullable Double max, @Nullable String unit, @Nullable String basis) {

  /** What a relationship says of it; null where it says nothing. */
  static @Nullable Quantity find(FactRecord fact) {
    Map<String, Object> properties = fact.properties();
    Double single = Properties.number(properties, "quantity");
    Double capacity = single == null ? Properties.number(properties, "capacity") : single;
    Double min = capacity == null ? Properties.number(properties, "quantityMin") : capacity;
    Double max = capacity == null ? Properties.number(properties, "quantityMax") : capacity;
    return min == null && max == null
        ? null
        : new Quantity(
            min, max, Properties.text(properties, "unit"), Properties.text(properties, "basis"));
  }
}
