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

/** The README's questions get the README's answers, from the seed data over HTTP. */
@ApiTest
class ReadmeTests {
  private final GraphQlClient client;
  private final SeedData seedData;

  ReadmeTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> eachQuestionGetsTheAnswerBelowIt() throws IOException {
    seedData.loadIfEmpty();
    MarkdownQuestions readme = MarkdownQuestions.parse(Files.readString(Path.of("README.md")));
    assertThat(readme.questions()).hasSize(3);
    return readme.questions().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.query().lines().skip(1).findFirst().orElse("").strip(),
                    () ->
                        JSONAssert.assertEquals(
                            question.answer(), client.ask(question.query()).told(), true)));
  }
}
