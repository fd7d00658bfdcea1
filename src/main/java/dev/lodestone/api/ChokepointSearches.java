package dev.lodestone.api;

import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.SearchLimits;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The searches of this process. One runs at a time, so that questions keep a core; a few wait; what
 * is over is kept for a while. A search keeps the snapshot it began with.
 */
final class ChokepointSearches implements AutoCloseable {
  /** How many wait beside the one that runs. */
  static final int MAX_WAITING = 8;

  /** How many are kept that are over; the oldest go first. */
  static final int MAX_KEPT = 50;

  /** How long one is kept that is over. */
  static final Duration KEPT = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(ChokepointSearches.class);

  private final Clock clock;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MAX_WAITING),
          Thread.ofPlatform().daemon().name("chokepoint-search").factory());

  /** A search and the first look that found it over. */
  private static final class Entry {
    final ChokepointSearch search;
    Instant over = Instant.MAX;

    Entry(ChokepointSearch search) {
      this.search = search;
    }
  }

  ChokepointSearches(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins a search, or puts it in the queue.
   *
   * @throws BusyException when the queue is full
   */
  synchronized ChokepointSearch start(
      SupplyGraph graph, ChokepointQuestion question, SearchLimits limits, Asked asked) {
    forget();
    ChokepointSearch search =
        new ChokepointSearch(
            UUID.randomUUID().toString(),
            new dev.lodestone.chokepoint.ChokepointSearch(graph, question, limits),
            asked);
    try {
      executor.execute(() -> run(search));
    } catch (RejectedExecutionException full) {
      throw new BusyException(
          "one search runs and " + MAX_WAITING + " wait; cancel one or ask again later",
          MAX_WAITING);
    }
    entries.put(search.id(), new Entry(search));
    return search;
  }

  private static void run(ChokepointSearch search) {
    try {
      search.search().run();
    } catch (RuntimeException | OutOfMemoryError fault) {
      LOG.error("search {} failed", search.id(), fault);
    }
  }

  /** A search that is not forgotten. */
  synchronized Optional<ChokepointSearch> find(String id) {
    forget();
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.search);
  }

  private void forget() {
    Instant now = clock.instant();
    int over = 0;
    for (Entry entry : entries.values()) {
      if (entry.search.search().progress().state().isOver()) {
        over++;
        entry.over = entry.over.isBefore(now) ? entry.over : now;
      }
    }
    Iterator<Entry> all = entries.values().iterator();
    while (all.hasNext()) {
      Entry entry = all.next();
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
    entries.values().forEach(entry -> entry.search.search().cancel());
    executor.shutdownNow();
  }
}
