package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.chokepoint.ExposureQuestion;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ApiTest
class ExposureApiTests {
  private static final String CAR =
      """
      car <- all(drive: motor); motor <- all(magnet: strong); motor <- frame;
      strong @ CN 90%, JP 10%; frame @ mill(CN, acme)
      """;

  private final GraphQlClient client;
  private final ApiTestConfiguration.RoundTrips trips;
  private final SeedData seedData;

  ExposureApiTests(GraphQlClient client, ApiTestConfiguration.RoundTrips trips, SeedData seedData) {
    this.client = client;
    this.trips = trips;
    this.seedData = seedData;
  }

  @Test
  void anExposedProductSaysHowItFailsInOneRoundTripForEachLevel(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, CAR);
    trips.anew();

    GraphQlClient.Answer answer =
        client.ask(
            """
            { exposure(to: ["country:CN"], assuming: {asOf: "2026-06-01"}) {
                totalCount lost { name } alreadyLost { clause } assuming { asOf minSupply }
                nodes { product { name } certainty effect depth fails slot remaining { lower upper }
                  because { id } sources { title } }
                completeness { complete completeToOrder coverage { items } } } }
            """);

    assertThat(answer.list("$..nodes[*].product.name"))
        .containsExactly("FRAME", "STRONG", "MOTOR", "CAR");
    assertThat(answer.list("$..nodes[*].certainty"))
        .containsExactly("POSSIBLE", "CERTAIN", "CERTAIN", "CERTAIN");
    assertThat(answer.list("$..nodes[*].depth")).containsExactly(0, 0, 1, 2);
    assertThat(answer.list("$..nodes[1:].slot")).containsExactly(null, "magnet", "drive");
    assertThat(answer.list("$..nodes[1].because[*].id")).containsExactly("country:CN");
    assertThat(answer.list("$..nodes[1].remaining.upper")).containsExactly(0.1);
    assertThat(answer.list("$..lost[*].name")).containsExactly("CN");
    assertThat(answer.at("$.data.exposure.completeness.complete")).isEqualTo(true);
    assertThat(answer.at("$.data.exposure.completeness.completeToOrder")).isNull();
    assertThat(answer.at("$.data.exposure.completeness.coverage.items")).isEqualTo(4);
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  @Test
  void pagesFollowEachOther(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, CAR);
    String page =
        "{ exposure(to: [\"country:CN\"], first: 3%s) { totalCount nodes { product { id } }"
            + " pageInfo { endCursor hasNextPage } } }";

    GraphQlClient.Answer first = client.ask(page.formatted(""));
    String cursor = first.text("$.data.exposure.pageInfo.endCursor");
    GraphQlClient.Answer second = client.ask(page.formatted(", after: \"" + cursor + "\""));

    assertThat(first.at("$.data.exposure.pageInfo.hasNextPage")).isEqualTo(true);
    assertThat(second.list("$..product.id")).containsExactly("product:car");
    assertThat(second.at("$.data.exposure.pageInfo.hasNextPage")).isEqualTo(false);
    assertThat(second.at("$.data.exposure.totalCount")).isEqualTo(4);
  }

  @Test
  void whatCannotBeLostIsRefusedByName(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, CAR);
    String many =
        IntStream.range(0, ExposureQuestion.MAX_LOST + 1)
            .mapToObj(i -> "\"country:CN\"")
            .collect(Collectors.joining(", "));

    assertThat(code("\"country:CN\", \"country:XX\"", ""))
        .containsExactly("NOT_FOUND", "country:XX");
    assertThat(code("", "")).containsExactly("BAD_ARGUMENT", "0 ids");
    assertThat(code(many, "")).containsExactly("BAD_ARGUMENT", "21 ids");
    assertThat(code("\"country:CN\"", ", assuming: {home: \"CN\"}"))
        .containsExactly("BAD_ARGUMENT", "country:CN");
  }

  private List<Object> code(String to, String more) {
    GraphQlClient.Answer answer =
        client.ask("{ exposure(to: [%s]%s) { totalCount } }".formatted(to, more));
    return List.of(
        answer.text("$.errors[0].extensions.code"), answer.text("$.errors[0].extensions.value"));
  }

  @Test
  void theLossOfChinaReachesTheJetAndNotTheOnshoreTurbine() {
    seedData.loadIfEmpty();

    assertThat(certain("country:CN"))
        .contains("product:f-35", "product:offshore-wind-turbine")
        .doesNotContain("product:onshore-wind-turbine");
    assertThat(certain("country:GB")).isEmpty();
    assertThat(certain("regime:cn-mofcom-2025-18", "country:GB")).isNotEmpty();
  }

  private List<Object> certain(String... lost) {
    return client
        .ask(
            "query($to: [ID!]!) { exposure(to: $to, assuming: {asOf: \"2026-06-01\"}, first: 200) {"
                + " nodes { product { id } certainty } pageInfo { hasNextPage } } }",
            Map.of("to", List.of(lost)))
        .list("$.data.exposure.nodes[?(@.certainty=='CERTAIN')].product.id");
  }
}
