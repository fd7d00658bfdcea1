package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import org.junit.jupiter.api.Test;

@ApiTest
class ConcentrationLevelApiTests {
  private static final String ORE =
      "ore @ pit(CN, sub, 40%), mine(JP, sub, 20%), hole(US, free, 10%); top owns sub 60%;"
          + " ore @ CN 90%";

  private final GraphQlClient client;

  ConcentrationLevelApiTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void facilitiesCompaniesAndOwnersHaveWhatIsStatedForFacilities(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, ORE);

    GraphQlClient.Answer facilities = ask("FACILITY");
    assertThat(facilities.hasErrors()).isFalse();
    assertThat(facilities.list("$..suppliers[*].supplier.id"))
        .containsExactly("facility:pit", "facility:mine", "facility:hole");
    assertThat(facilities.list("$..suppliers[*].share")).containsExactly(0.4, 0.2, 0.1);
    assertThat(facilities.list("$..hhi.fraction.lower")).containsExactly(0.21);
    assertThat(facilities.list("$..hhi.fraction.upper")).containsExactly(0.3);
    assertThat(facilities.list("$..statement.unattributed")).containsExactly(0.3);

    GraphQlClient.Answer companies = ask("COMPANY");
    assertThat(companies.list("$..suppliers[*].supplier.id"))
        .containsExactly("company:sub", "company:free");
    assertThat(companies.list("$..hhi.fraction.lower")).containsExactly(0.37);

    GraphQlClient.Answer owners = ask("OWNER");
    assertThat(owners.list("$..suppliers[*].supplier.id"))
        .containsExactly("company:top", "company:free");
    assertThat(owners.list("$..suppliers[0].dependencies[*].kind"))
        .containsExactlyInAnyOrder("PRODUCES", "PRODUCES", "OPERATES", "OPERATES", "OWNS");
    assertThat(owners.at("$.data.concentration.statement.period")).isNull();
    assertThat(owners.at("$.data.concentration.statement.euLine")).isNull();
    assertThat(owners.at("$.data.concentration.statement.factKind")).isEqualTo("REPORTED");
    assertThat(owners.at("$.data.concentration.by")).isEqualTo("OWNER");
    assertThat(owners.list("$..otherStatements[*]")).isEmpty();
  }

  @Test
  void countriesStayTheDefault(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, ORE);

    GraphQlClient.Answer countries = ask("COUNTRY");
    assertThat(countries.list("$..suppliers[*].supplier.id")).containsExactly("country:CN");
    assertThat(countries.list("$..suppliers[*].dependencies[*].kind")).containsExactly("SUPPLIES");
    assertThat(countries.list("$..shares[*].share")).containsExactly(0.9);
    assertThat(countries.at("$.data.concentration.statement.period")).isEqualTo("2020");
    assertThat(countries.at("$.data.concentration.statement.euLine.passed")).isEqualTo("YES");
  }

  @Test
  void whatCannotBeToldHasAReason(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "ore");
    assertReason("COMPANY", "NOTHING_RECORDED");
    neo4j.clear();
    DrawnGraph.write(neo4j, "ore @ CN 60%");
    assertReason("FACILITY", "ONLY_COUNTRIES");
    neo4j.clear();
    DrawnGraph.write(neo4j, "ore @ pit(CN, acme), mine(JP, acme, planned, 60%)");
    assertReason("FACILITY", "NO_SHARES_OF_FACILITIES");
    neo4j.clear();
    DrawnGraph.write(neo4j, "ore @ pit(CN, 60%)");
    assertReason("OWNER", "NOBODY_ATTRIBUTED");
  }

  private void assertReason(String by, String reason) {
    GraphQlClient.Answer answer = ask(by);
    assertThat(answer.at("$.data.concentration.statement")).isNull();
    assertThat(answer.at("$.data.concentration.noStatementBecause")).isEqualTo(reason);
  }

  private GraphQlClient.Answer ask(String by) {
    return client.ask(
        """
        query { concentration(of: "product:ore", by: %s, asOf: "2026-06-01") {
          by noStatementBecause otherStatements { period } statement {
            period basis direct factKind denominator unattributed shares { share }
            suppliers { supplier { id } share dependencies { kind } }
            hhi { fraction { lower upper } } euLine { passed } } } }
        """
            .formatted(by));
  }
}
