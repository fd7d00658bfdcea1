package dev.lodestone.ingest;

import dev.lodestone.datapackage.PackageHead;
import dev.lodestone.datapackage.PackageWriter;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.graphstore.GraphReader;
import dev.lodestone.graphstore.StatedRow;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.PackageRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes packages as they are in force to the canonical form, from which a load gives the same
 * facts and an export the same bytes. Safe for use by several threads. Holds one page of rows.
 */
public final class PackageExporter {
  /** As the descriptor must have it; also keeps a folder of this name within its place. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private final GraphReader reader;

  public PackageExporter(GraphReader reader) {
    this.reader = reader;
  }

  /** As {@link #export(String, Path, Replacing, ExportWatch)}, watched by nobody. */
  public ExportReport export(String packageId, Path place, Replacing replacing) {
    return export(packageId, place, replacing, ExportWatch.NONE);
  }

  /**
   * Exports one package.
   *
   * @param place a folder, or an archive if its name ends in {@code .zip}
   * @throws GraphUnavailableException when the database does not answer, or is written to all the
   *     time; nothing was written
   */
  public ExportReport export(String packageId, Path place, Replacing replacing, ExportWatch watch) {
    return staged(
        place,
        replacing,
        (staging, folder) -> {
          Optional<PackageRecord> loaded =
              reader.findPackage(packageId).filter(one -> ID.matcher(one.id()).matches());
          if (loaded.isEmpty()) {
            return new ExportReport.NotLoaded(packageId);
          }
          return write(loaded.get(), folder, staging.toString(), watch);
        });
  }

  /**
   * Exports every package that is loaded, each to a folder of its name. All are of one version of
   * the graph. Where one of them cannot be exported, none is.
   *
   * @param place a folder
   * @throws GraphUnavailableException as {@link #export} does
   */
  public ExportReport exportAll(Path place, Replacing replacing, ExportWatch watch) {
    if (place.toString().endsWith(".zip")) {
      return new ExportReport.NotWritten(place.toString(), "several packages need a folder");
    }
    return staged(place, replacing, (staging, folder) -> writeAll(staging, folder, watch));
  }

  private ExportReport writeAll(ExportPlace staging, Path folder, ExportWatch watch)
      throws IOException {
    List<ExportedPackage> exported = new ArrayList<>();
    for (PackageRecord one : reader.packages()) {
      if (!ID.matcher(one.id()).matches()) {
        return new ExportReport.NotWritten(staging.toString(), "no package is called " + one.id());
      }
      Path own = Files.createDirectory(folder.resolve(one.id()));
      ExportReport report = write(one, own, staging.toString(), watch);
      if (!(report instanceof ExportReport.Exported done)) {
        return report;
      }
      exported.addAll(done.packages());
    }
    return new ExportReport.Exported(staging.toString(), exported);
  }

  private ExportReport staged(Path place, Replacing replacing, Writing writing) {
    try (ExportPlace staging = ExportPlace.of(place, replacing)) {
      Staged staged = reader.underOneVersion(() -> stage(staging, writing));
      if (staged.report() instanceof ExportReport.Exported) {
        staging.put(staging.isArchive() ? staging.pack(staged.folder()) : staged.folder());
      }
      return staged.report();
    } catch (ExportPlace.Unusable unusable) {
      return new ExportReport.NotWritten(place.toString(), String.valueOf(unusable.getMessage()));
    } catch (Pace.CancelledException cancelled) {
      return new ExportReport.Cancelled(place.toString());
    } catch (IOException | UncheckedIOException failed) {
      return new ExportReport.NotWritten(place.toString(), ExportPlace.reason(failed));
    }
  }

  /** Writes to an empty folder. */
  private interface Writing {
    ExportReport write(ExportPlace staging, Path folder) throws IOException;
  }

  private record Staged(Path folder, ExportReport report) {}

  private static Staged stage(ExportPlace staging, Writing writing) {
    try {
      Path folder = staging.begin();
      return new Staged(folder, writing.write(staging, folder));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ExportReport write(PackageRecord loaded, Path folder, String place, ExportWatch watch) {
    ExportPace pace = new ExportPace(watch);
    PackageHead head =
        new PackageHead(loaded.id(), loaded.version(), loaded.title(), loaded.isPublic());
    SortedMap<String, Long> counts = new TreeMap<>();
    Rewritten rewritten = new Rewritten(new RowHash());
    try (PackageWriter writer = new PackageWriter(folder, head)) {
      for (String table : PackageWriter.tables()) {
        long[] rows = {0};
        reader.rows(
            loaded.id(),
            table,
            row -> {
              writer.write(table, row.row()).ifPresent(read -> rewritten.note(row, read));
              rows[0]++;
              pace.step();
            });
        if (rows[0] > 0) {
          counts.put(table, rows[0]);
        }
      }
      pace.finish();
      return judged(loaded, writer.finish(), counts, rewritten.changed, place);
    }
  }

  /** Counts rows that will be loaded otherwise than they were. */
  private static final class Rewritten {
    private final RowHash hash;
    private long changed;

    Rewritten(RowHash hash) {
      this.hash = hash;
    }

    void note(StatedRow row, Map<String, Object> read) {
      changed += hash.of(read).equals(row.contentHash()) ? 0 : 1;
    }
  }

  private ExportReport judged(
      PackageRecord loaded,
      ProblemReport problems,
      SortedMap<String, Long> counts,
      long changed,
      String place) {
    if (!problems.isSound()) {
      return new ExportReport.Refused(loaded.id(), problems);
    }
    Map<String, Long> stated = reader.counts(loaded.id());
    if (!stated.equals(counts)) {
      String reason =
          "%s states %s, of which the names tell %s: facts were named by hand"
              .formatted(loaded.id(), stated, counts);
      return new ExportReport.NotWritten(place, reason);
    }
    return new ExportReport.Exported(
        place, List.of(new ExportedPackage(loaded.id(), loaded.version(), counts, changed)));
  }
}
