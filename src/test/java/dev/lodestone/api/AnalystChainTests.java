package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;

/**
 * The chains that analysts walk in Cypher against {@code dependencyChains}, and who controls what
 * they end at against {@code regimes}.
 */
@ApiTest
class AnalystChainTests {
  private static final String STATEMENT =
      CypherCatalog.load().get("analyst/chain-to-regime").text();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  /** As many ways as the statement walks. */
  private static final int WALKED = 25;

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  AnalystChainTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @Test
  void aWayInTwoSlotsIsOneChainAndACycleIsNone() {
    DrawnGraph.write(
        neo4j,
        """
        jet <- all(front: any(a, b), back: any(a, c)); a <- oxide; b <- a; c <- all(jet, oxide);
        oxide <- ore
        """);

    assertThat(chains("product:jet", "product:ore"))
        .containsExactly(
            "[product:jet, product:a, product:oxide, product:ore]",
            "[product:jet, product:c, product:oxide, product:ore]",
            "[product:jet, product:b, product:a, product:oxide, product:ore]");
    assertThat(chains("product:jet", "product:ore"))
        .containsExactlyElementsOf(
            answered(
                """
                { dependencyChains(from: "product:jet", to: "product:ore", via: [REQUIRES],
                    asOf: "2026-06-01", first: 200) { nodes { hops { node { id } } } } }
                """));
  }

  @Test
  void chainsOfTheSeedAreThoseOfTheFieldAndTheirRegimesThoseOfTheElement() {
    seedData.loadIfEmpty();
    List<String> elements = ids("MATCH (e:Element) RETURN e.id");
    List<String> systems = ids("MATCH (p:Product {stage: 'SYSTEM'}) RETURN p.id ORDER BY p.id");
    int compared = 0;

    assertThat(systems).hasSizeGreaterThan(5);
    for (String system : systems) {
      List<String> all =
          answered(
              """
              { dependencyChains(from: "%s", toKind: ELEMENT, via: [REQUIRES], maxLength: 20,
                  asOf: "2026-06-01", first: 200) { nodes { hops { node { id } } } } }
              """
                  .formatted(system));
      assertThat(all).as(system).hasSizeLessThan(200);
      for (String element : elements) {
        List<String> expected =
            all.stream().filter(chain -> chain.endsWith(" " + element + "]")).toList();
        List<String> walked = chains(system, element);
        assertThat(expected).as("%s to %s", system, element).containsAll(walked);
        assertThat(walked.size())
            .as("%s to %s", system, element)
            .isEqualTo(Math.min(WALKED, expected.size()));
        compared += walked.size();
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void regimesOfEachElementOfTheSeedAreThoseThatControlIt() {
    seedData.loadIfEmpty();

    for (String element : List.of("element:Dy", "element:Ga", "element:Nd", "element:Fe")) {
      GraphQlClient.Answer answer =
          client.ask(
              """
              { element(id: "%s") { regimes(asOf: "2026-06-01") {
                  regime { id imposedBy(asOf: "2026-06-01") { id } } } } }
              """
                  .formatted(element));
      TreeSet<String> expected = new TreeSet<>();
      List<Object> regimes = answer.list("$..regimes[*].regime.id");
      for (int i = 0; i < regimes.size(); i++) {
        List<Object> country = answer.list("$..regimes[" + i + "].regime.imposedBy[?(@.id)].id");
        expected.add(regimes.get(i) + (country.isEmpty() ? "" : " of " + country.getFirst()));
      }
      String product =
          ids("MATCH (p:Product)-[:REQUIRES]->({id: '%s'}) RETURN p.id ORDER BY p.id LIMIT 1"
                  .formatted(element))
              .getFirst();

      assertThat(walk(product, element))
          .as(element)
          .isNotEmpty()
          .allSatisfy(
              row -> assertThat(row.get("regimes").asList()).isEqualTo(List.copyOf(expected)));
    }
  }

  private List<Record> walk(String from, String to) {
    return neo4j.run(STATEMENT, Map.of("from", from, "to", to, "asOf", DAY));
  }

  private List<String> chains(String from, String to) {
    return walk(from, to).stream().map(row -> row.get("chain").asList().toString()).toList();
  }

  private List<String> answered(String document) {
    GraphQlClient.Answer answer = client.ask(document);
    List<String> chains = new ArrayList<>();
    for (int i = 0; i < answer.list("$.data.dependencyChains.nodes[*].hops").size(); i++) {
      String hops = "$.data.dependencyChains.nodes[" + i + "].hops[*].node.id";
      chains.add(List.copyOf(answer.list(hops)).toString());
    }
    return chains;
  }

  private List<String> ids(String cypher) {
    return neo4j.run(cypher).stream().map(row -> row.get(0).asString()).toList();
  }
}
