package dev.lodestone.ingest;

import dev.lodestone.datapackage.ProblemReport;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of loading a package; the text of each says it to a person. */
public sealed interface LoadReport {
  /**
   * The package is in the graph, all of it.
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
      String text =
          "Loaded %s %s: %d facts in %d ms"
              .formatted(dataPackage, version, facts(), duration.toMillis());
      return warnings.warnings() == 0 ? text : text + "\n" + warnings;
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

  /** This version of the package is in the graph already; nothing was checked or written. */
  record Unchanged(String dataPackage, String version) implements LoadReport {
    @Override
    public String toString() {
      return "Unchanged: %s %s is loaded already".formatted(dataPackage, version);
    }
  }

  /**
   * Another version of the package is in the graph; the graph is as it was.
   *
   * @param loaded the version in the graph
   * @param offered the version in the folder
   */
  record OtherVersionLoaded(String dataPackage, String loaded, String offered)
      implements LoadReport {
    @Override
    public String toString() {
      return """
      %s %s was refused, the graph is unchanged: version %s is loaded, and replacing one version by \
      another is not supported; load it into an empty graph\
      """
          .formatted(dataPackage, offered, loaded);
    }
  }
}
