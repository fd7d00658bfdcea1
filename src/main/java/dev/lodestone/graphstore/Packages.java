package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.PackageRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.Value;

/** Package nodes as records, leniently. */
final class Packages {
  private Packages() {}

  static PackageRecord of(Value node) {
    Map<String, Object> all = node.asMap();
    return new PackageRecord(
        String.valueOf(all.get("id")),
        String.valueOf(all.getOrDefault("version", "")),
        String.valueOf(all.getOrDefault("title", "")),
        !Boolean.FALSE.equals(all.get("public")),
        all.get("loadedAt") instanceof ZonedDateTime time
            ? time.toOffsetDateTime()
            : Instant.EPOCH.atOffset(ZoneOffset.UTC),
        counts(all));
  }

  private static SortedMap<String, Long> counts(Map<String, Object> all) {
    SortedMap<String, Long> counts = new TreeMap<>();
    if (all.get("tables") instanceof List<?> tables && all.get("counts") instanceof List<?> facts) {
      for (int i = 0; i < Math.min(tables.size(), facts.size()); i++) {
        if (facts.get(i) instanceof Long count) {
          counts.put(String.valueOf(tables.get(i)), count);
        }
      }
    }
    return counts;
  }
}
