package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import org.junit.jupiter.api.Test;

@ApiTest
class ShortfallApiTests {
  private final GraphQlClient client;

  ShortfallApiTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void aChokepointSaysHowMuchIsMissingAndTheLargestShortfallComesFirst(TestNeo4j neo4j) {
    DrawnGraph.write(
        neo4j, "wafer <- all(magnet, steel); magnet @ JP 70%, CN 30%; steel @ US 100%");

    GraphQlClient.Answer answer =
        client.ask(
            """
            { chokepoints(of: "product:wafer", among: [COUNTRY, PRODUCT]) {
                withNothingLost { lower upper }
                nodes { members { entity { id } } effect shortfall { lower upper }
                  witness { remaining { upper } } } } }
            """);

    assertThat(answer.list("$..members[*].entity.id"))
        .containsExactly("country:US", "product:magnet", "product:steel", "country:JP");
    assertThat(answer.list("$..effect"))
        .containsExactly("SEVERED", "SEVERED", "SEVERED", "THINNED");
    assertThat(answer.list("$..shortfall.lower")).containsExactly(1.0, 1.0, 1.0, 0.7);
    assertThat(answer.list("$..shortfall.upper")).containsExactly(1.0, 1.0, 1.0, 0.7);
    assertThat(answer.list("$..nodes[3].witness[*].remaining.upper")).containsExactly(0.3, 0.3);
    assertThat(answer.at("$.data.chokepoints.withNothingLost.lower")).isEqualTo(1.0);
  }
}
