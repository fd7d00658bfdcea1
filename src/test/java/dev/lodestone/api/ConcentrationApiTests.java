package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class ConcentrationApiTests {
  private final GraphQlClient client;
  private final SeedData seedData;
  private final ApiTestConfiguration.RoundTrips trips;

  ConcentrationApiTests(
      GraphQlClient client, SeedData seedData, ApiTestConfiguration.RoundTrips trips) {
    this.client = client;
    this.seedData = seedData;
    this.trips = trips;
  }

  @Test
  void theUnattributedShareMakesEachFigureAnInterval(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "oxide @ MY 10%, CN 60%");

    GraphQlClient.Answer answer = ask("product:oxide");

    assertThat(answer.hasErrors()).isFalse();
    assertThat(answer.at("$.data.concentration.item.name")).isEqualTo("OXIDE");
    assertThat(answer.at("$.data.concentration.asOf")).isEqualTo("2026-06-01");
    assertThat(answer.at("$.data.concentration.noStatementBecause")).isNull();
    assertThat(answer.list("$..statement.shares[*].country.id"))
        .containsExactly("country:CN", "country:MY");
    assertThat(statement(answer, "period")).isEqualTo("2020");
    assertThat(statement(answer, "denominator")).isEqualTo("PRINTED_TOTAL");
    assertThat(statement(answer, "unattributed")).isEqualTo(0.3);
    assertThat(statement(answer, "hhi.fraction.lower")).isEqualTo(0.37);
    assertThat(statement(answer, "hhi.fraction.upper")).isEqualTo(0.82);
    assertThat(statement(answer, "hhi.percent.upper")).isEqualTo(8200.0);
    assertThat(statement(answer, "effectiveSuppliers.lower")).isEqualTo(1.219512195121951);
    assertThat(statement(answer, "effectiveSuppliers.upper")).isEqualTo(2.702702702702703);
    assertThat(statement(answer, "largestShare.upper")).isEqualTo(0.9);
    assertThat(statement(answer, "remainingWithoutLargest.lower")).isEqualTo(0.1);
    assertThat(statement(answer, "remainingWithoutLargest.upper")).isEqualTo(0.4);
    assertThat(statement(answer, "euLine.line")).isEqualTo(0.65);
    assertThat(statement(answer, "euLine.passed")).isEqualTo("POSSIBLY");
    assertThat(answer.at("$.data.concentration.completeness.complete")).isEqualTo(true);
  }

  @Test
  void otherPublishedSetsStandBesideAndAreNeverAdded(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "oxide @ CN 60%, MY 40%, US 90%");
    neo4j.run("MATCH ({id: 'country:US'})-[s:SUPPLIES]->() SET s.period = '2018-2019'");

    GraphQlClient.Answer answer = ask("product:oxide");

    assertThat(statement(answer, "hhi.fraction.upper")).isEqualTo(0.52);
    assertThat(statement(answer, "euLine.passed")).isEqualTo("NO");
    assertThat(answer.list("$..otherStatements[*].period")).containsExactly("2018-2019");
    assertThat(answer.list("$..otherStatements[*].shares[*].country.id"))
        .containsExactly("country:US");
    assertThat(answer.list("$..otherStatements[*].hhi.fraction.lower")).containsExactly(0.81);
    assertThat(answer.list("$..otherStatements[*].euLine.passed")).containsExactly("YES");
  }

  @Test
  void sharesBeyondTheWholeSayThatTheyAreTakenOfTheirSum(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "oxide @ CN 90%, MY 30%");

    GraphQlClient.Answer answer = ask("product:oxide");

    assertThat(statement(answer, "denominator")).isEqualTo("NAMED");
    assertThat(statement(answer, "unattributed")).isEqualTo(0.0);
    assertThat(statement(answer, "hhi.fraction.lower")).isEqualTo(0.625);
    assertThat(answer.list("$..statement.shares[*].share")).containsExactly(0.9, 0.3);
  }

  @Test
  void whereNobodyNamedHasAShareTheNumberOfSuppliersHasNoUpperBound(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "oxide @ CN 0%");

    GraphQlClient.Answer answer = ask("product:oxide");

    assertThat(answer.hasErrors()).isFalse();
    assertThat(statement(answer, "effectiveSuppliers.lower")).isEqualTo(1.0);
    assertThat(statement(answer, "effectiveSuppliers.upper")).isNull();
  }

  @Test
  void withoutSharesTheAnswerSaysWhy(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "bare; plant @ works(CN); soon @ CN 60%");
    neo4j.run("MATCH ()-[s:SUPPLIES]->({id: 'product:soon'}) SET s.period = '2030'");

    assertNone("product:bare", "NOTHING_RECORDED");
    assertNone("product:plant", "ONLY_FACILITIES");
    assertNone("product:soon", "ONLY_LATER_PERIODS");
    assertThat(ask("product:soon").list("$..otherStatements[*].period")).containsExactly("2030");
  }

  private void assertNone(String id, String reason) {
    GraphQlClient.Answer answer = ask(id);
    assertThat(answer.hasErrors()).isFalse();
    assertThat(answer.at("$.data.concentration.statement")).isNull();
    assertThat(answer.at("$.data.concentration.noStatementBecause")).isEqualTo(reason);
  }

  @Test
  void severalAreAnsweredInTheOrderOfTheirIds(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "a @ CN 60%; b @ MY 10%; c <- a");
    trips.made().clear();

    GraphQlClient.Answer answer = several("product:c", "product:b", "product:a", "product:b");

    assertThat(answer.list("$..item.name")).containsExactly("C", "B", "A", "B");
    assertThat(answer.list("$..statement.shares[*].country.name")).hasSize(3);
    assertThat(answer.at("$.data.concentrations[0].noStatementBecause"))
        .isEqualTo("NOTHING_RECORDED");
    assertThat(trips.made()).as("one batch for all of them").hasSizeLessThan(8);
    assertThat(several("product:a", "product:none").text("$.errors[0].extensions.value"))
        .isEqualTo("product:none");
    assertThat(several().text("$.errors[0].extensions.allowed")).isEqualTo("1 to 100 ids");
    assertThat(several(Collections.nCopies(101, "product:a").toArray(String[]::new)).json())
        .contains("101 ids");
  }

  private GraphQlClient.Answer several(String... ids) {
    return client.ask(
        """
        query($of: [ID!]!) { concentrations(of: $of, asOf: "2026-06-01") {
          item { name } noStatementBecause statement { shares { country { name } } } } }
        """,
        Map.of("of", List.of(ids)));
  }

  @Test
  void onlyAnItemOfTheGraphHasASupply(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "oxide @ CN 60%");

    assertThat(ask("product:none").text("$.errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(ask("product:none").text("$.errors[0].extensions.argument")).isEqualTo("of");
    assertThat(ask("country:CN").text("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void dysprosiumOxideOfTheSeedIsOneCountrysWhoeverTheRestBelongsTo() {
    seedData.loadIfEmpty();
    trips.anew();

    GraphQlClient.Answer answer = ask("product:dysprosium-oxide");

    assertThat(answer.list("$.data.concentration.statement.shares[*].country.id"))
        .containsExactly("country:CN");
    assertThat(answer.list("$.data.concentration.statement.shares[*].share")).containsExactly(0.99);
    assertThat(answer.list("$..statement.shares[*].via.sources[*].title")).isNotEmpty();
    assertThat(statement(answer, "period")).isEqualTo("2023");
    assertThat(statement(answer, "hhi.percent.lower")).isEqualTo(9801.0);
    assertThat(statement(answer, "hhi.percent.upper")).isEqualTo(10_000.0);
    assertThat(statement(answer, "euLine.passed")).isEqualTo("YES");
    assertThat(answer.list("$..otherStatements[*].period")).containsExactly("2016-2020", "2023");
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  private static Object statement(GraphQlClient.Answer answer, String field) {
    return answer.at("$.data.concentration.statement." + field);
  }

  private GraphQlClient.Answer ask(String id) {
    return client.ask(
        """
        query { concentration(of: "%s", asOf: "2026-06-01") {
          item { id name } asOf noStatementBecause statement { ...all } otherStatements { ...all }
          completeness { complete fingerprint } } }
        fragment all on ConcentrationStatement {
          period basis direct factKind denominator unattributed
          shares { country { id } share via { sources { title } } }
          hhi { fraction { lower upper } percent { lower upper } }
          effectiveSuppliers { lower upper } largestShare { lower upper }
          remainingWithoutLargest { lower upper } euLine { line passed } }
        """
            .formatted(id));
  }
}
