package dev.lodestone.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an export is to lie. It is written to a folder beside the place and moved there when it is
 * complete, so that nothing half-written is ever found; closing removes what is left.
 */
final class ExportPlace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExportPlace.class);

  /** What an export may hold, by name; nothing else is ever removed. */
  private static final Pattern OURS =
      Pattern.compile(
          "datapackage\\.json|[a-z-]+\\.csv|(nodes|relationships)-[A-Za-z0-9-]+\\.csv|import\\.sh");

  private static final int DEEPEST = 2;

  private final Path target;
  private final Path staging;

  private ExportPlace(Path target, Path staging) {
    this.target = target;
    this.staging = staging;
  }

  /**
   * Makes the folder beside the place.
   *
   * @throws Unusable when something is in the way
   */
  static ExportPlace of(Path place, Replacing replacing) throws Unusable {
    Path target = place.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null || !Files.isDirectory(parent)) {
      throw new Unusable("the folder it is to lie in is not there");
    }
    try {
      Optional<String> obstacle = obstacle(target, replacing);
      if (obstacle.isPresent()) {
        throw new Unusable(obstacle.get());
      }
      return new ExportPlace(target, Files.createTempDirectory(parent, "." + name + "."));
    } catch (IOException unusable) {
      throw new Unusable(reason(unusable));
    }
  }

  /** The place cannot be used; the message says why. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
      super(reason);
    }
  }

  /** Why it cannot be written to. */
  static String reason(Exception failed) {
    return switch (failed) {
      case NoSuchFileException gone -> "it is not there: " + gone.getFile();
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          reason(wrapped.getCause());
      case DirectoryNotEmptyException full -> "it is not empty";
      default -> String.valueOf(failed.getMessage());
    };
  }

  private static Optional<String> obstacle(Path target, Replacing replacing) throws IOException {
    if (Files.isSymbolicLink(target)) {
      return Optional.of("it is a link");
    }
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (isArchive(target) != Files.isRegularFile(target)) {
      return Optional.of(isArchive(target) ? "it is not a file" : "it is not a folder");
    }
    if (!isArchive(target) && isEmpty(target)) {
      return Optional.empty();
    }
    if (replacing == Replacing.NOTHING) {
      return Optional.of("something lies there already");
    }
    return isArchive(target) || holdsAnExport(target)
        ? Optional.empty()
        : Optional.of("it holds more than an export");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static boolean holdsAnExport(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder, DEEPEST + 1)) {
      return entries
          .filter(entry -> !entry.equals(folder))
          .allMatch(entry -> isOurs(folder, entry));
    }
  }

  private static boolean isOurs(Path folder, Path entry) {
    int depth = folder.relativize(entry).getNameCount();
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return depth < DEEPEST && Files.isRegularFile(entry.resolve("datapackage.json"));
    }
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
        && OURS.matcher(entry.getFileName().toString()).matches();
  }

  private static boolean isArchive(Path target) {
    return target.toString().endsWith(".zip");
  }

  /** Whether a zip archive is wanted rather than a folder. */
  boolean isArchive() {
    return isArchive(target);
  }

  /** An empty folder to write to; what was written to the one before goes. */
  Path begin() throws IOException {
    Path folder = staging.resolve("new");
    remove(folder);
    return Files.createDirectory(folder);
  }

  /** Packs the folder and returns the archive. */
  Path pack(Path folder) throws IOException {
    return Archives.pack(folder, staging.resolve("new.zip"));
  }

  /** Puts what is complete into its place. */
  void put(Path complete) throws IOException {
    Path old = staging.resolve("old");
    boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(complete, target);
    } catch (IOException failed) {
      if (replaces) {
        Files.move(old, target);
      }
      throw failed;
    }
  }

  /** What cannot be removed stays beside the place: the export itself is what it is. */
  @Override
  public void close() {
    try {
      remove(staging);
    } catch (IOException kept) {
      LOG.warn("{} could not be removed: {}", staging, reason(kept));
    }
  }

  /** Removes a folder; links are removed, not followed. */
  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> entries = Files.walk(folder)) {
      all = entries.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }

  @Override
  public String toString() {
    return target.toString();
  }
}
