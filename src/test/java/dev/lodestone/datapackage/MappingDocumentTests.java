package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what {@code docs/mapping.md} tells to do. */
class MappingDocumentTests {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+) ?([^\\n]*)\\n(.*?)```");
  private static final String DOCUMENT = read();

  @TempDir Path folder;

  private static String read() {
    try {
      return Files.readString(Path.of("docs/mapping.md"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<MatchResult> blocks(String kind) {
    return BLOCK.matcher(DOCUMENT).results().filter(one -> one.group(1).equals(kind)).toList();
  }

  @BeforeEach
  void writeTheFiles() {
    for (String kind : List.of("csv", "json")) {
      blocks(kind).forEach(block -> DrawnPackage.file(folder, block.group(2), block.group(3)));
    }
  }

  private void mend() {
    List<String> lines = blocks("replace").getFirst().group(3).lines().toList();
    String json = blocks("json").getFirst().group(3).replace(lines.getFirst(), lines.getLast());
    DrawnPackage.file(folder, Descriptor.FILE, json);
  }

  private List<String> report() {
    return DrawnPackage.lines(DrawnPackage.read(folder).check(id -> false));
  }

  @Test
  void reportsWhatItSaysAtFirst() {
    assertThat(report())
        .containsExactlyElementsOf(blocks("report").getFirst().group(3).lines().toList());
  }

  @Test
  void isSoundOnceMended() {
    mend();

    assertThat(report()).isEmpty();
  }

  @Test
  void statesTheRowsItSays() {
    mend();
    DataPackage mended = DrawnPackage.read(folder);

    assertThat(blocks("rows")).hasSize(2);
    for (MatchResult block : blocks("rows")) {
      String[] head = block.group(2).split(": ");
      List<String> rows = new ArrayList<>();
      mended.forEachRow(
          head[0],
          row ->
              rows.add(
                  String.join(
                          ", ",
                          List.of(head[1].split(", ")).stream()
                              .map(column -> row.containsKey(column) ? "" + row.get(column) : "")
                              .toList())
                      .stripTrailing()));
      assertThat(rows).containsExactlyElementsOf(block.group(3).lines().toList());
    }
  }

  @Test
  void explainsEveryPropertyOfTheSchema() throws IOException {
    String schema =
        Files.readString(
            Path.of("src/main/resources/data-package/mapping.schema.json"), StandardCharsets.UTF_8);
    Set<String> properties = new TreeSet<>();
    List<JsonNode> open = new ArrayList<>(List.of(JsonMapper.shared().readTree(schema)));
    while (!open.isEmpty()) {
      JsonNode node = open.removeLast();
      properties.addAll(node.path("properties").propertyNames());
      node.forEach(open::add);
    }

    assertThat(properties)
        .contains("forEach", "percent", "shareOf")
        .allSatisfy(name -> assertThat(DOCUMENT).containsPattern("[`\"]" + name + "[`\"]"));
  }
}
