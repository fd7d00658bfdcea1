package dev.lodestone.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a Markdown text, by the first cell of their headers. */
record MarkdownTables(Map<String, List<List<String>>> tables) {
  static MarkdownTables parse(String markdown) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    List<List<String>> table = new ArrayList<>();
    for (String line : Stream.concat(markdown.lines(), Stream.of("")).toList()) {
      if (line.startsWith("|")) {
        table.add(Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList());
      } else if (!table.isEmpty()) {
        tables.put(table.getFirst().getFirst(), List.copyOf(table));
        table.clear();
      }
    }
    return new MarkdownTables(tables);
  }

  /** The cells of the header. */
  List<String> header(String first) {
    List<String> header = tables.getOrDefault(first, List.of()).getFirst();
    return header.subList(0, header.size() - 1);
  }

  /** The rows below the header, without the line between. */
  List<List<String>> get(String first) {
    List<List<String>> table = tables.getOrDefault(first, List.of());
    return table.stream().skip(2).map(row -> row.subList(0, row.size() - 1)).toList();
  }
}
