package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.EntityKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a foreign table meet entities of another package by their properties. */
class MatchTests {
  private static final String TABLE = "Assembly,CAS,Metal\nMotor,7429-91-6,Dysprosium\n";
  private static final Map<String, List<String>> GRAPH =
      Map.of(
          "ELEMENT cas 7429-91-6", List.of("element:Dy"),
          "ELEMENT name dysprosium", List.of("element:Dy"),
          "ELEMENT name twin", List.of("element:A", "element:B"));
  private static final KnownEntities KNOWN =
      new KnownEntities(
          id -> id.startsWith("element:"), id -> false, Optional.of(MatchTests::listMatches));

  @TempDir Path folder;

  private static List<String> listMatches(EntityKind kind, String property, String value) {
    return GRAPH.getOrDefault(
        kind + " " + property + " " + value.toLowerCase(Locale.ROOT), List.of());
  }

  private ForeignPackage matching(String table, String match) {
    return ForeignPackage.of(folder, table)
        .stating(
            "",
            """
            {"table": "products", "columns": {"id": {"column": "Assembly", "slug": true, "prefix": "product:"},
              "name": "Assembly", "stage": {"value": "COMPONENT"}}}
            """,
            """
            {"table": "requires", "columns": {"product": {"column": "Assembly", "slug": true, "prefix": "product:"},
              "slot": {"value": "magnet metal"}, "input": %s}}
            """
                .formatted(match));
  }

  private static String match(String column, String property, String more) {
    return "{\"column\": \"%s\", \"match\": {\"kind\": \"Element\", \"property\": \"%s\"%s}}"
        .formatted(column, property, more);
  }

  @Test
  void refersToTheOneEntityWithTheProperty() {
    for (String match : List.of(match("CAS", "cas", ""), match("Metal", "name", ""))) {
      ForeignPackage drawn = matching(TABLE, match);

      assertThat(drawn.problems(KNOWN)).isEmpty();
      assertThat(drawn.rows("requires", KNOWN))
          .singleElement()
          .satisfies(row -> assertThat(row.get("input")).isEqualTo("element:Dy"));
    }
  }

  @Test
  void refusesWhatMatchesNothingOrMoreThanOne() {
    assertThat(
            matching(TABLE + "Fan,,Unobtainium\nPump,,Twin\n", match("Metal", "name", ""))
                .problems(KNOWN))
        .containsExactly(
            "foreign.csv:3 Metal: expected one Element with this name outside the package, found"
                + " \"Unobtainium\" [DP-032] there is none (read as requires.input)",
            "foreign.csv:4 Metal: expected one Element with this name outside the package, found"
                + " \"Twin\" [DP-032] there are element:A, element:B (read as requires.input)");
  }

  @Test
  void leavesRowsOutThatMatchNothingWhereTheMappingSaysSo() {
    ForeignPackage drawn =
        matching(
            TABLE + "Fan,,Unobtainium\n", match("Metal", "name", ", \"unmatched\": \"LEAVE_OUT\""));

    assertThat(drawn.problems(KNOWN))
        .containsExactly(
            "foreign.csv:3 Metal: expected one Element with this name outside the package, found"
                + " \"Unobtainium\" [DP-035] the row is left out (read as requires.input)");
    assertThat(drawn.rows("requires", KNOWN)).hasSize(1);
  }

  @Test
  void saysThatNothingCanBeMatchedWithoutAGraph() {
    assertThat(matching(TABLE, match("CAS", "cas", "")).problems())
        .containsExactly(
            "foreign.csv:2 CAS: expected a graph to match with, found \"7429-91-6\" [DP-032] check"
                + " it where one is loaded (read as requires.input)");
  }
}
