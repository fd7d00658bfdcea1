package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.SeedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skyscreamer.jsonassert.JSONAssert;

/** The three ways out of the founding article, as {@code docs/scenarios.md} tells them. */
@ApiTest
class ScenarioDocumentTests {
  private final GraphQlClient client;
  private final SeedData seedData;

  ScenarioDocumentTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> theSeedAnswersAsTheDocumentTells() throws IOException {
    seedData.loadIfEmpty();
    MarkdownQuestions document =
        MarkdownQuestions.parse(Files.readString(Path.of("docs", "scenarios.md")));
    assertThat(document.questions()).hasSize(6);
    return document.questions().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.query().lines().findFirst().orElse("").strip(),
                    () ->
                        JSONAssert.assertEquals(
                            question.answer(), client.ask(question.query()).told(), true)));
  }
}
