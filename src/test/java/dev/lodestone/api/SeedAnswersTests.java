package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.SeedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What the seed data must answer: known verdicts on real systems, on fixed days. */
@ApiTest
class SeedAnswersTests {
  private static final List<String> CUT_BY_CHINA_ALONE =
      List.of(
          "f-35",
          "virginia-class-submarine",
          "arleigh-burke-destroyer",
          "jdam",
          "tomahawk",
          "javelin",
          "satellite",
          "battery-electric-car",
          "offshore-wind-turbine",
          "industrial-robot",
          "hard-disk-drive");
  private static final List<String> CUT_BY_NO_COUNTRY =
      List.of("onshore-wind-turbine", "air-conditioner", "mri-scanner");

  private static final Pattern TRIED = Pattern.compile(":param \\w+ => '([a-z]+:[^']+)'");

  private final GraphQlClient client;
  private final SeedData seedData;

  SeedAnswersTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> theSeedAnswersAsItMust() {
    seedData.loadIfEmpty();
    return Stream.of(
            CUT_BY_CHINA_ALONE.stream()
                .map(
                    system ->
                        test(
                            "China alone is certain for " + system,
                            () -> assertThat(certain(system)).containsExactly("country:CN"))),
            CUT_BY_NO_COUNTRY.stream()
                .map(
                    system ->
                        test(
                            "no country is a chokepoint of " + system,
                            () -> assertThat(countries(system, "*")).isEmpty())),
            Stream.of(
                test("the turbine names the gap it rests on", this::theTurbineNamesItsGap),
                test("the United Kingdom is nowhere certain", this::theUnitedKingdomIsNowhere),
                test("what the analysts' files try is in the seed", this::triesAreInTheSeed),
                test("No. 18 is certain for the F-35", this::no18IsCertainForTheJet),
                test("China cuts gallium only together with scrap", this::galliumHasItsScrap),
                test("No. 18 is at most possible for the car", this::no18IsPossibleForTheCar)),
            clauseStates())
        .flatMap(tests -> tests);
  }

  private static DynamicTest test(String claim, Executable executable) {
    return DynamicTest.dynamicTest(claim, executable);
  }

  /** The clause of dysprosium (No. 18 of 2025) and that of holmium (No. 57 of 2025). */
  private Stream<DynamicTest> clauseStates() {
    return Stream.of(
            List.of("2025-04-03", "NOT_YET", "NOT_YET"),
            List.of("2025-04-05", "IN_FORCE", "NOT_YET"),
            List.of("2025-11-08", "IN_FORCE", "SUSPENDED"),
            List.of("2026-06-01", "IN_FORCE", "SUSPENDED"),
            List.of("2026-11-23", "IN_FORCE", "UNKNOWN"))
        .map(
            row ->
                test(
                    "the clauses on " + row,
                    () -> {
                      assertThat(state("Dy", row.get(0))).containsExactly(row.get(1));
                      assertThat(state("Ho", row.get(0))).containsExactly(row.get(2));
                    }));
  }

  /** States of the clauses of 2025 that make an element's oxide a controlled item. */
  private List<Object> state(String element, String day) {
    String oxide = element.equals("Dy") ? "dysprosium-oxide" : "holmium-oxide";
    String regime = element.equals("Dy") ? "cn-mofcom-2025-18" : "cn-mofcom-2025-57";
    return client
        .ask(
            "query($id: ID!, $day: Date) { product(id: $id) { regimes(asOf: $day) { regime { id }"
                + " clause { status { state } } } } }",
            Map.of("id", "product:" + oxide, "day", day))
        .list(
            "$.data.product.regimes[?(@.regime.id=='regime:" + regime + "')].clause.status.state");
  }

  private void triesAreInTheSeed() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("cypher", "analyst"))) {
      for (Path file : files.toList()) {
        Matcher id = TRIED.matcher(Files.readString(file));
        while (id.find()) {
          ids.add(id.group(1));
        }
      }
    }
    assertThat(ids).hasSizeGreaterThan(5);
    assertThat(client.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids)))
        .satisfies(answer -> assertThat(answer.list("$.data.nodes[*].id")).isEqualTo(ids));
  }

  private void theTurbineNamesItsGap() {
    assertThat(ask("onshore-wind-turbine", "COUNTRY", null).list("$..decisiveGaps[*].id"))
        .containsExactly("product:doubly-fed-generator");
  }

  private void theUnitedKingdomIsNowhere() {
    List<Object> systems =
        client
            .ask("{ products(first: 200) { nodes { id stage } } }")
            .list("$..nodes[?(@.stage=='SYSTEM')].id");
    assertThat(systems).hasSizeGreaterThan(20);
    assertThat(systems)
        .allSatisfy(
            system ->
                assertThat(certain(system.toString().substring("product:".length())))
                    .doesNotContain("country:GB"));
    assertThat(countries("f-35", "POSSIBLE")).contains("country:GB");
  }

  private void no18IsCertainForTheJet() {
    GraphQlClient.Answer answer = ask("f-35", "LICENSE_REGIME", "US");
    assertThat(members(answer, "CERTAIN")).containsExactly("regime:cn-mofcom-2025-18");
    assertThat(answer.list("$..witness[0].fails")).contains("REFUSED_AT_BORDER");
  }

  private void galliumHasItsScrap() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { chokepoints(of: "product:gallium-semiconductor-wafer", among: [COUNTRY, PRODUCT],
                maxOrder: 2, assuming: {asOf: "2026-06-01"}, first: 100) {
                nodes { certainty members { entity { id } } } decisiveGaps { id } } }
            """);
    assertThat(answer.list("$..nodes[?(@.certainty=='CERTAIN')].members[*].entity.id"))
        .containsSequence("country:CN", "product:gallium-scrap");
    assertThat(countries("gallium-semiconductor-wafer", "*")).isEmpty();
    assertThat(ask("gallium-semiconductor-wafer", "COUNTRY", null).list("$..decisiveGaps[*].id"))
        .containsExactly("product:gallium-scrap");
  }

  private void no18IsPossibleForTheCar() {
    GraphQlClient.Answer answer = ask("battery-electric-car", "LICENSE_REGIME", null);
    assertThat(members(answer, "CERTAIN")).isEmpty();
    assertThat(members(answer, "POSSIBLE")).contains("regime:cn-mofcom-2025-18");
  }

  private List<Object> certain(String system) {
    return countries(system, "CERTAIN");
  }

  private List<Object> countries(String system, String certainty) {
    return members(ask(system, "COUNTRY", null), certainty);
  }

  private static List<Object> members(GraphQlClient.Answer answer, String certainty) {
    String filter = certainty.equals("*") ? "[*]" : "[?(@.certainty=='" + certainty + "')]";
    return answer.list("$.data.chokepoints.nodes" + filter + ".members[*].entity.id");
  }

  private GraphQlClient.Answer ask(String system, String level, @Nullable String home) {
    String assuming = home == null ? "" : ", home: \"" + home + "\"";
    return client.ask(
        """
        { chokepoints(of: "product:%s", among: [%s], assuming: {asOf: "2026-06-01"%s}, first: 100) {
            nodes { certainty members { entity { id } } witness { item { id } fails } }
            decisiveGaps { id } } }
        """
            .formatted(system, level, assuming));
  }
}
