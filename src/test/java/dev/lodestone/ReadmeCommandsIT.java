package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lodestone.datapackage.DrawnPackage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, typed in a fresh copy of the sources. */
class ReadmeCommandsIT {
  private static final Pattern COMMAND = Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Set<String> LEFT_BEHIND = Set.of("target", "data", ".git");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path checkout;

  @Test
  void theCommandsAreTheStartTheTestsThatCiRunsAndTheWayForOwnData() throws Exception {
    assertThat(commands()).startsWith("mvn spring-boot:run", "mvn verify").hasSize(4);
    assertThat(Files.readString(Path.of(".ci", "run"))).containsPattern("(?m)^mvn .*\\bverify\\b");
  }

  @Test
  void theFirstCommandLeadsToAnAnswer() throws Exception {
    assumeThat(isOnPath("mvn")).as("mvn is on the PATH").isTrue();
    copySources();
    int http = freePort();
    Process maven =
        new ProcessBuilder(
                Stream.concat(
                        Arrays.stream(commands().getFirst().split(" ")),
                        Stream.of(
                            "-B",
                            "-Dspring-boot.run.arguments=--server.port="
                                + http
                                + " --lodestone.bolt-port="
                                + freePort()))
                    .toList())
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectOutput(checkout.resolve("out").toFile())
            .start();
    try {
      awaitReady(maven);

      assertThat(
              ask(
                  http,
                  "{ chokepoints(of: \"product:f-35\", among: [COUNTRY]) { nodes {"
                      + " certainty members { entity { id } } } } }"))
          .contains(
              "{\"certainty\":\"CERTAIN\",\"members\":[{\"entity\":{\"id\":\"country:CN\"}}]}");
    } finally {
      maven.descendants().forEach(ProcessHandle::destroy);
      maven.destroy();
      maven.waitFor();
    }

    Path mine = Files.createDirectory(checkout.resolve("my-package"));
    DrawnPackage.sound().write(mine);
    assertThat(run(commands().get(2))).isZero();
    assertThat(run(commands().get(3))).as(output()).isZero();
    assertThat(output()).contains("Loaded drawn 1.0.0: 19 facts");
    Files.delete(mine.resolve("owns.csv"));
    assertThat(run(commands().get(2))).as(output()).isNotZero();
    assertThat(output()).contains("[DP-002]");
  }

  private String output() throws IOException {
    return Files.readString(checkout.resolve("out"));
  }

  /** Types a command as a shell takes it apart. */
  private int run(String command) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(checkout.toFile())
            .redirectErrorStream(true)
            .redirectOutput(checkout.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static List<String> commands() throws IOException {
    Matcher matcher = COMMAND.matcher(Files.readString(Path.of("README.md")));
    return matcher.results().map(found -> found.group(1)).toList();
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void copySources() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(file -> !LEFT_BEHIND.contains(root.relativize(file).getName(0).toString()))
          .filter(Files::isRegularFile)
          .forEach(file -> copy(file, checkout.resolve(root.relativize(file))));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Process maven) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(checkout.resolve("out")).contains("Lodestone is ready")) {
      assertThat(maven.isAlive()).as(Files.readString(checkout.resolve("out"))).isTrue();
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      Thread.sleep(200);
    }
  }

  private static String ask(int port, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}"))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
