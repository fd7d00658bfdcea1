package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Graphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Executes every example of {@code docs/semantics.md}: a block {@code graph} draws one, the block
 * {@code answers} after it holds a question and its answer on each line. Lines that begin with
 * {@code ..} are about the answer of the line before.
 */
class SemanticsTests {
  private static final Path DOCUMENT = Path.of("docs/semantics.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```graph\n(.*?)```\\s*```answers\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  List<DynamicContainer> theDocumentTellsTheTruth() throws IOException {
    String document = Files.readString(DOCUMENT);
    List<DynamicContainer> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(document);
    while (matcher.find()) {
      String before = document.substring(0, matcher.start());
      String rule =
          before.substring(before.lastIndexOf("\n## ") + 4).lines().findFirst().orElse("");
      examples.add(
          DynamicContainer.dynamicContainer(rule, example(matcher.group(1), matcher.group(2))));
    }
    return examples;
  }

  @Test
  void everyGraphHasAnswersAndEveryRuleAGraph() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(document.split("```graph\n", -1)).hasSameSizeAs(document.split("```answers\n", -1));
    assertThat(document.split("\n## Rule ", -1)).hasSize(10);
    assertThat(document.split("\n## Rule "))
        .filteredOn(rule -> !rule.startsWith("#"))
        .allSatisfy(rule -> assertThat(rule).contains("```graph\n"));
  }

  private static List<DynamicTest> example(String graph, String answers) {
    Answers drawn = new Answers(Graphs.parse(graph));
    List<DynamicTest> tests = new ArrayList<>();
    String question = "";
    for (String line : Answers.lines(answers)) {
      String[] sides = line.split(": ", 2);
      if (!line.startsWith("..")) {
        question = sides[0];
      }
      String asked = question;
      tests.add(
          DynamicTest.dynamicTest(
              line, () -> assertThat(answer(drawn, asked, sides[0])).isEqualTo(sides[1].strip())));
    }
    return tests;
  }

  private static String answer(Answers drawn, String question, String asked) {
    if (asked.startsWith("state of ")) {
      String[] words = asked.split(" ");
      return drawn.state(words[2], LocalDate.parse(words[4]));
    }
    if (question.startsWith("exposure to ")) {
      return exposure(new ExposureAnswers(drawn.graph()), question, asked);
    }
    if (question.startsWith("history of ")) {
      return new HistoryAnswers(drawn).ask(question.replace("history of ", ""), asked);
    }
    if (ScenarioAnswers.asks(question)) {
      return new ScenarioAnswers(drawn.graph()).answer(question, asked);
    }
    ChokepointAnswer answer = drawn.ask(question.replace("chokepoints of ", ""));
    if (asked.startsWith(".. way of ")) {
      return drawn.witness(answer, asked.substring(".. way of ".length()));
    }
    if (asked.startsWith(".. steps of ")) {
      return drawn.steps(answer, asked.substring(".. steps of ".length()));
    }
    if (asked.startsWith(".. worth knowing of ")) {
      return drawn.mostValuableUnknown(answer, asked.substring(".. worth knowing of ".length()));
    }
    if (asked.startsWith(".. shortfall of ")) {
      return drawn.shortfall(answer, asked.substring(".. shortfall of ".length()));
    }
    return switch (asked) {
      case ".. worth knowing" -> drawn.mostValuableUnknown(answer, "");
      case ".. with nothing lost" -> Answers.interval(answer.withNothingLost());
      case ".. survives by" -> drawn.survivesBy(answer);
      case ".. decisive gaps" -> drawn.decisiveGaps(answer);
      case ".. bounds hit" -> drawn.bounds(answer);
      case ".. complete to order" -> String.valueOf(answer.completeToOrder());
      case ".. already lost" -> drawn.alreadyLost(answer);
      case ".. unavailable from the start" -> drawn.unavailable(answer);
      case ".. because" -> answer.noCutSetsBecause().orElse("");
      default -> drawn.chokepoints(answer);
    };
  }

  private static String exposure(ExposureAnswers drawn, String question, String asked) {
    ExposureAnswer answer = drawn.ask(question);
    if (asked.startsWith(".. way to ")) {
      return drawn.step(answer, asked.substring(".. way to ".length()));
    }
    return asked.equals(".. unavailable from the start")
        ? drawn.unavailable(answer)
        : drawn.exposures(answer);
  }
}
