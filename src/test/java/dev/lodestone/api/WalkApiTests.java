package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class WalkApiTests {
  private static final String JET =
      """
      jet <- all(actuator, radar); actuator <- all(motor: any(magnet, steel));
      magnet <- element:Dy; element:Dy @ CN 90%; R of CN controls element:Dy : from 2025-04-04
      """;

  private final GraphQlClient client;
  private final ApiTestConfiguration.RoundTrips trips;

  WalkApiTests(GraphQlClient client, ApiTestConfiguration.RoundTrips trips) {
    this.client = client;
    this.trips = trips;
  }

  @BeforeEach
  void draw(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, JET);
    neo4j.run(
        """
        CREATE (s:Entity:Source {id: 'source:report', name: 'A report', publisher: 'Institute', date: '2025'})
        CREATE (l:Entity:License {id: 'license:batch', name: 'A batch', factId: 'p/licenses/batch',
          undisclosed: ['how many', 'who benefits'], undisclosedReasons: ['NOT_DISCLOSED', 'WITHHELD'],
          sources: ['source:report'], locators: ['p. 3']})
        WITH l MATCH (r:Entity {id: 'regime:R'}), (e:Entity {id: 'event:impose-R'})
        CREATE (l)-[:GRANTED_UNDER {factId: 'p/granted-under/1'}]->(r)
        SET e.undisclosed = ['how decisions change'], e.undisclosedReasons = ['NOT_DISCLOSED']
        WITH r MATCH (:Entity {id: 'product:magnet'})-[q:REQUIRES]->()
        SET q.undisclosed = ['quantity'], q.undisclosedReasons = ['NOT_DISCLOSED'],
          q.sources = ['source:report'], q.confidence = 'READ', q.quantityMin = 1.5, q.unit = 'kg'
        """);
  }

  @Test
  void aChainNamesEachHopWithItsSlotAndTheAlternativesNotTaken() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyChains(from: "product:jet", to: "regime:R") {
                nodes { length hops { index node { id name kind } via {
                  kind slot alternativesNotTaken { id } confidence quantity { min max unit }
                  sources { title publisher } } } }
                completeness { complete fingerprint } } }
            """);

    assertThat(answer.list("$.data.dependencyChains.nodes[0].hops[*].node.name"))
        .containsExactly("JET", "ACTUATOR", "MAGNET", "DY", "R");
    assertThat(answer.list("$..hops[*].via.kind"))
        .containsExactly("REQUIRES", "REQUIRES", "REQUIRES", "CONTROLS");
    assertThat(answer.text("$..hops[2].via.slot")).contains("motor");
    assertThat(answer.list("$..hops[2].via.alternativesNotTaken[*].id"))
        .containsExactly("product:steel");
    assertThat(answer.list("$..hops[3].via.quantity.min")).containsExactly(1.5);
    assertThat(answer.list("$..hops[3].via.sources[*].publisher")).containsExactly("Institute");
    assertThat(answer.at("$.data.dependencyChains.completeness.complete")).isEqualTo(true);
    assertThat(answer.text("$.data.dependencyChains.completeness.fingerprint"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsNotDisclosedOnAChainIsOneQuestion() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyChains(from: "product:jet", to: "regime:R") {
                nodes { undisclosed { about { id } relationship toward { id } what reason
                  sources { title locator } } } } }
            """);

    assertThat(answer.list("$..undisclosed[*].what"))
        .containsExactly("quantity", "how many", "who benefits", "how decisions change");
    assertThat(answer.list("$..undisclosed[*].about.id"))
        .containsExactly("product:magnet", "license:batch", "license:batch", "event:impose-R");
    assertThat(answer.list("$..undisclosed[0].toward.id")).containsExactly("element:Dy");
    assertThat(answer.list("$..undisclosed[1].sources[0].locator")).containsExactly("p. 3");
  }

  @Test
  void whatIsNotDisclosedOnAThingCoversEverythingUpstream() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { undisclosed(on: "product:jet", first: 2) {
                nodes { what } totalCount pageInfo { hasNextPage endCursor } } }
            """);

    assertThat(answer.at("$.data.undisclosed.totalCount")).isEqualTo(4);
    assertThat(answer.list("$.data.undisclosed.nodes[*].what"))
        .containsExactly("quantity", "how many");
    GraphQlClient.Answer next =
        client.ask(
            "{ undisclosed(on: \"product:jet\", after: \"%s\") { nodes { what } pageInfo { hasNextPage } } }"
                .formatted(answer.text("$.data.undisclosed.pageInfo.endCursor")));
    assertThat(next.list("$.data.undisclosed.nodes[*].what"))
        .containsExactly("who benefits", "how decisions change");
  }

  @Test
  void aPageOfChainsTakesThreeRoundTripsHoweverLong() {
    trips.anew();
    client.ask(
        """
        { dependencyChains(from: "product:jet", toKind: COUNTRY) {
            nodes { hops { node { name sources { title } } via {
              slot sources { title } confidence undisclosed { what } alternativesNotTaken { name } } } } } }
        """);

    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  @Test
  void chainsComeInPagesByCursor() {
    String page =
        """
        query ($after: String) { dependencyChains(from: "product:jet", toKind: COUNTRY, first: 1, after: $after) {
            edges { cursor node { length } } pageInfo { hasNextPage hasPreviousPage endCursor } } }
        """;
    GraphQlClient.Answer first = client.ask(page);
    String cursor = first.text("$.data.dependencyChains.pageInfo.endCursor");
    GraphQlClient.Answer second = client.ask(page, java.util.Map.of("after", cursor));

    assertThat(first.at("$.data.dependencyChains.pageInfo.hasNextPage")).isEqualTo(true);
    assertThat(first.list("$..length")).containsExactly(4);
    assertThat(second.at("$.data.dependencyChains.pageInfo.hasPreviousPage")).isEqualTo(true);
    assertThat(second.at("$.data.dependencyChains.pageInfo.hasNextPage")).isEqualTo(false);
    assertThat(second.list("$..length")).containsExactly(5);
  }

  @Test
  void chainExistsAnswersYesOrNo() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { yes: chainExists(from: "product:jet", to: "country:CN")
              no: chainExists(from: "product:radar", to: "country:CN") }
            """);

    assertThat(answer.at("$.data.yes")).isEqualTo(true);
    assertThat(answer.at("$.data.no")).isEqualTo(false);
  }

  @Test
  void aDependencyGraphIsReadyToDraw() {
    trips.anew();
    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyGraph(of: "element:Dy", direction: DOWNSTREAM, maxDepth: 2) {
                nodes { entity { id name } depth } edges { dependent needed via { kind slot } }
                completeness { complete truncatedBy { bound limit } } } }
            """);

    assertThat(answer.list("$..nodes[*].entity.id"))
        .containsExactly("element:Dy", "product:magnet", "product:actuator");
    assertThat(answer.list("$..edges[*].needed")).containsExactly("element:Dy", "product:magnet");
    assertThat(answer.list("$..truncatedBy[*].bound")).containsExactly("LENGTH");
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities");
  }

  @Test
  void theSameQuestionOfTheSameGraphHasTheSameFingerprint(TestNeo4j neo4j) {
    String question =
        "query ($to: ID!) { dependencyChains(from: \"product:jet\", to: $to) { completeness {"
            + " fingerprint } } }";
    String fingerprint = fingerprint(question, "regime:R");

    assertThat(fingerprint(question.replace(" { ", "\n{\n"), "regime:R")).isEqualTo(fingerprint);
    assertThat(fingerprint(question, "country:CN")).isNotEqualTo(fingerprint);
    neo4j.run("CREATE (:Entity:Product {id: 'product:new', name: 'new'})");
    assertThat(fingerprint(question, "regime:R")).isNotEqualTo(fingerprint);
  }

  private String fingerprint(String question, String to) {
    return client
        .ask(question, java.util.Map.of("to", to))
        .text("$.data.dependencyChains.completeness.fingerprint");
  }

  @Test
  void whatAnAnalystWroteWronglyIsListedAndStopsNothing(TestNeo4j neo4j) {
    neo4j.run(
        """
        MATCH (d:Entity {id: 'element:Dy'}), (c:Entity {id: 'country:CN'})
        CREATE (c)-[:SUPPLIES {share: 1.7, period: '2024', basis: 'x', statement: 'DIRECT', factId: 'mine/1'}]->(d)
        """);

    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyChains(from: "product:jet", to: "regime:R") { nodes { length }
                completeness { complete quarantined { place field found expected } } } }
            """);

    assertThat(answer.list("$..nodes[*].length")).containsExactly(4);
    assertThat(answer.list("$..quarantined[*].place")).containsExactly("mine/1");
    assertThat(answer.list("$..quarantined[*].found")).isEqualTo(List.of("1.7"));
  }
}
