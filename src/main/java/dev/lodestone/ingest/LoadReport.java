package dev.lodestone.ingest;

import dev.lodestone.datapackage.ProblemReport;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of loading a package; the text of each says it to a person. */
public sealed interface LoadReport {
  /**
   * The package is in the graph for the first time, all of it.
   *
   * @param dataPackage its name
   * @param version its version
   * @param counts how many facts it states, by table; tables without any are left out
   * @param warnings what it was loaded in spite of
   * @param duration from the first look to the last count
   */
  record Loaded(
      String dataPackage,
      String version,
      SortedMap<String, Long> counts,
      ProblemReport warnings,
      Duration duration)
      implements LoadReport {
    /** Copies its collections. */
    public Loaded {
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
      return "Loaded %s %s: %d facts in %d ms"
              .formatted(dataPackage, version, facts(), duration.toMillis())
          + told(warnings);
    }
  }

  /**
   * The version is in force in the place of the one before; exactly the difference was written.
   *
   * @param dataPackage its name
   * @param from the version before
   * @param version the version in force
   * @param changes the difference, by table; tables without any are left out
   * @param facts how many facts it states now
   * @param warnings what it was loaded in spite of
   * @param duration from the first look to the last count
   */
  record Updated(
      String dataPackage,
      String from,
      String version,
      SortedMap<String, Changes> changes,
      long facts,
      ProblemReport warnings,
      Duration duration)
      implements LoadReport {
    /** Copies its collections. */
    public Updated {
      changes = new TreeMap<>(changes);
    }

    /** The difference of each table; the map is a copy. */
    @Override
    public SortedMap<String, Changes> changes() {
      return new TreeMap<>(changes);
    }

    /** The difference of all tables together. */
    public Changes total() {
      return changes.values().stream().reduce(Changes.NONE, Changes::plus);
    }

    @Override
    public String toString() {
      return "Updated %s from %s to %s: %s, %d facts in %d ms"
              .formatted(dataPackage, from, version, total(), facts, duration.toMillis())
          + told(warnings);
    }
  }

  /** What the folder states is in force already; nothing was written. */
  record Unchanged(String dataPackage, String version) implements LoadReport {
    @Override
    public String toString() {
      return "Unchanged: %s %s is loaded already".formatted(dataPackage, version);
    }
  }

  /**
   * The package is not sound; the graph is as it was.
   *
   * @param folder where it was read
   * @param problems what is wrong with it
   */
  record Refused(String folder, ProblemReport problems) implements LoadReport {
    @Override
    public String toString() {
      return "The package in " + folder + " was refused, the graph is unchanged:\n" + problems;
    }
  }

  /**
   * The version no longer states what facts of others hang on; the graph is as it was.
   *
   * @param by whose facts, and how many
   */
  record StillNeeded(String dataPackage, String version, List<Dependents> by)
      implements LoadReport {
    /** Copies its collections. */
    public StillNeeded {
      by = List.copyOf(by);
    }

    @Override
    public String toString() {
      return "%s %s was refused, the graph is unchanged: %s"
          .formatted(dataPackage, version, Dependents.told(by));
    }
  }

  /** Another load, of this process or of another one, did not end in time; nothing was written. */
  record Busy(String dataPackage) implements LoadReport {
    @Override
    public String toString() {
      return dataPackage + " was not loaded, the graph is unchanged: another load is under way";
    }
  }

  /** The load was cancelled; the graph is as it was. */
  record Cancelled(String dataPackage) implements LoadReport {
    @Override
    public String toString() {
      return "The load of " + dataPackage + " was cancelled, the graph is unchanged";
    }
  }

  private static String told(ProblemReport warnings) {
    return warnings.warnings() == 0 ? "" : "\n" + warnings;
  }
}
