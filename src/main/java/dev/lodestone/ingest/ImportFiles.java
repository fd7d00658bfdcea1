package dev.lodestone.ingest;

import dev.lodestone.datapackage.CsvOutput;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of nodes, or of relationships, each with its header. */
final class ImportFiles implements Closeable {
  private final ImportShapes shapes;
  private final List<String> names = new ArrayList<>();
  private final Map<String, List<CsvOutput>> files = new TreeMap<>();

  /**
   * Creates the files and writes their headers.
   *
   * @param first what the names begin with
   * @param fixed the columns before the properties
   */
  ImportFiles(Path folder, String first, List<String> fixed, ImportShapes shapes) {
    this.shapes = shapes;
    shapes
        .byKind()
        .forEach(
            (kind, ones) -> {
              List<CsvOutput> outputs = new ArrayList<>();
              files.put(kind, outputs);
              for (SortedMap<String, String> columns : ones) {
                String plain = kind.replaceAll("[^A-Za-z0-9]+", "-");
                String name = "%s-%03d-%s.csv".formatted(first, names.size() + 1, plain);
                names.add(name);
                CsvOutput file = new CsvOutput(folder.resolve(name));
                outputs.add(file);
                file.line(header(fixed, columns));
              }
            });
  }

  private static List<String> header(List<String> fixed, SortedMap<String, String> columns) {
    List<String> header = new ArrayList<>(fixed);
    columns.forEach((property, type) -> header.add(property + ":" + type));
    return header;
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /**
   * Writes a line.
   *
   * @param types of the properties that are written, by name
   */
  void line(
      String kind, List<String> fixed, Map<String, String> types, Map<String, Object> properties) {
    int file = shapes.find(kind, types);
    List<@Nullable String> line = new ArrayList<>(fixed);
    for (String property : shapes.byKind().getOrDefault(kind, List.of()).get(file).keySet()) {
      Object value = types.containsKey(property) ? properties.get(property) : null;
      line.add(value == null ? null : ImportTypes.text(value));
    }
    files.getOrDefault(kind, List.of()).get(file).line(line);
  }

  @Override
  public void close() {
    files.values().forEach(outputs -> outputs.forEach(CsvOutput::close));
  }
}
