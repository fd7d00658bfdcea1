package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Commands of the packaged jar, each a process of its own. */
@ExtendWith(TestNeo4j.class)
class CommandIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ROWS = 20_000;

  @TempDir Path folder;

  private record Ended(int status, String out, String err) {}

  @Test
  void validatesWithoutADatabase() throws Exception {
    Path sound = DrawnPackage.sound().write(Files.createDirectory(folder.resolve("sound")));
    Path broken =
        DrawnPackage.sound()
            .stated("owns", "fact,owner,company,percent", "o,company:group,company:miner,160")
            .write(Files.createDirectory(folder.resolve("broken")));

    assertThat(run("validate", sound.toString()))
        .isEqualTo(new Ended(0, "0 errors, 0 warnings\n", ""));
    assertThat(run("validate", broken.toString(), "--format=json").status()).isEqualTo(1);
    assertThat(run("validate", folder.resolve("none").toString()).status()).isEqualTo(2);
    assertThat(run("--version").out()).startsWith("lodestone 0.");
  }

  @Test
  void asksForAServerInOneLine() throws Exception {
    Ended ended = run("list");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).singleElement().asString().contains("set spring.neo4j.uri");
  }

  @Test
  void anInterruptCancelsALoadAndLeavesTheGraphUnchanged(TestNeo4j neo4j) throws Exception {
    Process process = start("load", large().toString(), "--spring.neo4j.uri=" + neo4j.uri());
    try {
      await(process, neo4j);
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      Ended ended = ended(process);

      assertThat(ended.status()).as(ended.toString()).isEqualTo(130);
      assertThat(ended.out())
          .isEqualTo("The load of large was cancelled, the graph is unchanged\n");
      assertThat(neo4j.run("MATCH (n:Entity) RETURN n.id AS id")).isEmpty();
      assertThat(neo4j.run("MATCH (p:Package) RETURN p.id AS id")).isEmpty();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Path large() throws IOException {
    return DrawnPackage.empty("large")
        .table("sources", "fact,id,name,publisher\nreport,source:report,Report,Survey\n")
        .stated(
            "companies",
            "fact,id,name",
            IntStream.range(0, ROWS)
                .mapToObj(i -> "c%1$d,company:c%1$d,Company %1$d".formatted(i))
                .toArray(String[]::new))
        .write(Files.createDirectory(folder.resolve("large")));
  }

  private void await(Process process, TestNeo4j neo4j) throws Exception {
    String writing =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'SET node:Company' "
            + "AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery";
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (neo4j.run(writing).isEmpty()) {
      assertThat(process.isAlive()).as("still loading").isTrue();
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private Ended run(String... arguments) throws Exception {
    return ended(start(arguments));
  }

  private Ended ended(Process process) throws Exception {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }

  /** With interrupts let through, which a shell takes from what it runs in the background. */
  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("lodestone-[^/]*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
