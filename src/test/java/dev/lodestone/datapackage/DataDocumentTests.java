package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Confidence;
import dev.lodestone.supplygraph.FactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The counts of {@code docs/data.md} are those of the rows. */
class DataDocumentTests {
  private static final DataPackage SEED = DrawnPackage.read(Path.of("seed-data", "rare-earths"));

  @Test
  void countsAreThoseOfTheRows() throws IOException {
    List<List<String>> counted = new ArrayList<>();
    int[] all = new int[columns().size() + 2];
    for (String table : SEED.tables()) {
      int[] counts = counts(table);
      IntStream.range(0, all.length).forEach(i -> all[i] += counts[i]);
      counted.add(row(table, counts));
    }
    counted.add(row("all", all));

    assertThat(counted).containsExactlyInAnyOrderElementsOf(told());
  }

  private static List<String> columns() {
    return Stream.of(FactKind.values(), Confidence.values())
        .flatMap(Arrays::stream)
        .map(Object::toString)
        .toList();
  }

  private static int[] counts(String table) {
    List<String> columns = columns();
    int[] counts = new int[columns.size() + 2];
    SEED.forEachRow(
        table,
        row -> {
          counts[0]++;
          for (String column : List.of("factKind", "confidence")) {
            int at = columns.indexOf(String.valueOf(row.get(column)));
            counts[at + 1] += at < 0 ? 0 : 1;
          }
          counts[counts.length - 1] += has(row, "undisclosed") ? 1 : 0;
        });
    return counts;
  }

  private static boolean has(Map<String, Object> row, String column) {
    return row.get(column) instanceof List<?> list && !list.isEmpty();
  }

  private static List<String> row(String table, int[] counts) {
    return Stream.concat(Stream.of(table), Arrays.stream(counts).mapToObj(Integer::toString))
        .toList();
  }

  private static List<List<String>> told() throws IOException {
    return Files.readString(Path.of("docs", "data.md"))
        .lines()
        .dropWhile(line -> !line.startsWith("| table |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.substring(1, line.lastIndexOf('|')))
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
        .toList();
  }
}
