package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken packages of one foreign table, each with the exact lines of its report: {@code
 * src/test/resources/data-package/broken-packages.txt}.
 */
class BrokenPackageTests {
  private static final String SOUND_TABLE =
      "Country,Item,Share,Tons,Year\nChina,Tin,48%,\"1,000\",2024\n";
  private static final String SOUND_ROWS =
      """
      {"table": "countries", "columns": {"id": {"column": "Country", "country": true, "prefix": "country:"},
        "name": "Country", "code": {"column": "Country", "country": true}}},
      {"table": "products", "columns": {"id": {"column": "Item", "slug": true, "prefix": "product:"},
        "name": "Item", "stage": {"value": "METAL"}}},
      {"table": "supplies", "columns": {"country": {"column": "Country", "country": true, "prefix": "country:"},
        "product": {"column": "Item", "slug": true, "prefix": "product:"},
        "share": {"column": "Share", "number": {"percent": true, "remove": ["%"]}},
        "quantity": {"column": "Tons", "number": "tons"}, "unit": {"value": "t"},
        "basis": {"value": "refined"}, "period": "Year", "statement": {"value": "DIRECT"},
        "edition": {"value": "1"}}}
      """;
  private static final String SOUND_NUMBERS =
      """
      "numbers": {"tons": {"group": [","], "missing": {"W": "WITHHELD"}}},
      """;

  @TempDir Path folder;

  /**
   * A package that differs from the sound one.
   *
   * @param name what is wrong
   * @param replaced what it has instead: of the table, of the mapping or of the resource
   * @param expected the lines of the report
   */
  record Broken(String name, List<String> replaced, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Broken> packages() throws IOException {
    try (InputStream bytes =
        BrokenPackageTests.class.getResourceAsStream("/data-package/broken-packages.txt")) {
      assertThat(bytes).isNotNull();
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      List<Broken> packages = new ArrayList<>();
      for (String block : text.split("\n== ")) {
        List<String> lines = block.strip().lines().toList();
        if (lines.size() > 1) {
          packages.add(
              new Broken(
                  lines.getFirst(),
                  lines.stream().filter(line -> line.contains(" => ")).toList(),
                  lines.stream()
                      .filter(line -> line.startsWith("> "))
                      .map(line -> line.substring(2))
                      .toList()));
        }
      }
      return packages;
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void tellsWhatIsWrong(Broken broken) {
    String table = SOUND_TABLE;
    String rows = SOUND_ROWS;
    String numbers = SOUND_NUMBERS;
    String resource = "\"encoding\": \"utf-8\",";
    for (String line : broken.replaced()) {
      String[] change = line.split(" => ", 2);
      String before = change[0].replace("\\n", "\n");
      String after = change[1].replace("(nothing)", "").replace("\\n", "\n");
      assertThat(table + rows + numbers + resource).contains(before);
      table = table.replace(before, after);
      rows = rows.replace(before, after);
      numbers = numbers.replace(before, after);
      resource = resource.replace(before, after);
    }

    assertThat(ForeignPackage.of(folder, table).with(resource).stating(numbers, rows).problems())
        .containsExactlyElementsOf(broken.expected());
  }
}
