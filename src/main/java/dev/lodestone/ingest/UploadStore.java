package dev.lodestone.ingest;

import dev.lodestone.ingest.UploadRefusedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads on disk, from the first byte until they are loaded: a few at a time, each bounded, each
 * in a folder of its own within one that belongs to this process. Safe for use by several threads.
 */
public final class UploadStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);

  private final ProcessFolder home;
  private final UploadLimits limits;
  private final Set<Path> kept = new HashSet<>();
  private int begun;

  private UploadStore(ProcessFolder home, UploadLimits limits) {
    this.home = home;
    this.limits = limits;
  }

  /**
   * Takes a folder for this process, and removes those of processes that have ended without doing
   * so themselves.
   *
   * @param parent where the folder lies
   * @throws UncheckedIOException when nothing can be written there
   */
  public static UploadStore open(Path parent, UploadLimits limits) {
    try {
      ProcessFolder.removeAbandoned(parent);
      return new UploadStore(ProcessFolder.create(parent), limits);
    } catch (IOException unusable) {
      throw new UncheckedIOException("uploads cannot be kept in " + parent, unusable);
    }
  }

  /**
   * Room for one more.
   *
   * @param announced how many bytes are announced; empty where that is not known
   * @throws UploadRefusedException when they are too many, or there is no room
   */
  public Upload begin(OptionalLong announced) throws IOException {
    if (announced.orElse(0) > limits.bytes()) {
      throw ReceivedBytes.tooLarge(limits);
    }
    Path folder = reserve();
    try {
      Files.createDirectory(folder);
    } catch (IOException unwritable) {
      remove(folder);
      throw unwritable;
    }
    return new Upload(this, folder, limits);
  }

  private synchronized Path reserve() {
    if (kept.size() >= limits.stored()) {
      throw new UploadRefusedException(
          Reason.NO_ROOM,
          "%d uploads are being received or loaded; send it again later".formatted(kept.size()),
          limits.stored());
    }
    Path folder = home.path().resolve("upload-" + begun++);
    kept.add(folder);
    return folder;
  }

  void remove(Path folder) {
    synchronized (this) {
      if (!kept.contains(folder)) {
        return;
      }
    }
    try {
      ProcessFolder.delete(folder);
    } catch (IOException locked) {
      LOG.warn("{} cannot be removed: {}", folder, locked.toString());
    }
    synchronized (this) {
      kept.remove(folder);
    }
  }

  /** Removes everything that is left. */
  @Override
  public void close() {
    try {
      home.close();
    } catch (IOException locked) {
      LOG.warn("{} cannot be removed: {}", home.path(), locked.toString());
    }
  }
}
