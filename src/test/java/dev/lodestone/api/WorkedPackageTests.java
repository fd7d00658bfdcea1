package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.SeedData;
import dev.lodestone.ingest.UnloadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.skyscreamer.jsonassert.JSONAssert;

/**
 * The packages beside the seed, loaded over it: what they answer, and what they leave as it was.
 */
@ApiTest
class WorkedPackageTests {
  private static final List<String> BESIDE_THE_SEED = List.of("usgs-mcs-2026", "molybdenum-99");

  private final GraphQlClient client;
  private final PackageLoader loader;
  private final SeedData seedData;

  WorkedPackageTests(GraphQlClient client, PackageLoader loader, SeedData seedData) {
    this.client = client;
    this.loader = loader;
    this.seedData = seedData;
  }

  private void load() {
    for (String name : BESIDE_THE_SEED) {
      assertThat(loader.load(Path.of("seed-data", name))).isInstanceOf(LoadReport.Loaded.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> answersAsTheDocumentTells() throws IOException {
    seedData.loadIfEmpty();
    load();
    MarkdownQuestions document =
        MarkdownQuestions.parse(Files.readString(Path.of("docs", "worked-package.md")));
    assertThat(document.questions()).hasSize(5);
    return document.questions().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.query().lines().skip(1).findFirst().orElse("").strip(),
                    () ->
                        JSONAssert.assertEquals(
                            question.answer(), client.ask(question.query()).told(), true)));
  }

  @Test
  void changeNoAnswerOfThoseWhoDoNotNameThemAndUnloadWithoutATrace() throws IOException {
    seedData.loadIfEmpty();
    List<String> before = PublicAnswers.list(client);

    load();
    assertThat(PublicAnswers.list(client)).isEqualTo(before);

    for (String name : BESIDE_THE_SEED.reversed()) {
      assertThat(loader.load(Path.of("seed-data", name))).isInstanceOf(LoadReport.Unchanged.class);
      assertThat(loader.unload(name)).isInstanceOf(UnloadReport.Unloaded.class);
    }
    assertThat(client.ask("{ packages { id } }").list("$..id")).containsExactly("rare-earths");
    assertThat(PublicAnswers.list(client)).isEqualTo(before);
  }

  @Test
  void loadWithoutTheSeedToo() {
    load();

    assertThat(
            client
                .ask(
                    "{ chokepoints(of: \"product:technelite\", among: [COUNTRY], maxOrder: 3,"
                        + " assuming: {home: \"US\", packages: [\"molybdenum-99\"]}) {"
                        + " nodes { certainty members { entity { id } } } } }")
                .list("$..nodes[?(@.certainty=='CERTAIN')].members[*].entity.id"))
        .containsExactly("country:AU", "country:BE", "country:ZA");
  }
}
