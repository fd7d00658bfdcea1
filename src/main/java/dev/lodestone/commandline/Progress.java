package dev.lodestone.commandline;

import dev.lodestone.ingest.LoadProgress;
import java.util.Locale;

/** Shows how far a command has come. Called by one thread. */
interface Progress extends AutoCloseable {
  /** Shows nothing. */
  Progress QUIET = progress -> {};

  void show(LoadProgress progress);

  /** Clears what is not to stay. */
  @Override
  default void close() {}

  /** What a step does, as {@code Writing supplies}. */
  static String title(LoadProgress progress) {
    String step = progress.step().name();
    String word = step.charAt(0) + step.substring(1).toLowerCase(Locale.ROOT);
    return progress.table().isEmpty() ? word : word + " " + progress.table();
  }

  /**
   * How much is done, how fast, and how long the rest will take at that rate, as {@code 120,000 of
   * 400,000 rows, 40,000 rows/s, 7 s left}; what is not known is left out.
   *
   * @param nanoseconds since the step began
   */
  static String pace(LoadProgress progress, long nanoseconds) {
    StringBuilder text = new StringBuilder(number(progress.rows()));
    progress.total().ifPresent(total -> text.append(" of ").append(number(total)));
    text.append(" rows");
    double rate = progress.rows() / (nanoseconds / 1e9);
    if (rate >= 1 && Double.isFinite(rate)) {
      text.append(", ").append(number(Math.round(rate))).append(" rows/s");
      progress
          .total()
          .ifPresent(
              total -> {
                long seconds = (long) Math.ceil((total - progress.rows()) / rate);
                text.append(", ").append(number(seconds)).append(" s left");
              });
    }
    return text.toString();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
