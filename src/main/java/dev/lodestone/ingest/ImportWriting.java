package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One writing of the whole graph to a folder. */
final class ImportWriting {
  static final String COMMAND = "import.sh";

  private static final String BETWEEN = String.valueOf(ImportTypes.DELIMITER);

  private final GraphReader reader;
  private final Path folder;
  private final ExportPace pace;
  private long nodes;
  private long relationships;
  private long leftOut;
  private String example = "";

  ImportWriting(GraphReader reader, Path folder, ExportWatch watch) {
    this.pace = new ExportPace(watch);
    this.reader = reader;
    this.folder = folder;
  }

  ExportReport write(String place) throws IOException {
    List<String> nodeFiles = writeNodes();
    List<String> relationshipFiles = writeRelationships();
    pace.finish();
    Files.writeString(
        folder.resolve(COMMAND), command(nodeFiles, relationshipFiles), StandardCharsets.UTF_8);
    return new ExportReport.GraphExported(
        place, nodes, relationships, leftOut, example, "sh " + place + "/" + COMMAND);
  }

  private List<String> writeNodes() {
    ImportShapes shapes = new ImportShapes();
    reader.nodes(node -> shapes.note(kind(node.labels()), types(node.properties())));
    try (ImportFiles files = new ImportFiles(folder, "nodes", List.of(":ID", ":LABEL"), shapes)) {
      reader.nodes(
          node -> {
            String kind = kind(node.labels());
            SortedMap<String, String> types = types(node.properties());
            files.line(kind, List.of(node.element(), kind), types, node.properties());
            leave(node.properties(), types, "a node " + String.join(" ", node.labels()));
            nodes++;
            pace.step();
          });
      return files.names();
    }
  }

  private List<String> writeRelationships() {
    ImportShapes shapes = new ImportShapes();
    reader.relationships(one -> shapes.note(one.type(), types(one.properties())));
    List<String> fixed = List.of(":START_ID", ":END_ID", ":TYPE");
    try (ImportFiles files = new ImportFiles(folder, "relationships", fixed, shapes)) {
      reader.relationships(
          one -> {
            SortedMap<String, String> types = types(one.properties());
            List<String> ends = List.of(one.origin(), one.target(), one.type());
            files.line(one.type(), ends, types, one.properties());
            leave(one.properties(), types, "a relationship " + one.type());
            relationships++;
            pace.step();
          });
      return files.names();
    }
  }

  private static String kind(List<String> labels) {
    if (labels.stream().anyMatch(label -> label.contains(BETWEEN))) {
      throw new ImportShapes.UnsayableException("a label holds U+001F");
    }
    return String.join(BETWEEN, labels);
  }

  private static SortedMap<String, String> types(Map<String, Object> properties) {
    SortedMap<String, String> types = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          Optional<String> type = ImportTypes.find(value).filter(any -> ImportTypes.isName(name));
          type.ifPresent(found -> types.put(name, found));
        });
    return types;
  }

  private void leave(Map<String, Object> properties, Map<String, String> types, String of) {
    leftOut += properties.size() - types.size();
    if (example.isEmpty()) {
      properties.keySet().stream()
          .filter(name -> !types.containsKey(name))
          .findFirst()
          .ifPresent(name -> example = name + " of " + of);
    }
  }

  /** Runs where the files lie; they are named relative to it, so that the folder can be moved. */
  private static String command(List<String> nodeFiles, List<String> relationshipFiles) {
    String files =
        Stream.concat(
                nodeFiles.stream().map("  --nodes=./%s"::formatted),
                relationshipFiles.stream().map("  --relationships=./%s"::formatted))
            .collect(Collectors.joining(" \\\n"));
    return """
    #!/bin/sh
    # Imports the graph into a database that is not there yet, while the server is stopped:
    #   sh import.sh [database]
    # NEO4J_ADMIN names the program if it is not on the path.
    cd "$(dirname "$0")" || exit 1
    exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "${1:-neo4j}" \\
      --id-type=string \\
      --array-delimiter=U+001F \\
      --multiline-fields=true \\
    """
        + files
        + "\n";
  }
}
