package dev.lodestone.chokepoint;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The end of the time that may be spent on an answer. For a thread that is interrupted it has come:
 * nobody waits for the answer any longer, and what is answered on a bound is let go.
 */
public final class Deadline implements BooleanSupplier {
  private final LongSupplier nanoTime;
  private final long began;
  private final long nanos;

  private Deadline(LongSupplier nanoTime, long nanos) {
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    this.nanos = nanos;
  }

  /**
   * So many nanoseconds from now.
   *
   * @param nanoTime the clock
   */
  public static Deadline after(long nanos, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanos);
  }

  /** Whether it has come. */
  public boolean isOver() {
    return Thread.currentThread().isInterrupted() || nanoTime.getAsLong() - began > nanos;
  }

  @Override
  public boolean getAsBoolean() {
    return isOver();
  }
}
