package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What somebody is answered who names no packages: the README, the examples and more. */
final class PublicAnswers {
  private static final String MORE =
      """
      { chokepoints(of: "product:air-conditioner", among: [COUNTRY, LICENSE_REGIME]) {
          totalCount completeness { coverage { items dataGaps { id } } quarantined { place } } }
        element(id: "element:Dy") { name regimes { clause { number } regime { id } } supply { completeness }
          usedIn { totalCount } otherStatements { factId } }
        country(id: "country:CN") { name licenseRegimes { id } }
        products(last: 5) { totalCount nodes { id name } }
        undisclosed(on: "product:f-35") { totalCount } }
      """;

  private PublicAnswers() {}

  /** The answers as JSON, without what tells the time or the version of the graph. */
  static List<String> list(GraphQlClient client) throws IOException {
    List<String> questions = new ArrayList<>();
    MarkdownQuestions.parse(Files.readString(Path.of("README.md")))
        .questions()
        .forEach(question -> questions.add(question.query()));
    try (Stream<Path> examples = Files.list(Path.of("src/main/resources/examples"))) {
      for (Path example : examples.sorted().toList()) {
        questions.add(Files.readString(example));
      }
    }
    questions.add(MORE);
    // How well a text matches depends on how often its words occur, hidden things included.
    questions.removeIf(question -> question.contains("search("));
    List<String> answers = new ArrayList<>();
    for (String question : questions) {
      String json = client.ask(question).json();
      assertThat(json).doesNotContain("\"errors\"");
      answers.add(
          json.replaceAll("\"(graphVersion|fingerprint)\":\"[^\"]*\"", "")
              .replaceAll("\"elapsedMs\":[0-9]+", ""));
    }
    return answers;
  }
}
