package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.SeedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skyscreamer.jsonassert.JSONAssert;

/** The figures of {@code docs/data.md} and the answers of {@code docs/reading-results.md}. */
@ApiTest
class SeedReportTests {
  private static final String DAY = "2026-11-23";

  private final GraphQlClient client;
  private final SeedData seedData;

  SeedReportTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> theDocumentsTellWhatTheServiceAnswers() throws IOException {
    seedData.loadIfEmpty();
    MarkdownTables data = MarkdownTables.parse(Files.readString(Path.of("docs", "data.md")));
    Stream<DynamicTest> tables =
        Stream.of(
            DynamicTest.dynamicTest(
                "links of each system", () -> theLinksAreCounted(data.get("system"))),
            DynamicTest.dynamicTest(
                "the most concentrated stages", () -> theStagesRank(data.get("HHI at least"))),
            DynamicTest.dynamicTest(
                "states of the regimes", () -> theStatesHold(data.get("regime"))));
    return Stream.concat(tables, readingResults());
  }

  private Stream<DynamicTest> readingResults() throws IOException {
    MarkdownQuestions document =
        MarkdownQuestions.parse(Files.readString(Path.of("docs", "reading-results.md")));
    assertThat(document.questions()).hasSize(4);
    return document.questions().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.query().lines().findFirst().orElse("").strip(),
                    () ->
                        JSONAssert.assertEquals(
                            question.answer(), client.ask(question.query()).told(), true)));
  }

  private List<String> systems() {
    return client
        .ask("{ products(first: 200) { nodes { id stage } } }")
        .list("$..nodes[?(@.stage=='SYSTEM')].id")
        .stream()
        .map(Object::toString)
        .toList();
  }

  private void theLinksAreCounted(List<List<String>> told) {
    GraphQlClient.Answer answer =
        client.ask(
            """
            query($of: [ID!]!, $day: Date) { linkCoverage(of: $of, asOf: $day) {
              coverages { item { id } items links measured { links } reported { links }
                estimated { links } modelled { links } assumed { links }
                undisclosed { links share } }
              completeness { complete } } }
            """,
            Map.of("of", systems(), "day", DAY));

    assertThat(answer.at("$.data.linkCoverage.completeness.complete")).isEqualTo(true);
    assertThat(answer.list("$.data.linkCoverage.coverages[*]"))
        .extracting(SeedReportTests::linkRow)
        .isEqualTo(told);
  }

  private static List<String> linkRow(Object coverage) {
    Map<?, ?> of = (Map<?, ?>) coverage;
    List<String> row = new ArrayList<>();
    row.add(field(of, "item", "id"));
    row.add(String.valueOf(of.get("items")));
    row.add(String.valueOf(of.get("links")));
    for (String kind :
        List.of("measured", "reported", "estimated", "modelled", "assumed", "undisclosed")) {
      row.add(field(of, kind, "links"));
    }
    row.add(rounded(field(of, "undisclosed", "share"), 3));
    return row;
  }

  private static String field(Map<?, ?> of, String object, String name) {
    return of.get(object) instanceof Map<?, ?> within ? String.valueOf(within.get(name)) : "";
  }

  private static String rounded(String number, int decimals) {
    return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** Items of which the same source says the same of the same stage stand in one row. */
  private void theStagesRank(List<List<String>> told) {
    Map<List<String>, List<String>> byStage = new LinkedHashMap<>();
    for (String item : suppliedItems()) {
      stage(item)
          .ifPresent(
              stage -> byStage.computeIfAbsent(stage, key -> new ArrayList<>()).add(key(item)));
    }
    List<List<String>> ranked =
        byStage.entrySet().stream()
            .map(
                stage ->
                    List.of(
                        stage.getKey().get(0),
                        stage.getKey().get(1),
                        stage.getKey().get(2),
                        stage.getKey().get(3),
                        String.join(", ", stage.getValue()),
                        stage.getKey().get(4)))
            .sorted(
                Comparator.comparing((List<String> row) -> new BigDecimal(row.get(0)))
                    .reversed()
                    .thenComparing(row -> row.get(5)))
            .limit(10)
            .toList();

    assertThat(ranked).isEqualTo(told);
  }

  private static String key(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private List<String> suppliedItems() {
    return client
        .ask(
            "{ products(first: 200) { nodes { id supply(asOf: \"%s\") { residual } } } }"
                .formatted(DAY))
        .list("$..nodes[?(@.supply.residual != null)].id")
        .stream()
        .map(Object::toString)
        .toList();
  }

  private Optional<List<String>> stage(String item) {
    GraphQlClient.Answer answer =
        client.ask(
            """
            query($of: ID!, $day: Date) { concentration(of: $of, asOf: $day) { statement {
              basis period hhi { percent { lower } } largestShare { lower }
              suppliers { supplier { id } dependencies { sources { source } } } } } }
            """,
            Map.of("of", item, "day", DAY));
    if (answer.at("$.data.concentration.statement") == null) {
      return Optional.empty();
    }
    String statement = "$.data.concentration.statement.";
    String share =
        new BigDecimal(String.valueOf(answer.at(statement + "largestShare.lower")))
            .setScale(4, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return Optional.of(
        List.of(
            rounded(String.valueOf(answer.at(statement + "hhi.percent.lower")), 1),
            answer.at(statement + "suppliers[0].supplier.id") + " " + share,
            answer.text(statement + "basis"),
            answer.text(statement + "period"),
            answer.text(statement + "suppliers[0].dependencies[0].sources[0].source")));
  }

  private void theStatesHold(List<List<String>> told) throws IOException {
    List<String> days =
        MarkdownTables.parse(Files.readString(Path.of("docs", "data.md"))).header("regime");
    String states =
        IntStream.range(1, days.size())
            .mapToObj(i -> "d%d: state(asOf: \"%s\") { state }".formatted(i, days.get(i)))
            .collect(Collectors.joining(" "));
    GraphQlClient.Answer answer =
        client.ask("{ licenseRegimes(first: 200) { nodes { id " + states + " } } }");

    Map<String, List<String>> byRegime = new TreeMap<>();
    for (Object node : answer.list("$.data.licenseRegimes.nodes[*]")) {
      Map<?, ?> of = (Map<?, ?>) node;
      List<String> row = new ArrayList<>(List.of(String.valueOf(of.get("id"))));
      IntStream.range(1, days.size()).forEach(i -> row.add(field(of, "d" + i, "state")));
      byRegime.put(row.getFirst(), row);
    }
    assertThat(List.copyOf(byRegime.values())).isEqualTo(told);
  }
}
