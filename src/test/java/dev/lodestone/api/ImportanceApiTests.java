package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@ApiTest
class ImportanceApiTests {
  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final String MAINS =
      """
      power <- source: any(mains, standby); standby <- all(generator, relay);
      mains @ US 100%; generator @ US 100%; relay @ mill(US, acme)
      """;

  private final GraphQlClient client;
  private final SeedData seedData;

  ImportanceApiTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @Test
  void mainsWithGeneratorOrRelayHasThePublishedProbability(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, MAINS);

    GraphQlClient.Answer answer =
        client.ask(
            """
            { importance(of: "product:power", among: [PRODUCT], first: 2, probabilities: [
                {id: "product:mains", probability: 0.03},
                {id: "product:generator", probability: 0.02},
                {id: "product:relay", level: PRODUCT, probability: 0.05}]) {
                totalCount probability { lower upper } noCutSetsBecause notUpstream { level }
                certain { exact probability { upper } setsByOrder { order sets } totalSets
                  mostLikelySet secondOrder minCut rareEvent }
                possible { exact }
                nodes { member { level entity { name } } probability
                  certain { setsByOrder { sets } structural ifLost ifHeld birnbaum fussellVesely
                    riskAchievementWorth riskReductionWorth }
                  possible { birnbaum } }
                pageInfo { hasNextPage } assuming { minSupply } alreadyLost { clause }
                completeness { complete completeToOrder truncatedBy { bound }
                  coverage { items } } } }
            """);

    assertThat(number(answer, "$..probability.lower")).isCloseTo(0.00207, ROUNDING);
    assertThat(number(answer, "$.data.importance.probability.upper")).isCloseTo(0.00207, ROUNDING);
    assertThat(answer.list("$..certain.exact")).containsExactly(true);
    assertThat(number(answer, "$.data.importance.certain.rareEvent")).isCloseTo(0.0021, ROUNDING);
    assertThat(number(answer, "$.data.importance.certain.totalSets")).isEqualTo(3);
    assertThat(answer.list("$..nodes[*].member.entity.name")).containsExactly("MAINS", "RELAY");
    assertThat(answer.list("$..nodes[*].probability")).containsExactly(0.03, 0.05);
    assertThat(number(answer, "$..nodes[1].certain.birnbaum")).isCloseTo(0.0294, ROUNDING);
    assertThat(number(answer, "$..nodes[0].certain.fussellVesely")).isCloseTo(1, ROUNDING);
    assertThat(answer.list("$..nodes[0].certain.riskReductionWorth"))
        .containsExactly((Object) null);
    assertThat(answer.at("$.data.importance.totalCount")).isEqualTo(4);
    assertThat(answer.at("$.data.importance.pageInfo.hasNextPage")).isEqualTo(true);
    assertThat(answer.at("$.data.importance.completeness.complete")).isEqualTo(true);
    assertThat(answer.at("$.data.importance.completeness.coverage.items")).isEqualTo(5);
  }

  @Test
  void badProbabilitiesAreRefusedByTheirPlace(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, MAINS);

    assertThat(refusal("{id: \"country:US\", probability: 1.5}"))
        .containsExactly("BAD_ARGUMENT", "probabilities[0].probability");
    assertThat(refusal("{id: \"country:XX\", probability: 1}"))
        .containsExactly("NOT_FOUND", "probabilities[0].id");
    assertThat(refusal("{id: \"product:relay\", probability: 1}"))
        .containsExactly("BAD_ARGUMENT", "probabilities[0].id");
    assertThat(refusal("{id: \"company:acme\", probability: 1}"))
        .containsExactly("BAD_ARGUMENT", "probabilities[0].level");
    assertThat(refusal("{id: \"company:acme\", level: COUNTRY, probability: 1}"))
        .containsExactly("BAD_ARGUMENT", "probabilities[0].level");
    assertThat(
            refusal("{id: \"country:US\", probability: 1}, {id: \"country:US\", probability: 0.5}"))
        .containsExactly("BAD_ARGUMENT", "probabilities[1].id");
  }

  private List<Object> refusal(String probabilities) {
    GraphQlClient.Answer answer =
        client.ask(
            "{ importance(of: \"product:power\", probabilities: [%s]) { totalCount } }"
                .formatted(probabilities));
    return List.of(
        answer.text("$.errors[0].extensions.code"), answer.text("$.errors[0].extensions.argument"));
  }

  @Test
  void chinaMattersMostToTheJet() {
    seedData.loadIfEmpty();

    GraphQlClient.Answer answer =
        client.ask(
            """
            { importance(of: "product:f-35", among: [COUNTRY],
                assuming: {asOf: "2026-06-01", home: "US"},
                probabilities: [{id: "country:CN", probability: 0.1},
                  {id: "country:GB", probability: 0.1}]) {
                probability { lower upper } certain { exact } possible { exact }
                nodes { member { entity { id } } certain { setsByOrder { sets } riskReductionWorth } }
                completeness { complete } } }
            """);

    assertThat(answer.list("$..nodes[0].member.entity.id")).containsExactly("country:CN");
    assertThat(number(answer, "$..nodes[0].certain.setsByOrder[0].sets")).isEqualTo(1);
    // The United Kingdom's loss cuts possibly and alone: 1 - 0.9 * 0.9.
    assertThat(number(answer, "$.data.importance.probability.lower")).isCloseTo(0.1, ROUNDING);
    assertThat(number(answer, "$.data.importance.probability.upper")).isCloseTo(0.19, ROUNDING);
    assertThat(answer.list("$..exact")).containsOnly(true);
    assertThat(answer.at("$.data.importance.completeness.complete")).isEqualTo(true);
  }

  private static double number(GraphQlClient.Answer answer, String path) {
    Object found = answer.at(path);
    return ((Number) (found instanceof List<?> list ? list.getFirst() : found)).doubleValue();
  }
}
