package dev.lodestone.ingest;

import dev.lodestone.datapackage.Paths;
import dev.lodestone.ingest.UploadRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package that is received into a folder of its own, as an archive or file by file. Used by one
 * thread at a time; gone once it is closed.
 */
public final class Upload implements AutoCloseable {
  private static final String DESCRIPTOR = "datapackage.json";
  private static final String ARCHIVE = "package.zip";

  /** In bytes, as usual file systems have it. */
  private static final int LONGEST_PART = 255;

  private final UploadStore store;
  private final Path folder;
  private final UploadLimits limits;
  private int files;
  private boolean isArchive;

  Upload(UploadStore store, Path folder, UploadLimits limits) {
    this.store = store;
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * The bytes as they arrive, to be read through this.
   *
   * @return a stream that throws {@link UploadRefusedException} while it is read when there are
   *     more than allowed, or they take too long
   */
  public InputStream receive(InputStream bytes) {
    return new ReceivedBytes(bytes, limits);
  }

  /**
   * Keeps a whole package as the zip archive it is; nothing is unpacked.
   *
   * @throws IOException when the bytes cannot be read or kept
   */
  public void archive(InputStream received) throws IOException {
    isArchive = true;
    try (OutputStream file = create(folder.resolve(ARCHIVE))) {
      received.transferTo(file);
    }
  }

  /**
   * Begins a file of the package.
   *
   * @param path where it lies within the package: relative, with {@code /}, no part beginning with
   *     a point
   * @return where its bytes go; the caller closes it
   * @throws UploadRefusedException when the path is none, was there before, or there are too many
   * @throws IOException when the file cannot be kept
   */
  public OutputStream file(String path) throws IOException {
    if (!Paths.isLocal(path) || hasLongPart(path)) {
      throw badPath("a file lies within the package by a path such as data/a.csv", path);
    }
    files++;
    if (files > limits.files()) {
      throw new UploadRefusedException(
          Reason.TOO_LARGE, "an upload has at most %d files".formatted(limits.files()), files - 1L);
    }
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return create(file);
    } catch (FileAlreadyExistsException twice) {
      throw badPath("a path is that of one file", path);
    } catch (InvalidPathException unusable) {
      throw badPath("a file lies by a path that this system can write", path);
    }
  }

  private static boolean hasLongPart(String path) {
    return Stream.of(path.split("/"))
        .anyMatch(part -> part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART);
  }

  private static UploadRefusedException badPath(String rule, String path) {
    String shown = path.length() <= 200 ? path : path.substring(0, 200) + "…";
    return new UploadRefusedException(
        Reason.BAD_PATH, "%s, not \"%s\"".formatted(rule, shown.replaceAll("\\p{Cntrl}", "�")), 0);
  }

  private static OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Where the package is: the archive, or the folder; where all files lie in one folder, as a
   * browser sends them, that one.
   */
  public Path place() {
    if (isArchive) {
      return folder.resolve(ARCHIVE);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> top = entries.limit(2).toList();
      boolean isWrapped =
          top.size() == 1 && Files.isRegularFile(top.getFirst().resolve(DESCRIPTOR));
      return isWrapped ? top.getFirst() : folder;
    } catch (IOException unreadable) {
      return folder;
    }
  }

  /** Removes all of it. May be called again. */
  @Override
  public void close() {
    store.remove(folder);
  }
}
