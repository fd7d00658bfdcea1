package dev.lodestone.datapackage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A package of one foreign table, drawn as its text and the mapping of its descriptor. */
final class ForeignPackage {
  static final String FILE = "foreign.csv";

  private final Path folder;
  private final String text;
  private Charset charset = StandardCharsets.UTF_8;
  private String more = "";
  private String mapping = "{\"rows\": []}";

  private ForeignPackage(Path folder, String text) {
    this.folder = folder;
    this.text = text;
  }

  static ForeignPackage of(Path folder, String text) {
    return new ForeignPackage(folder, text);
  }

  ForeignPackage in(Charset encoding) {
    charset = encoding;
    return this;
  }

  /** Properties of the resource, each followed by a comma. */
  ForeignPackage with(String properties) {
    more = properties;
    return this;
  }

  /** The property {@code lodestone} of the resource. */
  ForeignPackage mapped(String json) {
    mapping = json;
    return this;
  }

  /** A mapping whose rows all rest on one source, which the table itself states. */
  ForeignPackage stating(String forms, String... rows) {
    return mapped(
        """
        {%s "every": {"sources": {"value": "source:report"}, "kind": {"value": "REPORTED"},
         "confidence": {"value": "READ"}},
         "rows": [{"table": "sources", "columns": {"id": {"value": "source:report"},
           "name": {"value": "Report"}, "publisher": {"value": "Survey"}, "sources": {"value": ""}}},
         %s]}
        """
            .formatted(forms, String.join(",\n", rows)));
  }

  Path write() {
    DrawnPackage.file(folder, FILE, text.getBytes(charset));
    DrawnPackage.file(
        folder,
        Descriptor.FILE,
        """
        {"name": "foreign", "version": "1", "title": "Foreign", "resources": [
          {"name": "their-table", "path": "foreign.csv", %s "lodestone": %s}]}
        """
            .formatted(more, mapping));
    return folder;
  }

  /** What is wrong with it, each problem as its line reads. */
  List<String> problems() {
    return problems(KnownEntities.ofIds(id -> false));
  }

  List<String> problems(KnownEntities known) {
    return switch (DataPackage.read(write())) {
      case Reading.Described(DataPackage described) ->
          DrawnPackage.lines(described.check(known, () -> {}));
      case Reading.Broken(ProblemReport report) -> DrawnPackage.lines(report);
    };
  }

  /** The rows of a table, which must be without problems, without what all rows have. */
  List<Map<String, Object>> rows(String table) {
    return rows(table, KnownEntities.ofIds(id -> false));
  }

  List<Map<String, Object>> rows(String table, KnownEntities known) {
    List<Map<String, Object>> rows = new ArrayList<>();
    DrawnPackage.read(write()).forEachRow(table, known, rows::add);
    rows.forEach(
        row -> List.of("package", "sources", "factKind", "confidence").forEach(row::remove));
    return rows;
  }

  /** The values of some columns of the rows of a table, in the order of the file. */
  List<List<Object>> values(String table, String... columns) {
    return rows(table).stream()
        .map(
            row ->
                List.of(columns).stream()
                    .map(column -> Optional.ofNullable(row.get(column)).orElse(""))
                    .toList())
        .toList();
  }
}
