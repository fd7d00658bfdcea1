package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are written: encodings, dialects, and lines that are too long to hold. */
class ForeignFileTests {
  private static final String MAPPING =
      """
      {"rows": [{"table": "sources", "columns": {"id": {"column": "Key", "prefix": "source:"},
        "name": "Name", "publisher": {"value": "Survey"}}}]}
      """;

  @TempDir Path folder;

  private ForeignPackage file(String text, String properties) {
    return ForeignPackage.of(folder, text).with(properties).mapped(MAPPING);
  }

  private List<List<Object>> names(String text, String properties) {
    return file(text, properties).values("sources", "name");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16,utf-16",
    "UTF-16LE,utf-16le",
    "UTF-16BE,UTF-16BE",
    "UTF-8,utf-8",
    "ISO-8859-1,iso-8859-1",
    "windows-1252,windows-1252"
  })
  void readsEncodings(String written, String declared) {
    ForeignPackage foreign =
        file("Key,Name\r\na,Zürich\r\n", "\"encoding\": \"" + declared + "\",")
            .in(Charset.forName(written));

    assertThat(foreign.values("sources", "name")).containsExactly(List.of("Zürich"));
  }

  @Test
  void dropsByteOrderMarks() {
    assertThat(names("\uFEFFKey,Name\na,One\n", "")).containsExactly(List.of("One"));
    assertThat(
            file("\uFEFFKey,Name\na,One\n", "\"encoding\": \"utf-16le\",")
                .in(StandardCharsets.UTF_16LE)
                .values("sources", "name"))
        .containsExactly(List.of("One"));
  }

  @Test
  void readsQuotesCommentsTabsNullsAndBlanks() {
    String dialect =
        """
        "format": "tsv", "dialect": {"quoteChar": "'", "commentChar": "%", "skipInitialSpace": true,
          "nullSequence": "\\\\N"},
        """;

    assertThat(names("% it's a comment\nKey\tName\na\t 'It''s\tone'\n% '\nb\t  Two\n", dialect))
        .containsExactly(List.of("It's\tone"), List.of("Two"));
    assertThat(file("Key\tName\na\t\\N\n", dialect).problems())
        .containsExactly(
            "foreign.csv:2 Name: expected a value, found nothing [DP-005] (read as sources.name)");
  }

  @Test
  void readsFilesWithoutAHeaderAndLeavesRowsOut() {
    assertThat(
            names(
                "a,One\nnoise\nb,Two\n",
                """
                "dialect": {"header": false, "commentRows": [2]},
                "schema": {"fields": [{"name": "Key"}, {"name": "Name"}]},
                """))
        .containsExactly(List.of("One"), List.of("Two"));
    assertThat(file("a,One\n", "\"dialect\": {\"header\": false},").problems())
        .containsExactly(
            "datapackage.json /resources/0/schema/fields: expected the names of the columns, since"
                + " the file has no header, found nothing [DP-002]");
  }

  @Test
  void joinsTheLinesOfAHeaderAndSkipsTheTitleAboveIt() {
    ForeignPackage foreign =
        ForeignPackage.of(folder, "Table 3\nfoot,note\nKey,Name of\n,source\na,One\n")
            .with("\"dialect\": {\"headerRows\": [3, 4]},")
            .mapped(MAPPING.replace("\"name\": \"Name\"", "\"name\": \"Name of source\""));

    assertThat(foreign.values("sources", "name")).containsExactly(List.of("One"));
  }

  @Test
  void takesMissingValuesOfTheSchemaForBlank() {
    String schema =
        """
        "schema": {"missingValues": ["?", {"value": "-", "label": "none"}]},
        """;

    assertThat(file("Key,Name\na,?\nb,-\n", schema).problems())
        .hasSize(2)
        .allMatch(line -> line.contains("[DP-005]"));
  }

  @Test
  void refusesADelimiterThatIsTheQuote() {
    assertThat(file("Key;Name\n", "\"dialect\": {\"delimiter\": \"\\\"\"},").problems())
        .containsExactly(
            "datapackage.json /resources/0/dialect: expected characters of which no two are the"
                + " same or end a line, found nothing [DP-002]");
  }

  @Test
  void doesNotReadALineThatIsTooLongIntoMemory() throws IOException {
    file("Key,Name\n", "").write();
    long most = 0;
    try (Writer out = Files.newBufferedWriter(folder.resolve(ForeignPackage.FILE))) {
      out.write("Key,Name\na,");
      String piece = "x".repeat(1 << 16);
      for (int i = 0; i < 1_024; i++) {
        out.write(piece);
        most += piece.length();
      }
    }

    assertThat(most).isGreaterThan(60_000_000);
    assertThat(DrawnPackage.lines(DrawnPackage.read(folder).check(id -> false)))
        .singleElement()
        .asString()
        .startsWith("foreign.csv:2: expected CSV with fields of at most 65536 characters")
        .endsWith("[DP-025] what follows in this file was not checked");
  }

  @Test
  void refusesADescriptorThatNestsTooDeep() {
    DrawnPackage.file(
        folder, Descriptor.FILE, "{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");

    assertThat(DataPackage.read(folder))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken ->
                assertThat(DrawnPackage.lines(broken.problems()))
                    .singleElement()
                    .asString()
                    .contains("maximum allowed (40")
                    .endsWith("[DP-001]"));
  }

  @Test
  void boundsTheRowsThatOneRowMakes() {
    ForeignPackage many =
        ForeignPackage.of(folder, "Key\n" + "a;".repeat(20_000) + "a\n")
            .mapped(
                """
                {"rows": [{"table": "sources", "forEach": {"columns": ["Key"], "split": ";"},
                  "columns": {"id": {"template": "s{$number}", "prefix": "source:"}, "name": "$value",
                    "publisher": {"value": "B"}}}]}
                """);

    assertThat(many.problems())
        .containsExactly(
            "foreign.csv:2: expected at most 10000 rows of one row, found \"more\" [DP-026]");
  }
}
