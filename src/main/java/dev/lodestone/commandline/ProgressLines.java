package dev.lodestone.commandline;

import dev.lodestone.ingest.LoadProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line now and then: {@code Writing supplies: 120,000 of 400,000 rows, 40,000 rows/s, 7 s left}.
 * A step that is over before its first line has none.
 */
final class ProgressLines implements Progress {
  private static final long EVERY = Duration.ofSeconds(5).toNanos();

  private final PrintWriter out;
  private final LongSupplier nanoTime;
  private LoadProgress.@Nullable Step step;
  private long begun;
  private long told;
  private long last;

  /**
   * Begins with the first step.
   *
   * @param nanoTime the time, as {@link System#nanoTime}
   */
  ProgressLines(PrintWriter out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    begun = nanoTime.getAsLong();
    told = begun;
    last = begun;
  }

  @Override
  public void show(LoadProgress progress) {
    if (progress.step() != step) {
      step = progress.step();
      begun = last;
    }
    last = nanoTime.getAsLong();
    if (last - told >= EVERY) {
      told = last;
      out.println(Progress.title(progress) + ": " + Progress.pace(progress, last - begun));
      out.flush();
    }
  }
}
