package dev.lodestone.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that belongs to a process while it holds the lock of a file within. When the process is
 * killed the system frees the lock, and by that another one knows that the folder may go.
 */
final class ProcessFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessFolder.class);
  private static final String PREFIX = "lodestone-uploads-";
  private static final String LOCK = "lock";

  /**
   * Those of this process: it must not even look at their locks, since closing a file that is open
   * twice gives up the lock on it (POSIX).
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private ProcessFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes one that only the owner of the process can read. */
  static ProcessFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path path = Files.createTempDirectory(parent, PREFIX);
    OWN.add(path.toRealPath());
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (tryLock(channel) == null || !Files.exists(path.resolve(LOCK))) {
      channel.close();
      throw new IOException(path + " was taken away by another process; start again");
    }
    return new ProcessFolder(path, channel);
  }

  /** Removes the folders whose lock nobody holds. Another owner's are left alone. */
  static void removeAbandoned(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    List<Path> folders;
    try (Stream<Path> entries = Files.list(parent)) {
      folders =
          entries
              .filter(one -> one.getFileName().toString().startsWith(PREFIX))
              .filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
              .filter(one -> !isOwn(one))
              .filter(one -> Files.isRegularFile(one.resolve(LOCK), LinkOption.NOFOLLOW_LINKS))
              .filter(one -> Files.isWritable(one.resolve(LOCK)))
              .toList();
    }
    folders.forEach(ProcessFolder::removeIfAbandoned);
  }

  private static boolean isOwn(Path folder) {
    try {
      return OWN.contains(folder.toRealPath());
    } catch (IOException removedMeanwhile) {
      return true;
    }
  }

  private static void removeIfAbandoned(Path folder) {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (tryLock(channel) != null) {
        delete(folder);
      }
    } catch (IOException removedMeanwhile) {
      LOG.info("{} is left to others: {}", folder, removedMeanwhile.toString());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /** Removes a folder and all that is in it; links are removed, not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    Path own = path.toRealPath();
    try (lock) {
      delete(path);
    } finally {
      OWN.remove(own);
    }
  }
}
