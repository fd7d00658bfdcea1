package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.List;
import org.junit.jupiter.api.Test;

@ApiTest
class ChokepointSetApiTests {
  private final GraphQlClient client;

  ChokepointSetApiTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void aSetOfTwoNamesWhatIsPossibleWithinIt(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "wafer @ CN 40%, JP 30%");

    GraphQlClient.Answer answer = ask(2);

    assertThat(answer.list("$.data.chokepoints.nodes[*].order")).containsExactly(2, 1);
    assertThat(answer.list("$.data.chokepoints.nodes[0].members[*].entity.id"))
        .containsExactly("country:CN", "country:JP");
    assertThat(answer.list("$.data.chokepoints.nodes[0].possibleSubsets[*].members[*].entity.id"))
        .containsExactly("country:CN");
    assertThat(answer.at("$.data.chokepoints.completeness.completeToOrder")).isEqualTo(2);
    assertThat(answer.list("$..truncatedBy[*].bound")).isEmpty();
  }

  @Test
  void anAnswerThatHasLargerSetsIsNotComplete(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "wafer @ CN 50%, JP 50%");

    GraphQlClient.Answer answer = ask(1);

    assertThat(answer.at("$.data.chokepoints.completeness.completeToOrder")).isEqualTo(1);
    assertThat(answer.list("$..truncatedBy[*].bound")).containsExactly("ORDER");
    assertThat(answer.at("$.data.chokepoints.completeness.complete")).isEqualTo(false);
  }

  @Test
  void aSearchThatTakesTooLongEndsAndSaysHowFarItCame(TestNeo4j neo4j) {
    HardGraph.write(neo4j);

    GraphQlClient.Answer answer = client.ask(HardGraph.QUESTION);

    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    assertThat(answer.list("$..truncatedBy[?(@.bound == 'TIME')].limit"))
        .as(answer.json())
        .containsExactly(Math.toIntExact(HardGraph.ALLOWED.toMillis()));
    assertThat(answer.at("$.data.chokepoints.completeness.complete")).isEqualTo(false);
    assertThat(answer.at("$.data.chokepoints.completeness.completeToOrder")).isIn(List.of(1, 2, 3));
  }

  private GraphQlClient.Answer ask(int maxOrder) {
    return client.ask(
        """
        { chokepoints(of: "product:wafer", among: [COUNTRY], maxOrder: %d) {
            nodes { order members { entity { id } } possibleSubsets { members { entity { id } } } }
            completeness { complete completeToOrder truncatedBy { bound } } } }
        """
            .formatted(maxOrder));
  }
}
