package dev.lodestone.api;

import dev.lodestone.supplygraph.PackageRecord;
import java.time.OffsetDateTime;
import java.util.List;

/** A loaded data package, as the schema shows it. */
record DataPackage(PackageRecord record) {
  public String id() {
    return record.id();
  }

  public String version() {
    return record.version();
  }

  public String title() {
    return record.title();
  }

  public boolean isPublic() {
    return record.isPublic();
  }

  public OffsetDateTime loadedAt() {
    return record.loadedAt();
  }

  public int facts() {
    return Math.toIntExact(record.facts());
  }

  public List<TableCount> counts() {
    return record.counts().entrySet().stream()
        .map(count -> new TableCount(count.getKey(), Math.toIntExact(count.getValue())))
        .toList();
  }

  /** How many facts of a table. */
  record TableCount(String table, int facts) {}
}
