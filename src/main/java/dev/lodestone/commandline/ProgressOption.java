package dev.lodestone.commandline;

import java.io.Console;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether and how a command shows its progress. */
final class ProgressOption {
  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress.")
  private boolean quiet;

  /**
   * A bar where standard input and output are a terminal, else lines.
   *
   * @param err where lines go
   */
  Progress begin(PrintWriter err) {
    if (quiet) {
      return Progress.QUIET;
    }
    return isTerminal()
        ? new ProgressBars(System.out, System.getenv().getOrDefault("COLUMNS", ""))
        : new ProgressLines(err, System::nanoTime);
  }

  /** Java 22 to 24 always have a console; before and after it is null without a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null
        && console.isTerminal()
        && !"dumb".equals(System.getenv().getOrDefault("TERM", ""));
  }
}
