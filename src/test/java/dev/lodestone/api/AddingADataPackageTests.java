package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.Problem;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.PackageProposals;
import dev.lodestone.ingest.SeedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

/** Does what {@code docs/adding-a-data-package.md} tells to do, in its order. */
@ApiTest
class AddingADataPackageTests {
  private static final Path DOCUMENT = Path.of("docs", "adding-a-data-package.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+) ?([^\\n]*)\\n(.*?)```");

  private final GraphQlClient client;
  private final PackageLoader loader;
  private final SeedData seedData;
  private final PackageProposals proposals;

  @TempDir Path folder;

  AddingADataPackageTests(
      GraphQlClient client, PackageLoader loader, SeedData seedData, PackageProposals proposals) {
    this.client = client;
    this.loader = loader;
    this.seedData = seedData;
    this.proposals = proposals;
  }

  private static List<MatchResult> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(DOCUMENT))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .toList();
  }

  private void writeTheFiles() throws IOException {
    for (String kind : List.of("csv", "json")) {
      for (MatchResult block : blocks(kind)) {
        if (!block.group(2).isEmpty()) {
          Files.writeString(folder.resolve(block.group(2)), block.group(3));
        }
      }
    }
  }

  private void mend() throws IOException {
    Path descriptor = folder.resolve("datapackage.json");
    for (MatchResult block : blocks("replace")) {
      List<String> lines = block.group(3).lines().toList();
      String text = Files.readString(descriptor);
      assertThat(text).contains(lines.getFirst());
      Files.writeString(descriptor, text.replace(lines.getFirst(), lines.getLast()));
    }
  }

  private String proposals() {
    return switch (DataPackage.read(folder)) {
      case Reading.Described(DataPackage described) -> proposals.list(described).toString();
      case Reading.Broken(ProblemReport report) -> report.toString();
    };
  }

  @Test
  void leadsFromAForeignFileToAChokepoint() throws Exception {
    seedData.loadIfEmpty();
    writeTheFiles();

    assertThat(loader.load(folder))
        .asInstanceOf(InstanceOfAssertFactories.type(LoadReport.Refused.class))
        .extracting(refused -> refused.problems().shown().stream().map(Problem::toString).toList())
        .isEqualTo(blocks("report").getFirst().group(3).lines().toList());
    assertThat(proposals()).isEqualTo(blocks("proposals").getFirst().group(3).strip());

    mend();
    assertThat(loader.load(folder).toString())
        .startsWith(blocks("loaded").getFirst().group(3).strip() + " in ");

    List<MarkdownQuestions.Question> questions =
        MarkdownQuestions.parse(Files.readString(DOCUMENT)).questions();
    assertThat(questions).hasSize(1);
    for (MarkdownQuestions.Question question : questions) {
      JSONAssert.assertEquals(question.answer(), client.ask(question.query()).told(), true);
    }
  }
}
