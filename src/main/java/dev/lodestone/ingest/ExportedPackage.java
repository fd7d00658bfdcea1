package dev.lodestone.ingest;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package that was exported.
 *
 * @param id its name
 * @param version the version in force
 * @param counts how many facts, by table; tables without any are left out
 * @param changedByHand how many of them do not say what was loaded, since somebody changed them in
 *     the database; they are exported as they stand
 */
public record ExportedPackage(
    String id, String version, SortedMap<String, Long> counts, long changedByHand) {
  /** Copies its collections. */
  public ExportedPackage {
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

  @Override
  public String toString() {
    String changed =
        changedByHand == 0 ? "" : ", %d of them changed by hand".formatted(changedByHand);
    return "%s %s: %d facts%s".formatted(id, version, facts(), changed);
  }
}
