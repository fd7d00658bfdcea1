package dev.lodestone.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the files of a folder into a zip archive; the same files make the same bytes. */
final class Archives {
  /** The earliest time a zip archive can say. */
  private static final LocalDateTime WHENEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Half of what the reader of packages takes for an attack. */
  private static final int HIGHEST_RATIO = 100;

  private Archives() {}

  static Path pack(Path folder, Path archive) throws IOException {
    if (!pack(folder, archive, Deflater.DEFAULT_COMPRESSION)) {
      pack(folder, archive, Deflater.NO_COMPRESSION);
    }
    return archive;
  }

  /** Packs; false when a file became so small that a reader may refuse it. */
  private static boolean pack(Path folder, Path archive, int level) throws IOException {
    boolean modest = true;
    try (OutputStream bytes = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (Path file : files(folder)) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTimeLocal(WHENEVER);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
        modest &= entry.getSize() / Math.max(entry.getCompressedSize(), 1) <= HIGHEST_RATIO;
      }
    }
    return modest;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
