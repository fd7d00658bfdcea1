package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import org.junit.jupiter.api.Test;

@ApiTest
class ChokepointHistoryApiTests {
  private static final String DRAWN =
      """
      magnet @ CN 100%;
      R of CN controls magnet : from 2025-04-04, suspended 2025-11-07 until 2026-11-10
      """;

  private final GraphQlClient client;

  ChokepointHistoryApiTests(GraphQlClient client) {
    this.client = client;
  }

  private GraphQlClient.Answer ask(String arguments) {
    return client.ask(
        """
        { chokepointHistory(of: "product:magnet", among: [LICENSE_REGIME], %s) {
            nodes { members { level entity { id } } certainty from until alreadyAtFrom
              begunBy { kind day clause stateBefore stateAfter regime { id } event { id } }
              endedBy { kind stateAfter facts { from { id } to { id } via { kind } } } }
            pageInfo { hasNextPage endCursor }
            totalCount daysEvaluated completeUntil
            assuming { from to home endUse minSupply cycles }
            completeness { complete completeToOrder truncatedBy { bound } graphVersion } } }
        """
            .formatted(arguments));
  }

  @Test
  void aLicenseIsAChokepointWhileItBindsAndPossiblyWhenItsStateIsUnknown(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, DRAWN);

    GraphQlClient.Answer answer = ask("from: \"2023-01-01\", to: \"2026-12-31\"");

    assertThat(answer.list("$..nodes[*].members[*].entity.id"))
        .containsExactly("regime:R", "regime:R");
    assertThat(answer.list("$..nodes[*].certainty")).containsExactly("CERTAIN", "POSSIBLE");
    assertThat(answer.list("$..nodes[*].from")).containsExactly("2025-04-04", "2026-11-11");
    assertThat(answer.list("$..nodes[*].until")).containsExactly("2025-11-06", null);
    assertThat(answer.list("$..begunBy[*].stateAfter")).containsExactly("IN_FORCE", "UNKNOWN");
    assertThat(answer.list("$..begunBy[0].event.id"))
        .containsExactly("event:impose-R", "event:suspend-R");
    assertThat(answer.list("$..endedBy[*].stateAfter")).containsExactly("SUSPENDED");
    assertThat(answer.at("$.data.chokepointHistory.daysEvaluated")).isEqualTo(4);
    assertThat(answer.at("$.data.chokepointHistory.completeUntil")).isEqualTo("2026-12-31");
    assertThat(answer.at("$.data.chokepointHistory.completeness.complete")).isEqualTo(true);
    assertThat(answer.at("$.data.chokepointHistory.assuming.cycles")).isEqualTo("FOUNDED");
  }

  @Test
  void whatWasSoOnTheFirstDayAndStillIsOnTheLastSaysSo(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, DRAWN);

    GraphQlClient.Answer answer = ask("from: \"2025-06-01\", to: \"2025-06-30\"");

    assertThat(answer.list("$..nodes[*].alreadyAtFrom")).containsExactly(true);
    assertThat(answer.list("$..nodes[*].until")).containsExactly((Object) null);
    assertThat(answer.list("$..nodes[0].begunBy[*]")).isEmpty();
    assertThat(answer.at("$.data.chokepointHistory.daysEvaluated")).isEqualTo(1);
  }

  @Test
  void aRelationshipThatEndsEndsAChokepoint(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, DRAWN);
    neo4j.run("MATCH ()-[c:CONTROLS]->() SET c.validTo = date('2025-07-01')", java.util.Map.of());

    GraphQlClient.Answer answer = ask("from: \"2025-06-01\", to: \"2025-12-31\"");

    assertThat(answer.list("$..nodes[*].until")).containsExactly("2025-06-30");
    assertThat(answer.list("$..endedBy[*].kind")).containsExactly("FACT_ENDS");
    assertThat(answer.list("$..endedBy[*].facts[*].via.kind")).containsExactly("CONTROLS");
    assertThat(answer.list("$..endedBy[*].facts[*].from.id")).containsExactly("regime:R");
    assertThat(answer.list("$..endedBy[*].facts[*].to.id")).containsExactly("product:magnet");
  }

  @Test
  void pagesFollowEachOther(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, DRAWN);
    String interval = "from: \"2023-01-01\", to: \"2026-12-31\", first: 1";

    GraphQlClient.Answer first = ask(interval);
    String cursor = first.text("$.data.chokepointHistory.pageInfo.endCursor");
    GraphQlClient.Answer second = ask(interval + ", after: \"" + cursor + "\"");

    assertThat(first.at("$.data.chokepointHistory.pageInfo.hasNextPage")).isEqualTo(true);
    assertThat(first.at("$.data.chokepointHistory.totalCount")).isEqualTo(2);
    assertThat(second.list("$..nodes[*].from")).containsExactly("2026-11-11");
    assertThat(second.at("$.data.chokepointHistory.pageInfo.hasNextPage")).isEqualTo(false);
  }

  @Test
  void whatCannotBeAskedForIsNamed(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, DRAWN);
    String interval = "from: \"2025-01-01\", to: \"2025-12-31\"";

    assertThat(wrong(interval + ", assuming: {asOf: \"2025-06-01\"}")).isEqualTo("assuming.asOf");
    assertThat(wrong(interval + ", maxOrder: 3")).isEqualTo("maxOrder");
    assertThat(wrong("from: \"2025-01-02\", to: \"2025-01-01\"")).isEqualTo("to");
    assertThat(wrong("from: \"1970-01-01\", to: \"2025-01-01\"")).isEqualTo("to");
    assertThat(wrong(interval + ", first: 0")).isEqualTo("first");
  }

  private Object wrong(String arguments) {
    GraphQlClient.Answer answer = ask(arguments);
    assertThat(answer.at("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
    return answer.at("$.errors[0].extensions.argument");
  }
}
