package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class UnknownSupplyApiTests {
  private static final String QUERY =
      """
      { chokepoints(of: "%s", among: [%s], first: 200,
            assuming: {asOf: "2026-06-01", home: "US"}) {
          mostValuableUnknown { settles item { id undisclosed { what } }
            parts { kind share country { id } } }
          nodes { certainty members { entity { id } }
            mostValuableUnknown { item { id } parts { kind share country { id } } } } } }
      """;

  private final GraphQlClient client;
  private final SeedData seedData;

  UnknownSupplyApiTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @Test
  void aPossibleChokepointNamesTheSupplyThatWouldSettleIt(TestNeo4j neo4j) {
    DrawnGraph.write(
        neo4j,
        "jet <- all(magnet, wafer); magnet @ CN 60%, JP 5%;"
            + " wafer @ CN 90%, JP 10%; wafer @ mill(CN, 40%), works(CN, 20%)");

    GraphQlClient.Answer answer = client.ask(QUERY.formatted("product:jet", "FACILITY"));

    assertThat(answer.list("$.data.chokepoints.mostValuableUnknown[*].item.id"))
        .containsExactly("product:wafer");
    assertThat(answer.list("$.data.chokepoints.mostValuableUnknown[*].parts[*].kind"))
        .containsExactly("REST_OF_COUNTRY");
    assertThat(answer.list("$.data.chokepoints.mostValuableUnknown[*].parts[*].share"))
        .containsExactly(0.3);
    assertThat(answer.list("$.data.chokepoints.mostValuableUnknown[*].parts[*].country.id"))
        .containsExactly("country:CN");
    assertThat(answer.list("$..nodes[*].members[*].entity.id")).containsExactly("facility:mill");
    assertThat(answer.list("$..nodes[*].mostValuableUnknown[*].item.id"))
        .containsExactly("product:wafer");
  }

  @Test
  void eachSetNamesThemWhereOnlyThatIsAsked(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "wafer @ mill(CN)");

    GraphQlClient.Answer answer =
        client.ask(
            """
            { chokepoints(of: "product:wafer", among: [FACILITY], first: 5) {
                edges { node { worth: mostValuableUnknown { item { id } } } } } }
            """);

    assertThat(answer.list("$..worth[*].item.id")).containsExactly("product:wafer");
  }

  @Test
  void moreThanAPageIsRefused(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "wafer @ mill(CN)");

    GraphQlClient.Answer answer =
        client.ask(
            """
            { chokepoints(of: "product:wafer", first: 1) {
                mostValuableUnknown(first: 201) { settles } } }
            """);

    assertThat(answer.json()).contains("BAD_ARGUMENT", "201");
  }

  @Test
  void whatIsWorthKnowingAboutTheJetComesOutOfTheSeed() {
    seedData.loadIfEmpty();

    GraphQlClient.Answer answer = client.ask(QUERY.formatted("product:f-35", "COUNTRY"));

    assertThat(answer.list("$.data.chokepoints.mostValuableUnknown[*].item.id"))
        .containsExactly(
            "product:sm2co17-magnet",
            "product:mixed-rare-earth-carbonate",
            "product:samarium-cobalt-alloy");
    assertThat(answer.list("$.data.chokepoints.mostValuableUnknown[*].settles"))
        .containsExactly(3, 2, 1);
    assertThat(answer.list("$..parts[*].kind")).containsOnly("OPEN_LIST");
    assertThat(settledBy(answer, "country:GB")).containsExactly("product:samarium-cobalt-alloy");
    assertThat(settledBy(answer, "country:DE")).containsExactly("product:sm2co17-magnet");
    assertThat(settledBy(answer, "country:CN")).as("certain, so nothing settles it").isEmpty();
  }

  private static List<Object> settledBy(GraphQlClient.Answer answer, String country) {
    List<Map<String, Object>> nodes = JsonPath.read(answer.json(), "$.data.chokepoints.nodes");
    return nodes.stream()
        .filter(node -> JsonPath.read(node, "$.members[*].entity.id").equals(List.of(country)))
        .flatMap(
            node -> JsonPath.<List<Object>>read(node, "$.mostValuableUnknown[*].item.id").stream())
        .toList();
  }
}
