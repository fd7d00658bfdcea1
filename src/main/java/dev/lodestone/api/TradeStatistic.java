package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityRecord;
import org.jspecify.annotations.Nullable;

/** One published observation: of trade, prices, production, stocks, recycling, lead times. */
record TradeStatistic(EntityRecord record) implements Entity {
  public @Nullable String reporter() {
    return Properties.text(record.properties(), "reporter");
  }

  public @Nullable String flow() {
    return Properties.text(record.properties(), "flow");
  }

  public @Nullable String commodity() {
    return Properties.text(record.properties(), "commodity");
  }

  public @Nullable String partner() {
    return Properties.text(record.properties(), "partner");
  }

  public @Nullable String period() {
    return Properties.text(record.properties(), "period");
  }

  public @Nullable Double value() {
    return Properties.number(record.properties(), "value");
  }

  public @Nullable String unit() {
    return Properties.text(record.properties(), "unit");
  }

  public @Nullable Double changeOnMonth() {
    return Properties.number(record.properties(), "changeOnMonth");
  }

  public @Nullable Double changeOnYear() {
    return Properties.number(record.properties(), "changeOnYear");
  }

  public @Nullable Double cumulativeValue() {
    return Properties.number(record.properties(), "cumulativeValue");
  }

  public @Nullable Double cumulativeChangeOnYear() {
    return Properties.number(record.properties(), "cumulativeChangeOnYear");
  }

  public @Nullable Double valueMin() {
    return Properties.number(record.properties(), "valueMin");
  }

  public @Nullable Double valueMax() {
    return Properties.number(record.properties(), "valueMax");
  }

  public @Nullable String basis() {
    return Properties.text(record.properties(), "basis");
  }

  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }
}
