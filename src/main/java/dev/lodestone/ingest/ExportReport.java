package dev.lodestone.ingest;

import dev.lodestone.datapackage.ProblemReport;
import java.util.List;
import java.util.stream.Collectors;

/** What came of an export; the text of each says it to a person. */
public sealed interface ExportReport {
  /**
   * The packages lie at the place, each as it is in force in one version of the graph.
   *
   * @param place the folder or archive
   */
  record Exported(String place, List<ExportedPackage> packages) implements ExportReport {
    /** Copies its collections. */
    public Exported {
      packages = List.copyOf(packages);
    }

    @Override
    public String toString() {
      return packages.stream().map(ExportedPackage::toString).collect(Collectors.joining("\n"))
          + "\nExported to "
          + place;
    }
  }

  /**
   * The graph lies at the place, for {@code neo4j-admin}.
   *
   * @param nodes how many
   * @param relationships how many
   * @param leftOut property values of a type or name the form does not have
   * @param example what is left out, such as {@code location of a node with the labels Place};
   *     blank where nothing is
   * @param command what imports it
   */
  record GraphExported(
      String place, long nodes, long relationships, long leftOut, String example, String command)
      implements ExportReport {
    @Override
    public String toString() {
      String left =
          leftOut == 0
              ? ""
              : "\nLeft out: %d property values, such as %s".formatted(leftOut, example);
      return "Exported %d nodes and %d relationships to %s%s\nImport them with: %s"
          .formatted(nodes, relationships, place, left, command);
    }
  }

  /** There is no such package; nothing was written. */
  record NotLoaded(String dataPackage) implements ExportReport {
    @Override
    public String toString() {
      return dataPackage + " is not loaded, nothing was exported";
    }
  }

  /**
   * What the package states cannot be said in the form: it was written or changed by hand. Nothing
   * was written.
   *
   * @param problems what cannot be said, as the rules of packages have it
   */
  record Refused(String dataPackage, ProblemReport problems) implements ExportReport {
    @Override
    public String toString() {
      return dataPackage + " cannot be exported, nothing was written:\n" + problems;
    }
  }

  /**
   * The place cannot be written to; what lay there is as it was.
   *
   * @param reason what is in the way
   */
  record NotWritten(String place, String reason) implements ExportReport {
    @Override
    public String toString() {
      return "Nothing was exported to " + place + ": " + reason;
    }
  }

  /** The export was cancelled; the place is as it was. */
  record Cancelled(String place) implements ExportReport {
    @Override
    public String toString() {
      return "The export to " + place + " was cancelled, nothing was written";
    }
  }
}
