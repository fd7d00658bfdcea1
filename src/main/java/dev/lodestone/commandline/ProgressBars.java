package dev.lodestone.commandline;

import dev.lodestone.ingest.LoadProgress;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A bar for each step on one line of a terminal, gone when the last is over: {@code Writing
 * supplies [====> ] 30 % 120,000 of 400,000 rows, 40,000 rows/s, 7 s left}. The library draws it
 * again and again in a thread of its own.
 */
final class ProgressBars implements Progress {
  private static final int USUAL_COLUMNS = 80;
  private static final int EVERY_MILLISECONDS = 200;

  private final PrintStream terminal;
  private final int columns;
  private long last = System.nanoTime();
  private @Nullable Bar bar;

  /** Leaves the cursor where it is; the library would go to the next line. */
  private static final class Line extends ConsoleProgressBarConsumer {
    Line(PrintStream terminal, int columns) {
      super(terminal, columns);
    }

    @Override
    public void close() {}
  }

  /** One step. */
  private static final class Bar {
    private final long begun;
    private final ProgressBar drawn;
    private volatile LoadProgress latest;

    Bar(LoadProgress first, long begun, PrintStream terminal, int columns) {
      this.begun = begun;
      this.latest = first;
      this.drawn =
          new ProgressBarBuilder()
              .setRenderer((state, width) -> line(latest, System.nanoTime() - this.begun, width))
              .setConsumer(new Line(terminal, columns))
              .setUpdateIntervalMillis(EVERY_MILLISECONDS)
              .continuousUpdate()
              .build();
    }
  }

  /**
   * Begins with the first step.
   *
   * @param columns the width of the terminal as the environment has it; usually blank, for 80
   */
  ProgressBars(PrintStream terminal, String columns) {
    this.terminal = terminal;
    this.columns = width(columns);
  }

  private static int width(String columns) {
    try {
      return Math.clamp(Integer.parseInt(columns), 20, 200) - 1;
    } catch (NumberFormatException unknown) {
      return USUAL_COLUMNS - 1;
    }
  }

  @Override
  public void show(LoadProgress progress) {
    Bar shown = bar;
    if (shown == null || shown.latest.step() != progress.step()) {
      close();
      shown = new Bar(progress, last, terminal, columns);
      bar = shown;
    }
    shown.latest = progress;
    last = System.nanoTime();
  }

  /** The line that is drawn, as wide as the terminal at most. */
  static String line(LoadProgress progress, long nanoseconds, int width) {
    String title = Progress.title(progress);
    String pace = Progress.pace(progress, nanoseconds);
    int left = width - title.length() - pace.length() - " [>] 100 % ".length();
    String line = title + (left < 1 ? "" : bar(progress, left)) + " " + pace;
    return line.substring(0, Math.min(line.length(), width));
  }

  private static String bar(LoadProgress progress, int width) {
    if (progress.total().isEmpty()) {
      return "";
    }
    double done =
        Math.clamp((double) progress.rows() / Math.max(1, progress.total().getAsLong()), 0, 1);
    int filled = (int) Math.round(done * width);
    return String.format(
        Locale.ROOT,
        " [%s>%s] %3d %%",
        "=".repeat(filled),
        " ".repeat(width - filled),
        (int) (100 * done));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.drawn.close();
      bar = null;
      // The library does not clear a bar that was closed before its first tick.
      terminal.print("\r" + " ".repeat(columns) + "\r");
      terminal.flush();
    }
  }
}
