package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class EntityApiTests {
  private final GraphQlClient client;
  private final ApiTestConfiguration.RoundTrips trips;

  EntityApiTests(GraphQlClient client, ApiTestConfiguration.RoundTrips trips) {
    this.client = client;
    this.trips = trips;
  }

  @BeforeEach
  void draw(TestNeo4j neo4j) {
    DrawnGraph.write(
        neo4j,
        """
        a <- x; b <- x; c <- x; x <- all(any(y, z), element:Dy); x @ CN 80%, JP 10%;
        x @ plant(CN, acme), site(JP, other, planned); parent owns acme 60%;
        R of CN controls x : to US, suspended 2025-11-07 until 2026-11-10, from 2025-04-04
        """);
  }

  @Test
  void anEntityAnswersAsItsOwnType() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { nodes(ids: ["element:Dy", "product:none", "country:CN", "nonsense"]) {
                __typename id kind name ... on Country { code } } }
            """);

    assertThat(answer.hasErrors()).isFalse();
    assertThat(answer.list("$.data.nodes[*].__typename")).containsExactly("Element", "Country");
    assertThat(answer.at("$.data.nodes[1]")).isNull();
    assertThat(answer.at("$.data.nodes[3]")).isNull();
    assertThat(answer.at("$.data.nodes[2].code")).isEqualTo("CN");
  }

  @Test
  void anItemShowsRecipeSupplyUsesAndRegimes() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { product(id: "product:x") {
                recipe { name needs alternatives { item { id } rank via { kind } } }
                supply { completeness shares { country { code } share period basis } residual
                  facilities { facility { name operators { name owners { owner { name } percent } } country { code } } status } }
                usedIn(first: 2) { nodes { id } totalCount pageInfo { hasNextPage } }
                regimes { regime { id imposedBy { code } } clause { number effect status { state until because { id } } } destinations } } }
            """);

    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    assertThat(answer.list("$..recipe[*].alternatives[*].item.id"))
        .containsExactly("product:y", "product:z", "element:Dy");
    assertThat(answer.list("$..shares[*].country.code")).containsExactly("CN", "JP");
    assertThat(answer.at("$.data.product.supply.residual")).isEqualTo(0.1);
    assertThat(answer.list("$..facilities[*].status")).containsExactly("OPERATING", "PLANNED");
    assertThat(answer.list("$..owners[*].percent")).containsExactly(60.0);
    assertThat(answer.list("$..usedIn.nodes[*].id")).containsExactly("product:a", "product:b");
    assertThat(answer.at("$.data.product.usedIn.totalCount")).isEqualTo(3);
    assertThat(answer.list("$..regimes[*].clause.status.state")).containsExactly("SUSPENDED");
    assertThat(answer.list("$..because.id")).containsExactly("event:suspend-R");
    assertThat(answer.list("$..destinations[*]")).containsExactly("US");
  }

  @Test
  void aRegimesStateFollowsTheDay() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { licenseRegime(id: "regime:R") {
                early: state(asOf: "2025-01-01") { state } spring: state(asOf: "2025-05-01") { state }
                today: state { state since until } late: state(asOf: "2026-12-01") { state unknownFor }
                events { action effectiveFrom event { id date } } controls { item { id } } } }
            """);

    assertThat(answer.at("$.data.licenseRegime.early.state")).isEqualTo("NOT_YET");
    assertThat(answer.at("$.data.licenseRegime.spring.state")).isEqualTo("IN_FORCE");
    assertThat(answer.at("$.data.licenseRegime.today.until")).isEqualTo("2026-11-10");
    assertThat(answer.at("$.data.licenseRegime.late.state")).isEqualTo("UNKNOWN");
    assertThat(answer.list("$..events[*].action")).containsExactly("IMPOSES", "SUSPENDS");
    assertThat(answer.list("$..controls[*].item.id")).containsExactly("product:x");
  }

  @Test
  void aListIsReadForwardsAndBackwards() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { start: products(first: 2) { edges { cursor node { id } } nodes { id } totalCount
                pageInfo { hasNextPage hasPreviousPage endCursor } }
              end: products(last: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } } }
            """);

    assertThat(answer.list("$.data.start.nodes[*].id")).containsExactly("product:a", "product:b");
    assertThat(answer.at("$.data.start.totalCount")).isEqualTo(6);
    assertThat(answer.at("$.data.start.pageInfo.hasNextPage")).isEqualTo(true);
    assertThat(answer.list("$.data.end.nodes[*].id")).containsExactly("product:y", "product:z");
    assertThat(answer.at("$.data.end.pageInfo.hasPreviousPage")).isEqualTo(true);
    GraphQlClient.Answer next =
        client.ask(
            "{ products(first: 9, after: \"%s\") { nodes { id } pageInfo { hasNextPage } } }"
                .formatted(answer.text("$.data.start.pageInfo.endCursor")));
    assertThat(next.list("$.data.products.nodes[*].id"))
        .containsExactly("product:c", "product:x", "product:y", "product:z");
    assertThat(next.at("$.data.products.pageInfo.hasNextPage")).isEqualTo(false);
  }

  @Test
  void theTotalIsCountedOnlyWhenAskedFor() {
    trips.anew();
    client.ask("{ products(first: 2) { nodes { name } } }");
    assertThat(trips.made()).containsExactly("list");

    trips.anew();
    client.ask("{ products(first: 2) { totalCount } }");
    assertThat(trips.made()).containsExactly("list", "count");
  }

  @Test
  void eachLevelOfEntitiesBelowAPageIsOneRoundTrip() {
    trips.anew();
    client.ask(
        """
        { products { nodes { name recipe { alternatives { item { name } } }
            supply { facilities { facility { name operators { name } } } } } } }
        """);

    assertThat(trips.made()).containsExactlyInAnyOrder("list", "current", "entities", "entities");
  }

  @Test
  void whatWasLookedUpIsKeptUntilTheGraphIsWrittenTo(TestNeo4j neo4j) {
    String question =
        "{ product(id: \"product:x\") { name recipe { alternatives { quantity { min } item { name }"
            + " } } } }";
    trips.anew();
    client.ask(question);
    client.ask(question);
    trips.made().clear();
    GraphQlClient.Answer kept = client.ask(question);
    assertThat(trips.made()).containsExactly("version", "current");

    neo4j.run("MATCH (n:Entity {id: 'product:y'}) SET n.name = 'renamed'");
    GraphQlClient.Answer renamed = client.ask(question);
    assertThat(kept.list("$..item.name")).contains("Y").doesNotContain("renamed");
    assertThat(renamed.list("$..item.name")).contains("renamed").doesNotContain("Y");
  }

  @Test
  void lookUpsThatFollowOneAnotherAreBatchedAsWell() {
    trips.anew();
    client.ask(
        "{ policyEvents { nodes { name concerns { name } involves { name } actions { regime { name"
            + " } } } } }");

    assertThat(trips.made()).containsExactlyInAnyOrder("list", "related", "entities");
  }

  @Test
  void aSearchFindsByNameAndKind(TestNeo4j neo4j) {
    neo4j.run("CREATE (:Entity:Company {id: 'company:m', name: 'Magnet Works'})");
    neo4j.run("CREATE (:Entity:Product {id: 'product:m', name: 'Magnet'})");
    neo4j.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");

    GraphQlClient.Answer answer =
        client.ask(
            """
            { all: search(text: "magnet") { nodes { id } edges { cursor score exact } pageInfo { hasNextPage } }
              one: search(text: "magnet", kinds: [PRODUCT], first: 1) { nodes { id } } }
            """);

    assertThat(answer.list("$.data.all.nodes[*].id")).containsExactly("product:m", "company:m");
    assertThat(answer.list("$.data.all.edges[*].exact")).containsExactly(true, false);
    assertThat(answer.list("$.data.one.nodes[*].id")).containsExactly("product:m");
  }
}
