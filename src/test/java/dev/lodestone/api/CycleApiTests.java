package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class CycleApiTests {
  private static final String RECYCLED =
      "oxide <- any(primary, scrap); scrap <- magnet; magnet <- oxide; primary @ CN 100%";

  private final GraphQlClient client;

  CycleApiTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void twoThingsThatNeedEachOtherCutEachOtherOnlyWhileTheyRun(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "a <- b; b <- a");

    GraphQlClient.Answer founded = chokepoints("a", "FOUNDED");
    assertThat(founded.list("$..members[*].entity.id")).isEmpty();
    assertThat(founded.text("$.data.chokepoints.noCutSetsBecause"))
        .contains("a cycle without primary supply (product:a, product:b)");
    assertThat(founded.list("$..unavailableFromTheStart[*].id"))
        .containsExactly("product:a", "product:b");

    GraphQlClient.Answer running = chokepoints("a", "RUNNING");
    assertThat(running.list("$..members[*].entity.id")).containsExactly("product:b");
    assertThat(running.at("$.data.chokepoints.noCutSetsBecause")).isNull();
    assertThat(running.list("$..unavailableFromTheStart[*].id")).isEmpty();
    assertThat(running.at("$.data.chokepoints.assuming.cycles")).isEqualTo("RUNNING");
    assertThat(chokepoints("b", "RUNNING").list("$..members[*].entity.id"))
        .containsExactly("product:a");
  }

  @Test
  void recyclingKeepsAMagnetOnlyWhileItRuns(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, RECYCLED);

    assertThat(chokepoints("magnet", "FOUNDED").list("$..members[*].entity.id"))
        .containsExactly("product:oxide", "product:primary");
    assertThat(chokepoints("magnet", "RUNNING").list("$..members[*].entity.id"))
        .containsExactly("product:oxide");
    assertThat(exposure("FOUNDED").list("$..product.id"))
        .containsExactly("product:oxide", "product:magnet", "product:scrap");
    assertThat(exposure("FOUNDED").list("$..effect")).containsOnly("SEVERED");
    assertThat(exposure("RUNNING").list("$..product.id")).isEmpty();
    assertThat(exposure("RUNNING").at("$.data.exposure.assuming.cycles")).isEqualTo("RUNNING");
  }

  @Test
  void theReadingIsFoundedUnlessSaidOtherwiseAndPartOfTheFingerprint(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, RECYCLED);
    String query =
        """
        query($assuming: AnalysisInput!) {
          chokepoints(of: "product:magnet", among: [PRODUCT], assuming: $assuming) {
            assuming { cycles } completeness { fingerprint } } }
        """;

    GraphQlClient.Answer usual = client.ask(query, Map.of("assuming", Map.of()));
    GraphQlClient.Answer running =
        client.ask(query, Map.of("assuming", Map.of("cycles", "RUNNING")));

    assertThat(usual.list("$..cycles")).containsExactly("FOUNDED");
    assertThat(running.list("$..fingerprint")).isNotEqualTo(usual.list("$..fingerprint"));
    assertThat(chokepoints("magnet", "FOUNDED").list("$..fingerprint"))
        .isNotEqualTo(chokepoints("magnet", "RUNNING").list("$..fingerprint"));
  }

  private GraphQlClient.Answer chokepoints(String of, String cycles) {
    return client.ask(
        """
        { chokepoints(of: "product:%s", among: [PRODUCT], assuming: {cycles: %s}) {
            noCutSetsBecause nodes { members { entity { id } } } assuming { cycles }
            completeness { fingerprint coverage { unavailableFromTheStart { id } } } } }
        """
            .formatted(of, cycles));
  }

  private GraphQlClient.Answer exposure(String cycles) {
    return client.ask(
        """
        { exposure(to: ["product:primary"], assuming: {cycles: %s}) {
            nodes { product { id } effect } assuming { cycles } } }
        """
            .formatted(cycles));
  }
}
