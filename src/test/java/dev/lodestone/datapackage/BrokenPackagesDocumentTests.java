package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/data-package-rules.md} says is told of packages with one thing wrong each. */
class BrokenPackagesDocumentTests {
  private static final String HEADING = "## What is told of a broken package";
  private static final Pattern REPORT_LINE = Pattern.compile("`([^`]+)`");

  @TempDir Path folder;

  private static Map<String, List<String>> told() throws IOException {
    String document = Files.readString(Path.of("docs", "data-package-rules.md"));
    Map<String, List<String>> told = new LinkedHashMap<>();
    document
        .substring(document.indexOf(HEADING))
        .lines()
        .filter(line -> line.startsWith("| ") && line.contains("`"))
        .forEach(
            line -> {
              String[] cells = line.split(" \\| ", 2);
              told.put(
                  cells[0].substring(2),
                  REPORT_LINE.matcher(cells[1]).results().map(one -> one.group(1)).toList());
            });
    return told;
  }

  static Stream<String> names() {
    return BrokenPackages.all().keySet().stream();
  }

  @Test
  void tellsOfAllOfThemAndOfMoreThanTwenty() throws IOException {
    List<String> all = new ArrayList<>(BrokenPackages.all().keySet());

    assertThat(told().keySet()).containsExactlyElementsOf(all);
    assertThat(all).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("names")
  void tellsWordForWord(String name) throws IOException {
    BrokenPackages.Maker maker = BrokenPackages.all().getOrDefault(name, place -> place);

    assertThat(report(maker.write(folder))).containsExactlyElementsOf(told().get(name));
  }

  private static List<String> report(Path written) {
    return switch (DataPackage.read(written)) {
      case Reading.Described(DataPackage described) ->
          DrawnPackage.lines(described.check(id -> false));
      case Reading.Broken(ProblemReport report) -> DrawnPackage.lines(report);
    };
  }
}
