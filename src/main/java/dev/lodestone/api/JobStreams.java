package dev.lodestone.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Streams how jobs go, and what is new in the graph, to those who watch. A stream looks four times
 * a second and tells what is new, so that a slow reader misses looks and never holds up the job; it
 * ends with the job, and with the service.
 */
final class JobStreams implements SmartLifecycle, AutoCloseable {
  /** How many streams there are at a time, of all kinds. */
  static final int MAX_STREAMS = 50;

  private static final Duration EVERY = Duration.ofMillis(250);

  private static final Duration SLOWLY = Duration.ofSeconds(1);

  /**
   * After how many looks without news the same is told again, so that the connection is not idle.
   */
  private static final int STILL_THERE = 60;

  private static final int QUEUE = 1_000;
  private static final int IDLE_SECONDS = 60;

  private final Semaphore places = new Semaphore(MAX_STREAMS);

  /** Each stream writes to its client in a thread of its own, since a client may take its time. */
  private final Scheduler writers =
      Schedulers.newBoundedElastic(MAX_STREAMS, QUEUE, "job-stream", IDLE_SECONDS, true);

  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  /** Whether a look says what the last one did. */
  private static final class News<T> implements Predicate<T> {
    private @Nullable T last;
    private int looks;

    @Override
    public boolean test(T look) {
      looks++;
      if (look.equals(last) && looks < STILL_THERE) {
        return false;
      }
      last = look;
      looks = 0;
      return true;
    }
  }

  /**
   * A stream of looks at a job: one at once, then each that differs from the one before, at last
   * that at its end.
   *
   * @param look how it goes at the moment
   * @param isOver whether a look is the last one
   * @throws BusyException when there are as many streams as may be
   */
  <T> Flux<T> watch(Supplier<T> look, Predicate<T> isOver) {
    if (places.availablePermits() == 0) {
      throw busy();
    }
    return Flux.defer(() -> places.tryAcquire() ? stream(look, isOver) : Flux.error(busy()));
  }

  private <T> Flux<T> stream(Supplier<T> look, Predicate<T> isOver) {
    return Flux.interval(Duration.ZERO, EVERY)
        .map(tick -> look.get())
        .filter(new News<>())
        .takeUntil(isOver)
        .takeUntilOther(stopping.asMono())
        .onBackpressureLatest()
        .publishOn(writers, 1)
        .doFinally(end -> places.release());
  }

  /**
   * A stream of news, looked for every {@link #SLOWLY} until the service stops or the reader goes.
   * While a reader takes its time nothing is looked for, so that nothing piles up.
   *
   * @param look what is new since the last look; may read the database
   * @throws BusyException when there are as many streams as may be
   */
  <T> Flux<T> follow(Supplier<List<T>> look) {
    if (places.availablePermits() == 0) {
      throw busy();
    }
    return Flux.defer(() -> places.tryAcquire() ? news(look) : Flux.error(busy()));
  }

  private <T> Flux<T> news(Supplier<List<T>> look) {
    return Flux.interval(SLOWLY)
        .onBackpressureDrop()
        .publishOn(writers, 1)
        .concatMapIterable(tick -> look.get(), 1)
        .takeUntilOther(stopping.asMono())
        .doFinally(end -> places.release());
  }

  private static BusyException busy() {
    return new BusyException(
        MAX_STREAMS + " streams are open; close one or ask again later", "streams", MAX_STREAMS);
  }

  /** How many streams are open. */
  int open() {
    return MAX_STREAMS - places.availablePermits();
  }

  @Override
  public void start() {
    stopping = Sinks.empty();
    running = true;
  }

  /** Ends all streams, before the web server waits for its last requests. */
  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void close() {
    writers.dispose();
  }
}
