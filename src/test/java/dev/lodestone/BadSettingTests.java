package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A setting whose value is none ends the start in one line, before the database is opened. */
@ExtendWith(OutputCaptureExtension.class)
class BadSettingTests {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          documents.mode                 | sometimes | expected one of off, log, enforce, found "sometimes"
          documents.folder               | pom.xml   | expected a folder, found "pom.xml"
          limits.max-operations          | 100       | expected fewer than the 100 connections of spring.neo4j.pool.max-connection-pool-size, found "100"
          upload.max-size                | huge      | expected a size such as 256KB or 2GB, found "huge"
          access.open-beyond-loopback    | perhaps   | expected true or false, found "perhaps"
          """)
  void aStartOfTheServiceNamesTheSetting(
      String setting, String value, String told, CapturedOutput output) {
    Path data = folder.resolve("data");

    assertThatThrownBy(
            () ->
                SpringApplication.run(
                    Application.class,
                    "--lodestone.data=" + data,
                    "--lodestone.bolt-port=0",
                    "--server.port=0",
                    "--lodestone.%s=%s".formatted(setting, value)))
        .isInstanceOf(RuntimeException.class);

    assertThat(output.getErr().lines())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith(
                        "Lodestone cannot start: lodestone.%s: %s".formatted(setting, told)));
    assertThat(output.getOut()).doesNotContain("ERROR");
    assertThat(data).doesNotExist();
  }

  @Test
  void theLineSaysWhereAValueWasSet(CapturedOutput output) {
    assertThatThrownBy(
            () -> SpringApplication.run(Application.class, "--lodestone.limits.max-cost=much"))
        .isInstanceOf(RuntimeException.class);

    assertThat(output.getErr())
        .isEqualToNormalizingNewlines(
            """
            Lodestone cannot start: lodestone.limits.max-cost: expected a whole number, found "much"\
             ("lodestone.limits.max-cost" from property source "commandLineArgs")
            """);
  }
}
