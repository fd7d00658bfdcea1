package dev.lodestone.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of one kind in this process. One runs at a time, so that questions keep a core; a few
 * wait; what is over is kept for a while.
 */
final class Jobs<J extends Job> implements AutoCloseable {
  /** How many wait beside the one that runs. */
  static final int MAX_WAITING = 8;

  /** How many are kept that are over; the oldest go first. */
  static final int MAX_KEPT = 50;

  /** How long one is kept that is over. */
  static final Duration KEPT = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final Clock clock;
  private final String kind;
  private final Map<String, Entry<J>> entries = new LinkedHashMap<>();
  private final ThreadPoolExecutor executor;

  /** A job, its place in the queue, and the first look that found it over. */
  private static final class Entry<J> {
    final J job;
    final Runnable task;
    Instant over = Instant.MAX;

    Entry(J job, Runnable task) {
      this.job = job;
      this.task = task;
    }
  }

  /**
   * Runs nothing yet.
   *
   * @param kind what one is called
   */
  Jobs(String kind, Clock clock) {
    this.kind = kind;
    this.clock = clock;
    this.executor =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            Thread.ofPlatform().daemon().name(kind).factory());
  }

  /**
   * Begins a job, or puts it in the queue.
   *
   * @return the job
   * @throws BusyException when the queue is full
   */
  synchronized J start(J job) {
    forget();
    Runnable task = () -> run(job);
    try {
      executor.execute(task);
    } catch (RejectedExecutionException full) {
      throw busy();
    }
    entries.put(job.id(), new Entry<>(job, task));
    return job;
  }

  /**
   * Tells early what {@link #start} would; there may be room all the same by then, or none.
   *
   * @throws BusyException when the queue is full
   */
  void requireRoom() {
    if (executor.getQueue().remainingCapacity() == 0) {
      throw busy();
    }
  }

  private BusyException busy() {
    return new BusyException(
        "one %s runs and %d wait; cancel one or ask again later".formatted(kind, MAX_WAITING),
        "waitingJobs",
        MAX_WAITING);
  }

  /** What one is called. */
  String kind() {
    return kind;
  }

  /** How many are at work. */
  int running() {
    return executor.getActiveCount();
  }

  /** How many wait for their turn. */
  int waiting() {
    return executor.getQueue().size();
  }

  private void run(J job) {
    try {
      job.run();
    } catch (RuntimeException | OutOfMemoryError fault) {
      LOG.error("{} {} failed", kind, job.id(), fault);
    }
  }

  /** A job that is not forgotten. */
  synchronized Optional<J> find(String id) {
    forget();
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.job);
  }

  /** Ends a job soon; one that waits gives up its place in the queue. */
  synchronized Optional<J> cancel(String id) {
    Optional<J> found = find(id);
    found.ifPresent(
        job -> {
          job.cancel();
          Entry<J> entry = entries.get(id);
          if (entry != null) {
            executor.remove(entry.task);
          }
        });
    return found;
  }

  private void forget() {
    Instant now = clock.instant();
    int over = 0;
    for (Entry<J> entry : entries.values()) {
      if (entry.job.isOver()) {
        over++;
        entry.over = entry.over.isBefore(now) ? entry.over : now;
      }
    }
    Iterator<Entry<J>> all = entries.values().iterator();
    while (all.hasNext()) {
      Entry<J> entry = all.next();
      boolean isOver = !entry.over.isAfter(now);
      if (isOver && (over > MAX_KEPT || !entry.over.plus(KEPT).isAfter(now))) {
        all.remove();
        over--;
      }
    }
  }

  /** Cancels what runs and what waits. */
  @Override
  public synchronized void close() {
    entries.values().forEach(entry -> entry.job.cancel());
    executor.shutdownNow();
  }
}
