package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalRowsTests {
  private static final String OWNS = "owns.csv";
  private static final String HEADER = "fact,owner,company,percent,sources,kind,confidence\n";
  private static final String ROW =
      "o,company:group,company:miner,51,source:report,REPORTED,READ\n";

  @TempDir Path folder;

  private List<String> problems(String owns) {
    return DrawnPackage.sound().table("owns", owns).problems(folder);
  }

  private List<String> problems(Limits limits) {
    DrawnPackage.sound().write(folder);
    return DataPackage.read(folder, limits) instanceof Reading.Described(DataPackage described)
        ? DrawnPackage.lines(described.check(id -> false))
        : List.of();
  }

  @Test
  void toleratesAByteOrderMarkQuotesAndEveryLineEnd() {
    assertThat(problems("\uFEFF\"fact\"" + HEADER.substring(4) + ROW)).isEmpty();
    assertThat(problems((HEADER + ROW).replace("\n", "\r\n"))).isEmpty();
    assertThat(problems(HEADER + "\n\n" + ROW.strip())).isEmpty();
  }

  @Test
  void countsLinesWithinQuotesAndBlankOnes() {
    assertThat(
            DrawnPackage.sound()
                .table(
                    "companies",
                    """
                    fact,id,name,note,sources,kind,confidence
                    group,company:group,Group,"two
                    lines",source:report,REPORTED,READ

                    miner,company:miner,,x,source:report,REPORTED,READ
                    """)
                .problems(folder))
        .containsExactly("companies.csv:5 name: expected a value, found nothing [DP-005]");
  }

  @Test
  void tellsOfBytesThatAreNotUtf8WithTheirPlace() {
    DrawnPackage.sound().write(folder);
    String text = HEADER + ROW + ROW.replace("o,", "\u00e9,");
    DrawnPackage.file(folder, OWNS, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(DrawnPackage.lines(DrawnPackage.read(folder).check(id -> false)))
        .containsExactly(
            "owns.csv:3 fact: expected UTF-8, found \"\uFFFD\" [DP-025] save the file as UTF-8");
  }

  @Test
  void tellsOfAQuoteThatIsNotClosed() {
    assertThat(problems(HEADER + ROW + "\"p,company:group,company:miner,51\n" + ROW))
        .containsExactly(
            "owns.csv:3: expected a closing quote, found \"the end of the file\" [DP-025]"
                + " a quote within a text is written twice");
  }

  @Test
  void tellsOfTextBehindAQuoteAndStopsThere() {
    assertThat(problems(HEADER + "\n" + "\"o\"x,company:group,company:miner,51\n" + ROW))
        .containsExactly(
            "owns.csv:3: expected a closing quote, and a comma or the end of the line after it,"
                + " found \"'x' (0x78)\" [DP-025] a quote within a text is written twice; what"
                + " follows in this file was not checked");
  }

  @Test
  void tellsOfEachRowWithTooFewOrTooManyFields() {
    assertThat(problems(HEADER + "o,company:group\n" + ROW + ROW.strip() + ",more\n"))
        .containsExactly(
            "owns.csv:2: expected 7 fields as in the header, found \"2 fields\" [DP-025] a text"
                + " with a comma needs quotes",
            "owns.csv:4: expected 7 fields as in the header, found \"8 fields\" [DP-025] a text"
                + " with a comma needs quotes");
  }

  @Test
  void tellsOfAFileWithoutAHeader() {
    assertThat(problems(""))
        .containsExactly(
            "owns.csv: expected a header with the names of the columns, found nothing [DP-003]");
  }

  @Test
  void stopsAtTheLimitOfRows() {
    assertThat(problems(Limits.of(10_000, 100, 100, 1)))
        .contains(
            "requires.csv:3: expected at most 1 rows, found \"more\" [DP-026] split the table");
  }

  @Test
  void stopsAtFieldsAndRowsThatAreTooLong() {
    assertThat(problems(Limits.of(10_000, 14, 100, 10)))
        .anyMatch(
            line -> line.startsWith("products.csv:2: expected CSV with fields of at most 14 "));
    assertThat(problems(Limits.of(10_000, 100, 6, 10)))
        .anyMatch(
            line -> line.startsWith("countries.csv:1: expected CSV with fields of at most 100"));
  }

  @Test
  void handsRowsOverUnderTheNamesOfTheDatabase() {
    DataPackage read =
        DrawnPackage.read(
            DrawnPackage.sound()
                .stated(
                    "owns",
                    "fact,owner,company,percent,validFrom,locators,undisclosed",
                    "o,company:group,company:miner,51,2025-01-01,p. 3,the rest = WITHHELD; votes ="
                        + " NOT_AVAILABLE")
                .write(folder));
    List<Map<String, Object>> rows = new ArrayList<>();
    read.forEachRow("owns", rows::add);

    assertThat(rows)
        .containsExactly(
            Map.ofEntries(
                Map.entry("factId", "drawn/owns/o"),
                Map.entry("package", "drawn"),
                Map.entry("owner", "company:group"),
                Map.entry("company", "company:miner"),
                Map.entry("percent", 51.0),
                Map.entry("validFrom", LocalDate.of(2025, 1, 1)),
                Map.entry("sources", List.of("source:report")),
                Map.entry("locators", List.of("p. 3")),
                Map.entry("factKind", "REPORTED"),
                Map.entry("confidence", "READ"),
                Map.entry("undisclosed", List.of("the rest", "votes")),
                Map.entry("undisclosedReasons", List.of("WITHHELD", "NOT_AVAILABLE"))));
  }

  @Test
  void refusesToHandOverRowsThatAreNotAsTheyWereChecked() {
    DataPackage read = DrawnPackage.read(DrawnPackage.sound().write(folder));
    DrawnPackage.file(folder, OWNS, HEADER + ROW.replace("51", "151"));

    assertThatThrownBy(() -> read.forEachRow("owns", row -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("owns.csv:2 percent");
    assertThatThrownBy(() -> read.forEachRow("covers", row -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
