package dev.lodestone.ingest;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packages an empty graph starts with: one in each folder of a place. */
public final class SeedData {
  /** Where the packages lie that come with the application. */
  public static final String PACKED = "classpath:seed-data";

  private static final String CLASSPATH = "classpath:";
  private static final Path BESIDE = Path.of("seed-data");

  private final GraphWriter writer;
  private final PackageLoader loader;
  private final String place;

  /**
   * Loads nothing yet.
   *
   * @param place a folder, or {@code classpath:} and a folder; blank for the folder {@code
   *     seed-data} of the working directory where there is one, else {@link #PACKED}
   */
  public SeedData(GraphWriter writer, PackageLoader loader, String place) {
    this.writer = writer;
    this.loader = loader;
    this.place = place;
  }

  /**
   * Loads every package of the place that does not say otherwise, in the order of their folders'
   * names, if the graph is empty, or goes on with a load of them that was broken off.
   *
   * @return a report of each package; empty when the graph is not
   * @throws SeedDataRefusedException when the place cannot be read or a package is refused; those
   *     before it stay loaded
   */
  public List<LoadReport> loadIfEmpty() {
    if (!writer.isSeedUnfinished()) {
      if (!writer.isEmpty()) {
        return List.of();
      }
      writer.seedBegun();
    }
    String from = place.isBlank() ? defaultPlace() : place;
    try {
      List<LoadReport> reports =
          from.startsWith(CLASSPATH)
              ? loadPacked(from.substring(CLASSPATH.length()))
              : loadAll(Path.of(from));
      writer.seedFinished();
      return reports;
    } catch (GraphUnavailableException unavailable) {
      throw new SeedDataRefusedException(
          "The seed data in " + from + " was not loaded: " + unavailable.getMessage(), unavailable);
    } catch (IOException | URISyntaxException | InvalidPathException unreadable) {
      throw new SeedDataRefusedException(
          "The seed data in " + from + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static String defaultPlace() {
    return Files.isDirectory(BESIDE) ? BESIDE.toString() : PACKED;
  }

  private List<LoadReport> loadPacked(String folder) throws IOException, URISyntaxException {
    URL url = SeedData.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IOException("there is no such folder on the class path");
    }
    return loadPacked(url.toURI());
  }

  /** Loads the packages of a folder that lies on disk or within a jar. */
  List<LoadReport> loadPacked(URI uri) throws IOException {
    if ("file".equals(uri.getScheme())) {
      return loadAll(Path.of(uri));
    }
    String[] jarAndFolder = uri.getRawSchemeSpecificPart().split("!(?=/)");
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(jarAndFolder[0])))) {
      return loadAll(jar.getPath(jarAndFolder[1]));
    }
  }

  private List<LoadReport> loadAll(Path folder) throws IOException {
    List<LoadReport> reports = new ArrayList<>();
    for (Path one : packages(folder)) {
      LoadReport report = loader.load(one);
      switch (report) {
        case LoadReport.Loaded loaded -> reports.add(loaded);
        case LoadReport.Unchanged unchanged -> reports.add(unchanged);
        case LoadReport.Updated updated -> reports.add(updated);
        case LoadReport.Refused refused -> throw refused(refused, reports);
        case LoadReport.StillNeeded needed -> throw refused(needed, reports);
        case LoadReport.Busy busy -> throw refused(busy, reports);
        case LoadReport.Cancelled cancelled -> throw refused(cancelled, reports);
      }
    }
    return List.copyOf(reports);
  }

  private static SeedDataRefusedException refused(LoadReport refused, List<LoadReport> before) {
    StringBuilder text = new StringBuilder(refused.toString());
    before.forEach(report -> text.append("\nBefore it: ").append(report));
    if (!before.isEmpty()) {
      text.append("\nMend the package and start again: the load goes on with it.");
    }
    return new SeedDataRefusedException(text.toString());
  }

  /**
   * A package that cannot be read is loaded all the same, so that the loader tells what is wrong.
   */
  private static boolean isLoadedAtStart(Path folder) {
    return switch (DataPackage.read(folder)) {
      case Reading.Described(DataPackage described) -> described.isLoadedAtStart();
      case Reading.Broken broken -> true;
    };
  }

  private static List<Path> packages(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .filter(SeedData::isLoadedAtStart)
          .sorted()
          .toList();
    }
  }
}
