package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.commandline.Commands;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Types what {@code docs/command-line.md} shows, and compares what it prints. */
@ExtendWith(TestNeo4j.class)
class CommandLineDocumentTests {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)```(csv|json|replace|console) ([^\\n]*)\\n(.*?)\\n```");

  @TempDir Path folder;

  @Test
  void everyExampleIsWhatACommandPrints(TestNeo4j neo4j) throws IOException {
    List<MatchResult> blocks =
        BLOCK.matcher(Files.readString(Path.of("docs/command-line.md"))).results().toList();

    assertThat(blocks).filteredOn(block -> block.group(1).equals("console")).hasSize(7);
    for (MatchResult block : blocks) {
      switch (block.group(1)) {
        case "console" -> check(neo4j, block.group(3), Integer.parseInt(block.group(2)));
        case "replace" -> replace(folder.resolve(block.group(2)), block.group(3).split("\n"));
        default -> write(folder.resolve(block.group(2)), block.group(3) + "\n");
      }
    }
  }

  private void check(TestNeo4j neo4j, String console, int status) {
    List<String> lines = console.lines().toList();
    StringWriter printed = new StringWriter();
    PrintWriter both = new PrintWriter(printed, true);
    int exit = new Commands(Application::open).execute(both, both, typed(neo4j, lines.getFirst()));

    assertThat(masked(printed.toString()).lines())
        .as(lines.getFirst())
        .containsExactlyElementsOf(lines.subList(1, lines.size()));
    assertThat(exit).as(lines.getFirst()).isEqualTo(status);
  }

  /** The words after the program's name; the package lies in a folder of the test. */
  private String[] typed(TestNeo4j neo4j, String line) {
    assertThat(line).startsWith("$ lodestone ");
    List<String> words = new ArrayList<>();
    String before = "";
    for (String word : line.substring("$ lodestone ".length()).split(" ")) {
      boolean names = before.equals("unload") || before.equals("--package");
      words.add(!names && word.startsWith("magnets") ? folder.resolve(word).toString() : word);
      before = word;
    }
    if (!List.of("list", "export").contains(words.getFirst())) {
      // How much progress is shown depends on the time it takes.
      words.add("--quiet");
    }
    words.add("--spring.neo4j.uri=" + neo4j.uri());
    return words.toArray(String[]::new);
  }

  /** How long it took, on which day and where are no part of the example. */
  private String masked(String printed) {
    return printed
        .replace(folder + "/", "")
        .replaceAll("\\d+ ms", "… ms")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d  ", "…           ");
  }

  private static void replace(Path file, String... lines) throws IOException {
    Files.writeString(file, Files.readString(file).replace(lines[0], lines[1]));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
