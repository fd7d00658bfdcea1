package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphReader;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Writes the whole graph, what was written by hand and the history included, to a folder of files
 * that {@code neo4j-admin database import full} reads, with the command that does. The graph is
 * read twice: for the columns, then for the values. Holds no values but those being written.
 */
public final class GraphExporter {
  private final GraphReader reader;

  public GraphExporter(GraphReader reader) {
    this.reader = reader;
  }

  /** As {@link #export(Path, Replacing, ExportWatch)}, watched by nobody. */
  public ExportReport export(Path place, Replacing replacing) {
    return export(place, replacing, ExportWatch.NONE);
  }

  /**
   * Exports the graph as it is in one version.
   *
   * @param place a folder
   * @throws GraphUnavailableException when the database does not answer, or is written to all the
   *     time; nothing was written
   */
  public ExportReport export(Path place, Replacing replacing, ExportWatch watch) {
    if (place.toString().endsWith(".zip")) {
      return new ExportReport.NotWritten(place.toString(), "neo4j-admin needs a folder");
    }
    try (ExportPlace staging = ExportPlace.of(place, replacing)) {
      Written written = reader.underOneVersion(() -> write(staging, watch));
      staging.put(written.folder());
      return written.report();
    } catch (ExportPlace.Unusable unusable) {
      return new ExportReport.NotWritten(place.toString(), String.valueOf(unusable.getMessage()));
    } catch (ImportShapes.UnsayableException unsayable) {
      return new ExportReport.NotWritten(place.toString(), String.valueOf(unsayable.getMessage()));
    } catch (Pace.CancelledException cancelled) {
      return new ExportReport.Cancelled(place.toString());
    } catch (IOException | UncheckedIOException failed) {
      return new ExportReport.NotWritten(place.toString(), ExportPlace.reason(failed));
    }
  }

  private record Written(Path folder, ExportReport report) {}

  private Written write(ExportPlace staging, ExportWatch watch) {
    try {
      Path folder = staging.begin();
      return new Written(
          folder, new ImportWriting(reader, folder, watch).write(staging.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
