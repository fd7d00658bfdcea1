package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts and the totals that a publisher printed. */
class PrintedTotalTests {
  @TempDir Path folder;

  private List<String> problems(String rows) {
    return ForeignPackage.of(folder, "Country,Tons\n" + rows)
        .mapped(
            """
            {"numbers": {"t": {"group": [","], "missing": {"W": "WITHHELD"}}},
             "totals": {"world": {"value": "Tons", "number": "t", "by": ["$column"], "tolerance": 0.05,
               "printed": [{"column": "Country", "equals": "World"}]}},
             "rows": [{"table": "sources", "columns": {"id": {"value": "source:a"},
               "name": {"value": "A"}, "publisher": {"value": "B"}}}]}
            """)
        .problems();
  }

  @Test
  void acceptsPartsThatAddUpWithinTheTolerance() {
    assertThat(problems("CN,\"270,000\"\nNG,\"13,000\"\nWorld,\"290,000\"\n")).isEmpty();
  }

  @Test
  void findsTheFootnoteDigitThatWasGluedToAFigure() {
    assertThat(problems("CN,\"270,000\"\nNG,\"113,000\"\nWorld,\"283,000\"\n"))
        .containsExactly(
            "foreign.csv:4 Tons: expected the sum of the parts, 383000, within 5 %, found"
                + " \"283,000\" [DP-029] look for a footnote digit glued to a figure, or a row that"
                + " is counted twice");
  }

  @Test
  void letsWithheldPartsMakeUpTheRestButNotLessThanNothing() {
    assertThat(problems("CN,\"200,000\"\nNG,W\nWorld,\"283,000\"\n")).isEmpty();
    assertThat(problems("CN,\"300,000\"\nNG,W\nWorld,\"283,000\"\n"))
        .singleElement()
        .asString()
        .endsWith("[DP-029] 1 parts have no figure, and the others are more than the total");
  }
}
