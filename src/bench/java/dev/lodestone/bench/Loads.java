package dev.lodestone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Loads packages of so many rows, by the package loader and by the bare driver, one after the other
 * in processes of their own, and prints a table. Arguments: sizes with commas, warm-up runs (there
 * are none), how often each, and the heap of a process.
 */
final class Loads {
  private record Run(double seconds, long peakMib) {}

  private Loads() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String heap = args[3];
    System.out.printf(
        "Heap %s, %d processors%n%n", heap, Runtime.getRuntime().availableProcessors());
    System.out.println(
        "| rows | loader, rows/s | bare driver, rows/s | ratio | loader, peak MiB | bare, peak MiB"
            + " |");
    System.out.println("|---|---|---|---|---|---|");
    for (String size : args[0].split(",")) {
      int rows = new ManyRows(Integer.parseInt(size)).rows();
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        Run bare = run("bare", size, heap);
        Run load = run("load", size, heap);
        System.out.printf(
            "| %d | %.0f | %.0f | %.2f | %d | %d |%n",
            rows,
            rows / load.seconds(),
            rows / bare.seconds(),
            load.seconds() / bare.seconds(),
            load.peakMib(),
            bare.peakMib());
      }
    }
  }

  private static Run run(String mode, String size, String heap)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("lodestone-load-");
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-Xmx" + heap,
                  "-cp",
                  System.getProperty("java.class.path"),
                  OneLoad.class.getName(),
                  mode,
                  size,
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<String> lines;
      try (BufferedReader said = process.inputReader();
          Stream<String> all = said.lines()) {
        lines = all.toList();
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException(mode + " " + size + " ended with " + process.exitValue());
      }
      String[] figures = lines.getLast().split(" ");
      return new Run(Double.parseDouble(figures[0]), Long.parseLong(figures[1]));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
