package dev.lodestone.sidebyside;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Processes that are started here and end with it. What they say goes to files in a folder. */
final class Children implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path logs;
  private final List<Process> started = new ArrayList<>();

  Children(Path logs) throws IOException {
    this.logs = Files.createDirectories(logs);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** A port that nobody listens at. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts a class of this build and waits until it says that it is ready. */
  ProcessHandle java(String name, Class<?> main, String heap, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classes(main),
                main.getName()));
    command.addAll(arguments);
    return start(name, command, Map.of());
  }

  /** What tests and benchmarks add is not part of the service. */
  private static String classes(Class<?> main) {
    boolean isBench = main.getPackage().equals(Children.class.getPackage());
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isBench || !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Starts a command and waits until it says that it is ready. */
  ProcessHandle start(String name, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path log = logs.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    started.add(process);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains("ready")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(name + " did not start, see " + log);
      }
      Thread.sleep(200);
    }
    return process.toHandle();
  }

  @Override
  public void close() {
    for (Process process : started.reversed()) {
      process.destroy();
    }
    for (Process process : started) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
