package dev.lodestone.graphstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps the batches of a load in this process from tearing the structure that is being read: they
 * change nothing that is in force, but each moves the version of the graph. A batch waits for the
 * reading, at most as long as one may take. Safe for use by several threads.
 */
final class ReadingGate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Duration longest;

  ReadingGate(Duration longest) {
    this.longest = longest;
  }

  <T> T read(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  void write(Runnable commit) {
    boolean isAlone = await();
    try {
      commit.run();
    } finally {
      if (isAlone) {
        lock.writeLock().unlock();
      }
    }
  }

  private boolean await() {
    try {
      return lock.writeLock().tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
