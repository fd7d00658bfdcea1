package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.SeedData;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

/** Where a statement of the analysts gives the answer of a field, both are asked. */
@ApiTest
class AnalystCounterpartTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  AnalystCounterpartTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  private List<Record> run(String name, Map<String, Object> parameters) {
    return neo4j.run(CATALOG.get("analyst/" + name).text(), parameters);
  }

  @Test
  void concentrationIsThatOfTheField() {
    DrawnGraph.write(
        neo4j,
        "exact @ CN 60%, MY 40%; open @ CN 60%, MY 10%; over @ CN 90%, MY 30%; zero @ CN 0%;"
            + " frames @ CN 60%, MY 40%, US 90%; later @ CN 10%; none @ works(CN)");
    neo4j.run("MATCH ({id: 'country:US'})-[s:SUPPLIES]->() SET s.period = '2018-2019'");
    neo4j.run("MATCH ()-[s:SUPPLIES]->({id: 'product:later'}) SET s.period = '2030'");

    List.of("exact", "open", "over", "zero", "frames", "later", "none")
        .forEach(key -> assertConcentration("product:" + key));
  }

  @Test
  void concentrationIsThatOfTheFieldForEveryItemOfTheSeed() {
    seedData.loadIfEmpty();
    List<String> supplied = suppliedItems();

    assertThat(supplied).hasSizeGreaterThan(20);
    supplied.forEach(this::assertConcentration);
  }

  private List<String> suppliedItems() {
    return neo4j
        .run("MATCH (:Country)-[:SUPPLIES]->(i) RETURN DISTINCT i.id ORDER BY i.id")
        .stream()
        .map(row -> row.get(0).asString())
        .toList();
  }

  @Test
  void whatOneCountrySuppliesAlmostAloneHasSuchAShareInSomePublishedSet() {
    seedData.loadIfEmpty();
    String set = "period basis direct shares { country { id } share }";
    GraphQlClient.Answer answer =
        client.ask(
            """
            query($of: [ID!]!) { concentrations(of: $of, asOf: "2026-06-01") {
              item { id } statement { %s } otherStatements { %s } } }
            """
                .formatted(set, set),
            Map.of("of", suppliedItems()));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < answer.list("$.data.concentrations").size(); i++) {
      String item = answer.text("$.data.concentrations[" + i + "].item.id");
      for (Object one : answer.list("$.data.concentrations[" + i + "]..[?(@.shares)]")) {
        List<Map<String, Object>> large = JsonPath.read(one, "$.shares[?(@.share >= 0.8)]");
        for (Map<String, Object> share : large) {
          String country = JsonPath.read(share, "$.country.id");
          String at = JsonPath.read(one, "$.period") + " " + JsonPath.read(one, "$.basis");
          boolean isDirect = JsonPath.read(one, "$.direct");
          expected.add(
              item
                  + " "
                  + country
                  + " "
                  + share.get("share")
                  + " "
                  + at
                  + (isDirect ? " DIRECT" : " INHERITED"));
        }
      }
    }

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(run("single-country", Map.of("share", 0.8, "asOf", DAY)))
        .extracting(
            row ->
                "%s %s %s %s %s %s"
                    .formatted(
                        row.get("item").asString(),
                        row.get("country").asString(),
                        row.get("share").asDouble(),
                        row.get("period").asString(),
                        row.get("basis").asString(),
                        row.get("statement").asString()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private void assertConcentration(String id) {
    GraphQlClient.Answer answer = concentration(id);
    List<Record> rows = run("concentration", Map.of("id", id, "asOf", DAY));
    if (answer.at("$.data.concentration.statement") == null) {
      assertThat(rows).as(id).isEmpty();
      return;
    }
    Record row = rows.getFirst();
    assertThat(rows).as(id).hasSize(1);
    assertThat(row.get("period").asString()).as(id).isEqualTo(figure(answer, "period"));
    assertThat(row.get("basis").asString()).as(id).isEqualTo(figure(answer, "basis"));
    assertThat(row.get("countries").asList())
        .as(id)
        .isEqualTo(answer.list("$.data.concentration.statement.suppliers[*].supplier.id"));
    Map.of(
            "unattributed", "unattributed",
            "hhiLower", "hhi.fraction.lower",
            "hhiUpper", "hhi.fraction.upper",
            "largestLower", "largestShare.lower",
            "largestUpper", "largestShare.upper",
            "remainingLower", "remainingWithoutLargest.lower",
            "remainingUpper", "remainingWithoutLargest.upper")
        .forEach(
            (column, field) ->
                assertThat(row.get(column).asDouble())
                    .as("%s of %s", column, id)
                    .isCloseTo((Double) figure(answer, field), within(1e-12)));
  }

  @Test
  void whatWasKnownIsWhatALookUpShows(@TempDir Path folder) {
    load(folder, "2026-05-01T08:00:00Z", DrawnPackage.sound());
    load(
        folder,
        "2026-05-02T08:00:00Z",
        DrawnPackage.sound()
            .version("2")
            .stated(
                "products",
                "fact,id,name,stage",
                "oxide,product:oxide,Oxide,COMPOUND",
                "magnet,product:magnet,Magnet,MAGNET")
            .stated("requires", "fact,product,slot,input", "r2,product:oxide,element,element:Dy"));

    for (String time : List.of("2026-05-01T20:00:00Z", "2026-05-02T08:00:00Z")) {
      List<Record> rows =
          run(
              "what-was-known",
              Map.of("id", "product:oxide", "knownAt", OffsetDateTime.parse(time)));
      GraphQlClient.Answer answer =
          client.ask(
              """
              { product(id: "product:oxide", knownAt: "%s") { name
                  recipe { alternatives { via { factId } } } regimes { via { factId } }
                  usedIn { totalCount }  supply { shares { via { factId } } } } }
              """
                  .formatted(time));

      assertThat(rows)
          .filteredOn(row -> row.get("relationship").isNull())
          .extracting(row -> row.get("stated").get("name").asString())
          .containsExactly(answer.text("$.data.product.name"));
      assertThat(rows)
          .filteredOn(row -> "product:oxide".equals(row.get("target").asString("")))
          .hasSize(answer.list("$.data.product..factId").size() - 1 + uses(answer));
      assertThat(rows)
          .extracting(row -> row.get("fact").asString())
          .containsAll(
              answer.list("$.data.product..factId").stream().map(String::valueOf).toList());
    }
  }

  private static int uses(GraphQlClient.Answer answer) {
    return (Integer) answer.at("$.data.product.usedIn.totalCount");
  }

  private void load(Path folder, String at, DrawnPackage drawn) {
    Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    assertThat(new PackageLoader(neo4j.writer(), clock).load(drawn.write(folder)).toString())
        .doesNotContain("refused");
  }

  @Test
  void whoIsAboveTheLineIsWhoDoesNotKeepToIt() {
    DrawnGraph.write(
        neo4j,
        "exact @ CN 65%, MY 35%; above @ CN 66%, MY 34%; open @ CN 40%; many @ CN 9%, MY 91%");
    assertThat(above()).containsExactlyInAnyOrder("above YES", "many YES", "open POSSIBLY");

    neo4j.clear();
    seedData.loadIfEmpty();
    Set<String> expected = new HashSet<>();
    for (String id : suppliedItems()) {
      Object passed = concentration(id).at("$.data.concentration.statement.euLine.passed");
      if (!"NO".equals(passed)) {
        expected.add(id.substring(id.indexOf(':') + 1) + " " + passed);
      }
    }
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(above()).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> above() {
    return run("above-the-line", Map.of("line", 0.65, "asOf", DAY)).stream()
        .map(row -> row.get("item").asString().split(":")[1] + " " + row.get("passed").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-01-01",
        "2025-04-03",
        "2025-04-05",
        "2025-11-08",
        "2026-06-01",
        "2026-11-23"
      })
  void theClausesOfEachRegimeOfTheSeedAreInTheSameState(String day) {
    seedData.loadIfEmpty();
    List<Record> regimes = neo4j.run("MATCH (r:LicenseRegime) RETURN r.id");

    assertThat(regimes).isNotEmpty();
    for (Record regime : regimes) {
      String id = regime.get(0).asString();
      GraphQlClient.Answer answer =
          client.ask(
              "{ licenseRegime(id: \"%s\") { clauses(asOf: \"%s\") { number status { state } } } }"
                  .formatted(id, day));
      List<Record> rows =
          run("clauses-of-a-regime", Map.of("id", id, "asOf", LocalDate.parse(day)));
      assertThat(rows.stream().map(row -> (Object) row.get("state").asString()).toList())
          .as(id)
          .isEqualTo(answer.list("$.data.licenseRegime.clauses[*].status.state"));
    }
  }

  @Test
  void theUltimateOwnerIsTheSupplierByOwner() {
    DrawnGraph.write(
        neo4j,
        """
        a @ fa(CN, sub, 50%); b @ fb(CN, free, 50%); c @ fc(CN, half, 50%); d @ fd(CN, dark, 50%);
        e @ fe(CN, ring, 50%); top owns mid 51%; mid owns sub 100%; top owns half 50%;
        fund owns dark; top owns free 70%; fund owns free; x owns ring 60%; ring owns x 60%
        """);

    Map.of("a", "sub", "b", "free", "c", "half", "d", "dark", "e", "ring")
        .forEach(
            (item, company) -> {
              List<Object> told =
                  client
                      .ask(
                          """
                          { concentration(of: "product:%s", by: OWNER, asOf: "2026-06-01") {
                            statement { suppliers { supplier { id } } } } }
                          """
                              .formatted(item))
                      .list("$..suppliers[*].supplier.id");
              assertThat(
                      run("ultimate-owner", Map.of("id", "company:" + company, "asOf", DAY))
                          .stream()
                          .filter(row -> row.get("certain").asBoolean())
                          .map(row -> (Object) row.get("owner").asString())
                          .toList())
                  .as(company)
                  .isEqualTo(told);
            });
    assertThat(
            run("ultimate-owner", Map.of("id", "company:sub", "asOf", DAY))
                .getFirst()
                .get("via")
                .asList())
        .isEqualTo(List.of("company:sub", "company:mid", "company:top"));
    assertThat(run("ultimate-owner", Map.of("id", "company:dark", "asOf", DAY)))
        .singleElement()
        .satisfies(row -> assertThat(row.get("certain").asBoolean()).isFalse());
  }

  private static Object figure(GraphQlClient.Answer answer, String field) {
    return answer.at("$.data.concentration.statement." + field);
  }

  private GraphQlClient.Answer concentration(String id) {
    return client.ask(
        """
        { concentration(of: "%s", asOf: "2026-06-01") { statement {
          period basis unattributed suppliers { supplier { id } }
          hhi { fraction { lower upper } } largestShare { lower upper }
          remainingWithoutLargest { lower upper } euLine { passed } } } }
        """
            .formatted(id));
  }
}
