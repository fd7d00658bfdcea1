package dev.lodestone.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of what was looked up: {@code lodestone.records}.
 *
 * @param kept how many entities, and how many relationships, until the graph is written to; 0 for
 *     none
 */
@ConfigurationProperties("lodestone.records")
record RecordSettings(@DefaultValue("50000") int kept) {
  /** Rejects less than none, naming the property. */
  RecordSettings {
    if (kept < 0) {
      throw new IllegalArgumentException(
          "lodestone.records.kept: expected 0 or more, found \"" + kept + "\"");
    }
  }
}
