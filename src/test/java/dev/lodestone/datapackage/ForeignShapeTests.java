package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes in which tables come, each read by a descriptor alone. */
class ForeignShapeTests {
  private static final String TIN =
      """
      {"table": "products", "columns": {"id": {"value": "product:tin"}, "name": {"value": "Tin"},
        "stage": {"value": "METAL"}}}
      """;

  @TempDir Path folder;

  private ForeignPackage table(String text) {
    return ForeignPackage.of(folder, text);
  }

  @Test
  void readsUnitsInTheSecondLineOfTheHeaderAndLatinLetters() {
    ForeignPackage german =
        table("Land;Förderung;Anteil\n;1000 t;%\nPerú;26,5;45,3\nBrasilien;32;54,7\n")
            .in(StandardCharsets.ISO_8859_1)
            .with(
                """
                "encoding": "iso-8859-1", "dialect": {"delimiter": ";", "headerRows": [1, 2]},
                """)
            .stating(
                """
                "numbers": {"kt": {"decimal": ",", "factor": 1000},
                  "share": {"decimal": ",", "percent": true}},
                """,
                """
                {"table": "countries", "columns": {
                  "id": {"column": "Land", "words": {"Perú": "PE", "Brasilien": "BR"}, "prefix": "country:"},
                  "name": "Land", "code": {"column": "Land", "words": {"Perú": "PE", "Brasilien": "BR"}}}}
                """,
                TIN,
                """
                {"table": "supplies", "columns": {
                  "country": {"column": "Land", "words": {"Perú": "PE", "Brasilien": "BR"},
                    "country": true, "prefix": "country:"},
                  "product": {"value": "product:tin"}, "share": {"column": "Anteil %", "number": "share"},
                  "quantity": {"column": "Förderung 1000 t", "number": "kt"}, "unit": {"value": "t"},
                  "basis": {"value": "mine"}, "edition": {"value": "1"}, "period": {"value": "2024"},
                  "statement": {"value": "DIRECT"}}}
                """);

    assertThat(german.problems()).isEmpty();
    assertThat(german.values("supplies", "country", "quantity", "share"))
        .containsExactly(
            List.of("country:PE", 26_500.0, 0.453), List.of("country:BR", 32_000.0, 0.547));
  }

  @Test
  void readsAMatrixOfSuppliersAndProducts() {
    ForeignPackage matrix =
        table("Plant,Wafer,Chip,Board\nAlpha,x,,X\nBeta,planned,x,\n")
            .stating(
                "",
                """
                {"table": "facilities", "columns": {"id": {"column": "Plant", "slug": true,
                  "prefix": "facility:"}, "name": "Plant"}}
                """,
                """
                {"table": "products", "forEach": {"otherThan": ["Plant"]}, "columns": {
                  "id": {"column": "$column", "slug": true, "prefix": "product:"}, "name": "$column",
                  "stage": {"value": "COMPONENT"}}}
                """,
                """
                {"table": "produces", "forEach": {"otherThan": ["Plant"]}, "columns": {
                  "facility": {"column": "Plant", "slug": true, "prefix": "facility:"},
                  "product": {"column": "$column", "slug": true, "prefix": "product:"},
                  "status": {"column": "$value", "words": {"x": "OPERATING", "X": "OPERATING",
                    "planned": "PLANNED"}}}}
                """);

    assertThat(matrix.problems()).isEmpty();
    assertThat(matrix.values("produces", "facility", "product", "status"))
        .containsExactly(
            List.of("facility:alpha", "product:wafer", "OPERATING"),
            List.of("facility:alpha", "product:board", "OPERATING"),
            List.of("facility:beta", "product:wafer", "PLANNED"),
            List.of("facility:beta", "product:chip", "OPERATING"));
  }

