package dev.lodestone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that open no database. */
class ValidateCommandTests {
  private static final Commands COMMANDS =
      new Commands(
          configuration -> {
            throw new AssertionError("a database was opened");
          });

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path sound = Path.of("");
  private Path broken = Path.of("");
  private Path mine = Path.of("");

  @BeforeEach
  void write() throws IOException {
    sound = DrawnPackage.sound().write(Files.createDirectory(folder.resolve("sound")));
    broken =
        DrawnPackage.sound()
            .stated(
                "owns",
                "fact,owner,company,percent",
                IntStream.range(0, 3_000)
                    .mapToObj(i -> "o%d,company:group,company:miner,160".formatted(i))
                    .toArray(String[]::new))
            .write(Files.createDirectory(folder.resolve("broken")));
    mine =
        DrawnPackage.empty("mine")
            .stated("requires", "fact,product,slot,input", "r,product:magnet,more,element:Dy")
            .write(Files.createDirectory(folder.resolve("mine")));
  }

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = String.valueOf(arguments[i]);
    }
    return COMMANDS.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  @Test
  void aSoundPackageEndsWithZero() {
    assertThat(run("validate", sound)).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("0 errors, 0 warnings\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void thousandsOfProblemsAreSummarised() {
    assertThat(run("validate", broken)).isEqualTo(1);
    assertThat(out.toString().lines())
        .hasSizeLessThan(120)
        .contains(
            "owns.csv:2 percent: expected 0 to 100, found \"160\" [DP-004]",
            "and 2950 more [DP-004]",
            "3000 errors, 0 warnings");
  }

  @Test
  void aProgramReadsJsonOrSarif() {
    assertThat(run("validate", broken, "--format", "json")).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("errors").asInt()).isEqualTo(3_000);

    out.getBuffer().setLength(0);
    assertThat(run("validate", sound, "--format", "SARIF")).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).path("version").asString())
        .isEqualTo("2.1.0");
  }

  @Test
  void aReportGoesIntoAFile() throws IOException {
    Path file = folder.resolve("report.json");

    assertThat(run("validate", broken, "--format", "json", "--output", file)).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(Files.readString(file)).path("sound").asBoolean(true))
        .isFalse();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines("3000 errors, 0 warnings, written to " + file + "\n");
    assertThat(run("validate", sound, "--output", folder.resolve("none").resolve("x")))
        .isEqualTo(2);
  }

  @Test
  void whatIsNotInThePackageIsLookedForInThoseItBuildsOn() {
    assertThat(run("validate", mine)).isEqualTo(1);
    assertThat(out.toString()).contains("requires.csv:2 product: ", "[DP-010]", "[DP-011]");
    assertThat(err.toString()).contains("was looked for nowhere else").contains("--against");

    assertThat(run("validate", mine, "--against", sound)).isZero();
    assertThat(run("validate", sound, "--against", mine)).isEqualTo(1);
    assertThat(err.toString()).contains("The package in " + mine + ", given by --against");
    assertThat(run("validate", sound, "--against", sound, "--against", mine)).isZero();
  }

  @Test
  void whatCannotBeUnderstoodEndsWithTwoAndAnAdvice() {
    assertThat(run("validate")).isEqualTo(2);
    assertThat(run("validate", folder.resolve("none"))).isEqualTo(2);
    assertThat(run("validat", sound)).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "Missing required parameter: 'FOLDER|ZIP'",
            "there is no folder and no zip archive",
            "Did you mean: lodestone validate",
            "Try: lodestone validate --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helpNamesEveryCommandAndExitStatus() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("validate", "load", "unload", "list", "generate-completion")
        .contains("  0  ", "  1  ", "  2  ", "  3  ", "  70  ", "  130  ");
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("lodestone ");
  }

  @Test
  void aShellCompletesCommandsAndOptions() {
    assertThat(run("generate-completion")).isZero();
    assertThat(out.toString())
        .contains("complete -F _complete_lodestone", "--with-seed-data", "--against");
  }
}
