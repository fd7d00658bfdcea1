package dev.lodestone.commandline;

import dev.lodestone.supplygraph.PackageRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The loaded packages as a person or a program reads them. */
enum ListForm {
  /** A line for each, in columns; one line when there are none. */
  TEXT {
    @Override
    String write(List<PackageRecord> packages) {
      if (packages.isEmpty()) {
        return "No package is loaded";
      }
      List<List<String>> rows = new ArrayList<>(List.of(HEADER));
      packages.forEach(one -> rows.add(row(one)));
      return rows.stream().map(row -> line(row, widths(rows))).collect(Collectors.joining("\n"));
    }
  },
  /** An array of objects with the fields of {@code dataPackages} in GraphQL. */
  JSON {
    @Override
    String write(List<PackageRecord> packages) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      packages.forEach(one -> describe(one, list.addObject()));
      return JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValueAsString(list);
    }
  };

  private static final List<String> HEADER =
      List.of("PACKAGE", "VERSION", "READERS", "FACTS", "LOADED", "TITLE");

  abstract String write(List<PackageRecord> packages);

  private static List<String> row(PackageRecord one) {
    return List.of(
        one.id(),
        one.version(),
        one.isPublic() ? "public" : "private",
        String.valueOf(one.facts()),
        one.loadedAt().toLocalDate().toString(),
        one.title());
  }

  private static List<Integer> widths(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < HEADER.size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return widths;
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      line.append(row.get(column)).repeat(' ', widths.get(column) - row.get(column).length() + 2);
    }
    return line.toString().stripTrailing();
  }

  private static void describe(PackageRecord one, ObjectNode json) {
    json.put("id", one.id());
    json.put("version", one.version());
    json.put("title", one.title());
    json.put("isPublic", one.isPublic());
    json.put("loadedAt", one.loadedAt().toString());
    json.put("facts", one.facts());
    ArrayNode counts = json.putArray("counts");
    one.counts()
        .forEach((table, facts) -> counts.addObject().put("table", table).put("facts", facts));
  }
}
