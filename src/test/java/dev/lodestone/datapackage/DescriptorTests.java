package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorTests {
  private static final String DP_001 = "DP-001";

  @TempDir Path folder;

  private List<String> problems(String descriptor) {
    DrawnPackage.file(folder, Descriptor.FILE, descriptor);
    return switch (DataPackage.read(folder)) {
      case Reading.Described described -> List.of();
      case Reading.Broken(ProblemReport report) -> DrawnPackage.lines(report);
    };
  }

  private List<String> resource(String resource) {
    return problems(
        """
        {"name": "drawn", "version": "1.0.0", "title": "Drawn", "resources": [%s]}
        """
            .formatted(resource));
  }

  @Test
  void readsTheNameTheVersionTheTitleAndTheTablesInTheOrderOfReading() {
    DataPackage read = DrawnPackage.read(DrawnPackage.sound().version("1.2.0-rc.1").write(folder));

    assertThat(read.id()).isEqualTo("drawn");
    assertThat(read.version()).isEqualTo("1.2.0-rc.1");
    assertThat(read.title()).isEqualTo("Drawn");
    assertThat(read.tables())
        .startsWith("sources", "elements", "products")
        .containsSubsequence("license-regimes", "clauses", "controls");
  }

  @Test
  void refusesNamesVersionsAndTitlesThatAreMissingOrMalformed() {
    assertThat(
            problems(
                """
                {"name": "Rare Earths", "version": 1, "resources": []}
                """))
        .containsExactly(
            "datapackage.json /name: expected lower-case letters, digits and . _ - (at most 100),"
                + " found \"Rare Earths\" [DP-001]",
            "datapackage.json /resources: expected a list of tables (at most 500), found \"[]\""
                + " [DP-001]",
            "datapackage.json /title: expected a title, found nothing [DP-001]",
            "datapackage.json /version: expected a version as 1, 1.2 or 1.2.3, found \"1\""
                + " [DP-001]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1]", "{\"name\": ", "{\"name\": \"a\", \"name\": \"b\"}", "null"})
  void refusesWhatIsNotOneJsonObject(String descriptor) {
    assertThat(problems(descriptor)).isNotEmpty().allMatch(line -> line.contains(DP_001));
  }

  @Test
  void tellsTheLineOfMalformedJson() {
    assertThat(problems("{\n  \"name\": oops\n}"))
        .singleElement()
        .asString()
        .startsWith("datapackage.json:2: expected JSON, found ");
  }

  @Test
  void refusesAFolderWithoutADescriptor() {
    assertThat(DataPackage.read(folder.resolve("nowhere"))).isInstanceOf(Reading.Broken.class);
  }

  @Test
  void refusesADescriptorOfTooManyBytes() {
    DrawnPackage.sound().write(folder);

    assertThat(DataPackage.read(folder, Limits.of(50, 100, 10, 10)))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken ->
                assertThat(DrawnPackage.lines(broken.problems()))
                    .containsExactly(
                        "datapackage.json: expected at most 50 bytes, found \"more\" [DP-001]"));
  }

  @Test
  void refusesTablesThatAreUnknownOrThereTwice() {
    DrawnPackage.file(folder, "owns.csv", "");

    assertThat(
            resource(
                """
                {"name": "owns", "path": "owns.csv"}, {"name": "owns", "path": "owns.csv"},
                {"name": "prices", "path": "prices.csv"}
                """))
        .hasSize(2)
        .satisfiesExactly(
            twice ->
                assertThat(twice)
                    .isEqualTo(
                        "datapackage.json /resources/1/name: expected each name once, found"
                            + " \"owns\" [DP-002]"),
            unknown ->
                assertThat(unknown)
                    .startsWith("datapackage.json /resources/2/name: expected one of sources, ")
                    .endsWith(
                        "found \"prices\" [DP-002] a table of your own needs the property"
                            + " lodestone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"../owns.csv\"",
        "\"data/../../owns.csv\"",
        "\"/etc/owns.csv\"",
        "\"C:/owns.csv\"",
        "\"..\\\\owns.csv\"",
        "\"https://example.org/owns.csv\"",
        "\"//example.org/owns.csv\"",
        "\".hidden/owns.csv\"",
        "\"\"",
        "[\"owns.csv\"]",
        "null"
      })
  void refusesAPathThatLeavesTheFolder(String path) {
    assertThat(resource("{\"name\": \"owns\", \"path\": %s}".formatted(path)))
        .singleElement()
        .asString()
        .startsWith(
            "datapackage.json /resources/0/path: expected one path within the folder, with /"
                + " between its parts, found ");
  }

  @Test
  void refusesALinkThatLeavesTheFolder(@TempDir Path outside) throws IOException {
    DrawnPackage.file(outside, "owns.csv", "");
    Files.createSymbolicLink(folder.resolve("owns.csv"), outside.resolve("owns.csv"));

    assertThat(resource("{\"name\": \"owns\", \"path\": \"owns.csv\"}"))
        .containsExactly(
            "datapackage.json /resources/0/path: expected a file within the folder, found"
                + " \"owns.csv\" [DP-002] it is looked for beside the descriptor, and links out of"
                + " the folder are not followed");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(resource("{\"name\": \"owns\", \"path\": \"owns.csv\"}"))
        .containsExactly(
            "datapackage.json /resources/0/path: expected a file that is there, found \"owns.csv\""
                + " [DP-002] it is looked for beside the descriptor, and links out of the folder"
                + " are not followed");
  }

  @Test
  void readsAFolderWithinAJar() throws IOException {
    Path jar = folder.resolve("packages.jar");
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Path inside = Files.createDirectory(zip.getPath("/drawn"));
      DataPackage read = DrawnPackage.read(DrawnPackage.sound().write(inside));

      assertThat(DrawnPackage.lines(read.check(id -> false))).isEmpty();
    }
  }
}
