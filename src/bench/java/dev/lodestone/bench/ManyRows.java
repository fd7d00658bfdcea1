package dev.lodestone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A package of about so many rows: a fifth products, a fifth facilities, a fifth what they produce,
 * three tenths what products require, a tenth shares of supply. Each row is the same in the files
 * and in memory.
 */
record ManyRows(int size) {
  private static final Map<String, String> STATED =
      Map.of("sources", "source:report", "kind", "REPORTED", "confidence", "READ");

  /** A table: how many rows, and which. */
  record Table(String name, int rows, IntFunction<Map<String, String>> row) {}

  List<Table> tables() {
    int fifth = size / 5;
    return List.of(
        new Table(
            "sources",
            1,
            i -> of("fact", "report", "id", "source:report", "name", "R", "publisher", "P")),
        new Table(
            "products",
            fifth,
            i ->
                stated(
                    of("fact", "p" + i, "id", product(i), "name", "Part " + i, "stage", "PART"))),
        new Table(
            "facilities",
            fifth,
            i -> stated(of("fact", "f" + i, "id", "facility:f" + i, "name", "Plant " + i))),
        new Table(
            "countries",
            10,
            i ->
                stated(
                    of(
                        "fact",
                        country(i),
                        "id",
                        "country:" + country(i),
                        "name",
                        "Country " + i,
                        "code",
                        country(i)))),
        new Table(
            "requires",
            3 * size / 10,
            i ->
                stated(
                    of(
                        "fact",
                        "r" + i,
                        "product",
                        product(1 + i % (fifth - 1)),
                        "slot",
                        "s" + i,
                        "input",
                        product(i % (fifth - 1) / 2)))),
        new Table(
            "produces",
            fifth,
            i ->
                stated(
                    of(
                        "fact",
                        "m" + i,
                        "facility",
                        "facility:f" + i,
                        "product",
                        product(i),
                        "status",
                        "OPERATING"))),
        new Table(
            "supplies",
            size / 10,
            i ->
                stated(
                    of(
                        "fact", "s" + i,
                        "country", "country:" + country(i % 10),
                        "product", product(i),
                        "share", "1",
                        "basis", "parts",
                        "period", "2024",
                        "statement", "DIRECT"))));
  }

  private static String product(int i) {
    return "product:p" + i;
  }

  private static String country(int i) {
    return List.of("AU", "BR", "CA", "CN", "DE", "FR", "IN", "JP", "KR", "US").get(i);
  }

  private static Map<String, String> of(String... namesAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private static Map<String, String> stated(Map<String, String> row) {
    row.putAll(STATED);
    return row;
  }

  /** How many rows there are. */
  int rows() {
    return tables().stream().mapToInt(Table::rows).sum();
  }

  /** Writes the files and the descriptor into a folder that exists. */
  Path write(Path folder) {
    try {
      for (Table table : tables()) {
        try (Writer file = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"))) {
          List<String> columns = List.copyOf(table.row().apply(0).keySet());
          file.append(String.join(",", columns)).append('\n');
          for (int i = 0; i < table.rows(); i++) {
            Map<String, String> row = table.row().apply(i);
            file.append(columns.stream().map(row::get).collect(Collectors.joining(",")));
            file.append('\n');
          }
        }
      }
      String resources =
          tables().stream()
              .map(table -> "{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(table.name()))
              .collect(Collectors.joining(", "));
      Files.writeString(
          folder.resolve("datapackage.json"),
          "{\"name\": \"many\", \"version\": \"1.0.0\", \"title\": \"Many\", \"resources\": [%s]}"
              .formatted(resources));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
