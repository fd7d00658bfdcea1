package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {
  @Test
  void explainsEachRuleOnceAndSaysWhetherItIsAWarning() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/data-package-rules.md")).stream()
            .filter(line -> line.startsWith("| DP-"))
            .map(line -> line.substring(2, line.indexOf('|', line.indexOf('|', 2) + 1)).strip())
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Rule.values())
                .map(rule -> rule.code() + " | " + (rule.isWarning() ? "warning" : "error"))
                .toList());
  }

  @Test
  void givesEachRuleACodeOfItsOwn() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates();
  }
}
