package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;

/** The statement of the analysts that counts the links of a chain against {@code linkCoverage}. */
@ApiTest
class AnalystCoverageTests {
  private static final String STATEMENT = CypherCatalog.load().get("analyst/link-coverage").text();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final List<String> KINDS =
      List.of("measured", "reported", "estimated", "modelled", "assumed", "undisclosed");

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  AnalystCoverageTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @Test
  void linksAreThoseOfTheFieldAlsoByAVariantAndWithSeveralSets() {
    DrawnGraph.write(
        neo4j,
        """
        jet <- all(magnet: any(a, b), sensors: atLeast(2: a, b, c)); a <- oxide; c <- a;
        mine <- all(jet, own); own @ CN 60%, MY 40%; oxide @ CN 60%, JP 10%, US 20%;
        b @ works(CN, acme), left(JP, bolt); c @ site(CN, planned); second; late @ CN 10%;
        top <- all(late, second)
        """);
    neo4j.run(
        """
        MATCH (product {id: 'product:second'}), (original {id: 'product:jet'})
        CREATE (product)-[:VARIANT_OF {factId: 'second'}]->(original)
        """);
    neo4j.run("MATCH ({id: 'country:US'})-[s:SUPPLIES]->() SET s.period = '2018-2019'");
    neo4j.run("MATCH ()-[s:SUPPLIES]->({id: 'product:late'}) SET s.period = '2030'");
    neo4j.run("MATCH ({id: 'product:c'})-[r:REQUIRES]->() SET r.factKind = 'MODELLED'");

    List.of("jet", "mine", "top", "second", "b", "late", "oxide")
        .forEach(key -> assertCoverage("product:" + key));
  }

  @Test
  void linksAreThoseOfTheFieldForEveryItemOfTheSeed() {
    seedData.loadIfEmpty();
    List<String> items =
        neo4j.run("MATCH (i:Product|Element) RETURN i.id ORDER BY i.id").stream()
            .map(row -> row.get(0).asString())
            .toList();

    assertThat(items).hasSizeGreaterThan(150);
    items.forEach(this::assertCoverage);
  }

  private void assertCoverage(String id) {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { linkCoverage(of: "%s", asOf: "%s") { coverages { items links measured { links }
              reported { links } estimated { links } modelled { links } assumed { links }
              undisclosed { links } } } }
            """
                .formatted(id, DAY));
    List<Record> rows = neo4j.run(STATEMENT, Map.of("id", id, "asOf", DAY));

    assertThat(rows).as(id).hasSize(1);
    assertThat(rows.getFirst().get("items").asInt()).as(id).isEqualTo(at(answer, "items"));
    assertThat(rows.getFirst().get("links").asInt()).as(id).isEqualTo(at(answer, "links"));
    KINDS.forEach(
        kind ->
            assertThat(rows.getFirst().get(kind).asInt())
                .as(id + " " + kind)
                .isEqualTo(at(answer, kind + ".links")));
  }

  private static Object at(GraphQlClient.Answer answer, String field) {
    return answer.at("$.data.linkCoverage.coverages[0]." + field);
  }
}
