package dev.lodestone.supplygraph;

import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A loaded data package.
 *
 * @param id its name
 * @param version the version in force
 * @param title its title
 * @param isPublic whether a question that names no packages believes it
 * @param loadedAt when this version was loaded
 * @param counts how many facts it states, by table; tables without any are left out
 */
public record PackageRecord(
    String id,
    String version,
    String title,
    boolean isPublic,
    OffsetDateTime loadedAt,
    SortedMap<String, Long> counts) {
  /** Copies its collections. */
  public PackageRecord {
    counts = new TreeMap<>(counts);
  }

  /** How many facts of each table; the map is a copy. */
  @Override
  public SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** How many facts there are in all. */
  public long facts() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
