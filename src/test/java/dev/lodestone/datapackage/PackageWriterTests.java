package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTests {
  private static final PackageHead HEAD = new PackageHead("mine", "1.0", "Mine", true);

  @TempDir Path folder;

  @Test
  void aNumberIsReadAsItWasToTheBit() {
    ColumnType type = new ColumnType.Decimal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    Random random = new Random(7);
    List<String> cells =
        new ArrayList<>(
            List.of(
                "0",
                "-0",
                "1e",
                "9".repeat(30),
                "-" + "9".repeat(30),
                "0." + "0".repeat(29) + "1"));
    cells.remove("1e");
    for (int i = 0; i < 20_000; i++) {
      cells.add((random.nextBoolean() ? "-" : "") + digits(random, 30) + "." + digits(random, 30));
      cells.add("0." + "0".repeat(random.nextInt(29)) + digits(random, 1));
    }
    for (String cell : cells) {
      ColumnType.Parsed read = type.read(cell);
      assertThat(read).isInstanceOf(ColumnType.Parsed.Value.class);
      Object value = ((ColumnType.Parsed.Value) read).value();
      assertThat(type.read(CellWriter.text(value))).as(cell).isEqualTo(read);
    }
  }

  private static String digits(Random random, int most) {
    return random
        .ints(1 + random.nextInt(most), 0, 10)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining());
  }

  @Test
  void anEscapedTextIsReadAsItWasAndNoPartOfItIsAFormula() {
    Random random = new Random(11);
    String alphabet = "'=+-@\t\r\n;ab ＝";
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(8), 0, alphabet.length())
              .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
              .collect(Collectors.joining());
      String cell = Formulas.escaped(text);
      assertThat(Formulas.plain(cell)).isEqualTo(text);
      assertThat(cell).doesNotContainPattern("(^|[;\\t\\r\\n])[=+\\-@\\t\\r\\n＝＋－＠]");
    }
  }

  /** Every column of every table once, in a row that the table allows. */
  @Test
  void everyColumnIsWrittenAndReadAgain() throws Exception {
    Map<String, Map<String, Object>> rows = new java.util.TreeMap<>();
    try (PackageWriter writer = new PackageWriter(folder, HEAD)) {
      for (Table table : Tables.ALL) {
        Map<String, Object> row = new java.util.HashMap<>();
        table.columns().forEach(column -> row.put(column.name(), example(column)));
        row.remove("fact");
        row.put("kind", "MEASURED");
        row.put("factKind", row.remove("kind"));
        row.put("undisclosed", List.of("=what; = not"));
        row.put("undisclosed", List.of("=what = not", "b"));
        row.put("undisclosedReasons", List.of("WITHHELD", "NOT_COLLECTED"));
        row.put("factId", "mine/" + table.name() + "/-key");
        row.put("package", "mine");
        rows.put(table.name(), row);
        assertThat(writer.write(table.name(), row)).as(table.name()).hasValue(row);
      }
      assertThat(writer.finish()).hasToString("0 errors, 0 warnings");
    }

    DataPackage read = DrawnPackage.read(folder);
    assertThat(read.tables()).isEqualTo(PackageWriter.tables());
    for (String table : read.tables()) {
      List<Map<String, Object>> again = new ArrayList<>();
      read.forEachRow(table, again::add);
      assertThat(again).containsExactly(rows.get(table));
    }
  }

  private static Object example(Column column) {
    return example(column.type());
  }

  private static Object example(ColumnType type) {
    return switch (type) {
      case ColumnType.Text text -> "=\"a\", b\nc\r\n-d ";
      case ColumnType.Key key -> "-key";
      case ColumnType.Id id ->
          id.kinds().stream().sorted().findFirst().orElseThrow().prefix() + ":CN";
      case ColumnType.Whole whole -> whole.min() + 1;
      case ColumnType.Decimal decimal -> 0.1 + 0.2;
      case ColumnType.Day day -> LocalDate.of(1999, 12, 31);
      case ColumnType.Period period -> "2020-2024";
      case ColumnType.Choice choice -> choice.words().getLast();
      case ColumnType.CountryCode code -> "CN";
      case ColumnType.Cas cas -> "7429-91-6";
      case ColumnType.Lei lei -> "529900T8BM49AURSDO55";
      case ColumnType.Hs hs -> hs.several() ? "2846.90, 8505" : "2846.90";
      case ColumnType.Missing missing -> "";
      case ColumnType.ListOf(ColumnType.Text entry, boolean blanks) ->
          blanks ? List.of("", "-p. 3") : List.of("@a", "'b");
      case ColumnType.ListOf(ColumnType entry, boolean blanks) ->
          List.of(example(entry), example(entry));
    };
  }

  @Test
  void aPackageWithoutFactsHasAnEmptyTable() throws Exception {
    try (PackageWriter writer = new PackageWriter(folder, HEAD)) {
      assertThat(writer.finish().isSound()).isTrue();
    }

    assertThat(DrawnPackage.read(folder).check(id -> false).isSound()).isTrue();
    assertThat(Files.readString(folder.resolve("sources.csv"), StandardCharsets.UTF_8))
        .isEqualTo(
            "fact,id,name,publisher,url,date,accessed,license,sources,locators,kind,confidence,undisclosed\n");
  }

  @Test
  void whatCannotBeReadAgainIsToldWithItsFact() {
    try (PackageWriter writer =
        new PackageWriter(folder, new PackageHead("mine", "x", "Mine", true))) {
      assertThat(
              writer.write(
                  "officials",
                  Map.of("factId", "mine/officials/o", "id", "company:o", "name", "\uFFFD")))
          .isEmpty();

      assertThat(DrawnPackage.lines(writer.finish()))
          .anyMatch(line -> line.startsWith("officials.csv id: expected official:"))
          .anyMatch(line -> line.startsWith("officials.csv name: expected UTF-8"))
          .anyMatch(
              line ->
                  line.startsWith(
                      "officials.csv kind: expected a value, found nothing [DP-005] the fact o"))
          .anyMatch(line -> line.startsWith("datapackage.json /version: "));
    }
  }
}
