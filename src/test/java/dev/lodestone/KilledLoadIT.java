package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** Kills the application while it loads, as a power cut would, and starts it again. */
class KilledLoadIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ROWS = 10_000;

  @TempDir Path folder;

  /** Between the packages, and within the second, which is so large that it goes in batches. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MATCH (p:Package {id: 'drawn'}) RETURN count(p) AS n",
        "MATCH (p:Package {id: 'large', state: 'LOADING'}) WHERE p.progress > 0 RETURN count(p) AS"
            + " n"
      })
  void theNextStartGoesOnWithTheSeed(String moment) throws Exception {
    DrawnPackage.sound().write(Files.createDirectories(folder.resolve("seed").resolve("a")));
    large().write(Files.createDirectories(folder.resolve("seed").resolve("b")));
    int bolt = freePort();
    Process killed = start(bolt);
    try {
      await(killed, bolt, moment);
    } finally {
      killed.destroyForcibly().waitFor();
    }

    try (EmbeddedNeo4j store = EmbeddedNeo4j.start(TestNeo4j.settings(folder.resolve("data")))) {
      assertThat(packages(store.uri()).entrySet())
          .isSubsetOf(Map.of("drawn", 19L, "large", 2L * ROWS + 1).entrySet());
    }

    Process again = start(bolt);
    try {
      await(again, bolt, "MATCH (s:SeedLoad {complete: true}) RETURN count(s) AS n");
      assertThat(packages(URI.create("bolt://localhost:" + bolt)))
          .isEqualTo(Map.of("drawn", 19L, "large", 2L * ROWS + 1));
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  private static DrawnPackage large() {
    return DrawnPackage.empty("large")
        .table("sources", "fact,id,name,publisher\nown,source:own,Own,Me\n")
        .stated(
            "companies",
            "fact,id,name",
            IntStream.range(0, ROWS)
                .mapToObj(i -> "c%1$d,company:c%1$d,Company %1$d".formatted(i))
                .toArray(String[]::new))
        .stated(
            "owns",
            "fact,owner,company,percent",
            IntStream.range(0, ROWS)
                .mapToObj(i -> "o%1$d,company:c%1$d,company:c%2$d,60".formatted(i, i / 2))
                .toArray(String[]::new));
  }

  private static Map<String, Long> packages(URI uri) {
    try (Driver driver = GraphDatabase.driver(uri, AuthTokens.none());
        Session session = driver.session()) {
      return session
          .run("MATCH (p:Package {state: 'IN_FORCE'}) RETURN p.id AS id, p.facts AS facts")
          .list()
          .stream()
          .collect(
              Collectors.toMap(row -> row.get("id").asString(), row -> row.get("facts").asLong()));
    }
  }

  private void await(Process process, int bolt, String moment) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    URI uri = URI.create("bolt://localhost:" + bolt);
    try (Driver driver = GraphDatabase.driver(uri, AuthTokens.none())) {
      while (!happens(driver, moment)) {
        assertThat(process.isAlive()).as(() -> ended(process)).isTrue();
        assertThat(System.nanoTime()).as("time").isLessThan(end);
        Thread.sleep(5);
      }
    }
  }

  private String ended(Process process) {
    try {
      return "ended with "
          + process.exitValue()
          + "\n"
          + Files.readString(folder.resolve("out"))
          + Files.readString(folder.resolve("err"));
    } catch (IOException | IllegalThreadStateException unknown) {
      return unknown.toString();
    }
  }

  private static boolean happens(Driver driver, String moment) {
    try (Session session = driver.session()) {
      return session.run(moment).single().get("n").asLong() > 0;
    } catch (Neo4jException notYetThere) {
      return false;
    }
  }

  private Process start(int bolt) throws IOException {
    String classPath =
        Arrays.stream(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx768m",
                "-cp",
                classPath,
                "dev.lodestone.Application",
                "--server.port=0",
                "--lodestone.bolt-port=" + bolt,
                "--lodestone.seed-data=" + folder.resolve("seed"),
                "--lodestone.data=" + folder.resolve("data")))
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
