package dev.lodestone.ingest;

import java.time.Duration;
import java.util.List;

/** What came of unloading a package; the text of each says it to a person. */
public sealed interface UnloadReport {
  /**
   * What the package alone stated is in the history and no longer in force.
   *
   * @param version the version that was in force
   * @param facts how many facts it stated
   */
  record Unloaded(String dataPackage, String version, long facts, Duration duration)
      implements UnloadReport {
    @Override
    public String toString() {
      return "Unloaded %s %s: %d facts in %d ms"
          .formatted(dataPackage, version, facts, duration.toMillis());
    }
  }

  /** There is no such package; the graph is as it was. */
  record NotLoaded(String dataPackage) implements UnloadReport {
    @Override
    public String toString() {
      return dataPackage + " is not loaded, the graph is unchanged";
    }
  }

  /**
   * Facts of others hang on what only the package states; the graph is as it was.
   *
   * @param by whose facts, and how many
   */
  record StillNeeded(String dataPackage, List<Dependents> by) implements UnloadReport {
    /** Copies its collections. */
    public StillNeeded {
      by = List.copyOf(by);
    }

    @Override
    public String toString() {
      return "%s was not unloaded, the graph is unchanged: %s"
          .formatted(dataPackage, Dependents.told(by));
    }
  }

  /** A load, of this process or of another one, did not end in time; nothing was written. */
  record Busy(String dataPackage) implements UnloadReport {
    @Override
    public String toString() {
      return dataPackage + " was not unloaded, the graph is unchanged: a load is under way";
    }
  }

  /** The unload was cancelled; the graph is as it was. */
  record Cancelled(String dataPackage) implements UnloadReport {
    @Override
    public String toString() {
      return "The unload of " + dataPackage + " was cancelled, the graph is unchanged";
    }
  }
}
