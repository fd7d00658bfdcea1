package dev.lodestone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.LoadProgress;
import dev.lodestone.ingest.LoadProgress.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTests {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final StringWriter told = new StringWriter();
  private final long[] now = {17};

  private static LoadProgress checking(long rows) {
    return new LoadProgress(Step.CHECKING, "", rows, OptionalLong.empty());
  }

  private static LoadProgress writing(long rows, long total) {
    return new LoadProgress(Step.WRITING, "supplies", rows, OptionalLong.of(total));
  }

  private ProgressLines lines() {
    return new ProgressLines(new PrintWriter(told), () -> now[0]);
  }

  @Test
  void aLineEveryFiveSecondsTellsRowsRateAndTimeLeft() {
    ProgressLines lines = lines();
    for (int second = 1; second <= 11; second++) {
      now[0] += SECOND;
      lines.show(writing(second * 2_000L, 40_000));
    }

    assertThat(told.toString().lines())
        .containsExactly(
            "Writing supplies: 10,000 of 40,000 rows, 2,000 rows/s, 15 s left",
            "Writing supplies: 20,000 of 40,000 rows, 2,000 rows/s, 10 s left");
  }

  @Test
  void theRateIsThatOfTheStep() {
    ProgressLines lines = lines();
    now[0] += 4 * SECOND;
    lines.show(checking(100_000));
    now[0] += 2 * SECOND;
    lines.show(writing(2_000, 4_000));

    assertThat(told.toString().lines())
        .containsExactly("Writing supplies: 2,000 of 4,000 rows, 1,000 rows/s, 2 s left");
  }

  @Test
  void withoutATotalNoTimeIsLeft() {
    assertThat(Progress.title(checking(3)) + ": " + Progress.pace(checking(3), SECOND))
        .isEqualTo("Checking: 3 rows, 3 rows/s");
    assertThat(Progress.pace(checking(3), 0)).isEqualTo("3 rows");
  }

  @Test
  void aBarIsAsWideAsTheTerminal() {
    assertThat(ProgressBars.line(writing(15_000, 40_000), 10 * SECOND, 90))
        .isEqualTo(
            "Writing supplies [======>           ]  37 % 15,000 of 40,000 rows, 1,500 rows/s, 17 s"
                + " left");
    assertThat(ProgressBars.line(writing(40_000, 40_000), SECOND, 20))
        .isEqualTo("Writing supplies 40,");
    assertThat(ProgressBars.line(checking(5), SECOND, 80)).isEqualTo("Checking 5 rows, 5 rows/s");
  }

  @Test
  void aBarIsGoneWhenTheLastStepIsOver() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (ProgressBars bars =
        new ProgressBars(new PrintStream(terminal, true, StandardCharsets.UTF_8), "60")) {
      bars.show(checking(2_000));
      bars.show(writing(2_000, 4_000));
    }

    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .contains("\rChecking 2,000 rows", "\rWriting supplies")
        .matches("(?s).*\r {59}\r");
  }
}