  private static final String PARTS =
      """
      {"table": "products", "columns": {"id": {"column": "Part", "slug": true, "prefix": "product:"},
        "name": "Part", "stage": {"value": "COMPONENT"}}}
      """;
  private static final String LEVELS =
      """
      "parent": {"column": "Part", "level": "Level", "as": "%s"},
      """;
  private static final String NEEDS =
      """
      {"table": "requires", "where": [{"column": "$parent", "blank": false}], "columns": {
        "product": {"column": "$parent", "slug": true, "prefix": "product:"},
        "slot": "Part", "input": {"column": "Part", "slug": true, "prefix": "product:"}}}
      """;

  @Test
  void readsABillOfMaterialsByItsLevels() {
    ForeignPackage bill =
        table("Level,Part\n0,Drive\n1,Motor\n2,Magnet\n2,Winding\n1,Gearbox\n0,Pump\n1,Motor\n")
            .stating(LEVELS.formatted("NUMBER"), PARTS, NEEDS);

    assertThat(bill.problems()).isEmpty();
    assertThat(bill.values("requires", "product", "input"))
        .containsExactly(
            List.of("product:drive", "product:motor"),
            List.of("product:motor", "product:magnet"),
            List.of("product:motor", "product:winding"),
            List.of("product:drive", "product:gearbox"),
            List.of("product:pump", "product:motor"));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,.1,..2,...3,..2",
    "OUTLINE,1,1.1,1.1.1,1.2",
    "OUTLINE,7.,7.1.,7.1.1.,7.2.",
    "MARKS,*,**,***,**"
  })
  void readsLevelsAsTheyAreWritten(String as, String top, String one, String two, String next) {
    ForeignPackage bill =
        table(
                "Level,Part\n%s,Drive\n%s,Motor\n%s,Magnet\n%s,Gearbox\n"
                    .formatted(top, one, two, next))
            .stating(LEVELS.formatted(as), PARTS, NEEDS);

    assertThat(bill.problems()).isEmpty();
    assertThat(bill.values("requires", "product", "input"))
        .containsExactly(
            List.of("product:drive", "product:motor"),
            List.of("product:motor", "product:magnet"),
            List.of("product:drive", "product:gearbox"));
  }

  @Test
  void refusesALevelThatIsSkippedOrThatIsNone() {
    String hint =
        " [DP-028] the first row has the level of all tops, and each row at most one more than that"
            + " above";

    assertThat(
            table("Level,Part\n1,Drive\n3,Magnet\nx,Pump\n0,Fan\n")
                .stating(LEVELS.formatted("NUMBER"), PARTS, NEEDS)
                .problems())
        .containsExactly(
            "foreign.csv:3 Level: expected a level from 1 to 2, found \"3\"" + hint,
            "foreign.csv:4 Level: expected a level as 2 or ..2, at most 100, found \"x\"" + hint,
            "foreign.csv:5 Level: expected a level from 1 to 2, found \"0\"" + hint);
  }

  @Test
  void takesSharesOutOfAList() {
    ForeignPackage list =
        table("Product,Origin\nTin,\"China (48 %), Peru (10.5 %), Others (41.5 %)\"\n")
            .stating(
                """
                "numbers": {"share": {"percent": true, "remove": ["%"]}},
                """,
                TIN,
                """
                {"table": "countries", "forEach": {"columns": ["Origin"], "split": ",", "parts": ["(", ")"]},
                 "where": [{"column": "$part1", "equals": "Others", "not": true}], "columns": {
                  "id": {"column": "$part1", "country": true, "prefix": "country:"}, "name": "$part1",
                  "code": {"column": "$part1", "country": true}}}
                """,
                """
                {"table": "supplies", "forEach": {"columns": ["Origin"], "split": ",", "parts": ["(", ")"]},
                 "where": [{"column": "$part1", "equals": "Others", "not": true}], "columns": {
                  "country": {"column": "$part1", "country": true, "prefix": "country:"},
                  "product": {"value": "product:tin"}, "share": {"column": "$part2", "number": "share"},
                  "basis": {"value": "mine"}, "period": {"value": "2024"}, "statement": {"value": "DIRECT"}}}
                """);

    assertThat(list.problems()).isEmpty();
    assertThat(list.values("supplies", "country", "share"))
        .containsExactly(List.of("country:CN", 0.48), List.of("country:PE", 0.105));
  }
}
