package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packages of which one thing is wrong each, by the name that {@code docs/data-package-rules.md}
 * gives it.
 */
final class BrokenPackages {
  private static final String DESCRIPTOR =
      """
      {"name": "drawn", "version": "1", "title": "Drawn", "resources": [
        {"name": "owns", "path": "%s"}]}
      """;

  private BrokenPackages() {}

  /** Writes a package into a folder; returns what is to be read. */
  interface Maker {
    Path write(Path folder) throws IOException;
  }

  /** All of them, in the order of the document. */
  static Map<String, Maker> all() {
    Map<String, Maker> all = new LinkedHashMap<>();
    all.put("JSON that is none", of("{\n  \"name\": drawn\n}"));
    all.put("a file that is not there", of(DESCRIPTOR.formatted("owns.csv")));
    all.put("a path out of the folder", of(DESCRIPTOR.formatted("../owns.csv")));
    all.put("an address for a path", of(DESCRIPTOR.formatted("https://example.org/owns.csv")));
    all.put("a link out of the folder", BrokenPackages::link);
    all.put("an archive that unpacks without end", BrokenPackages::bomb);
    all.put("an archive that writes elsewhere", folder -> zip(folder, "../owns.csv", 1));
    BrokenTables.addTo(all);
    return all;
  }

  private static Maker of(String descriptor) {
    return folder -> {
      DrawnPackage.file(folder, Descriptor.FILE, descriptor);
      return folder;
    };
  }

  private static Path link(Path folder) throws IOException {
    Path secret = Files.createTempFile("lodestone", ".csv");
    secret.toFile().deleteOnExit();
    Files.createSymbolicLink(folder.resolve("owns.csv"), secret);
    return of(DESCRIPTOR.formatted("owns.csv")).write(folder);
  }

  private static Path bomb(Path folder) throws IOException {
    return zip(folder, "owns.csv", 64);
  }

  private static Path zip(Path folder, String entry, int blocks) throws IOException {
    Path archive = folder.resolve("package.zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[1 << 16];
      for (int i = 0; i < blocks; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return archive;
  }

  /** The sound package with one table replaced. */
  static Maker drawn(UnaryOperator<DrawnPackage> change) {
    return folder -> change.apply(DrawnPackage.sound()).write(folder);
  }

  /** The sound package with one file written over. */
  static Maker bytes(String name, String text) {
    return folder -> {
      DrawnPackage.sound().write(folder);
      DrawnPackage.file(folder, name, text.getBytes(StandardCharsets.ISO_8859_1));
      return folder;
    };
  }
}
