package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class ChokepointSearchApiTests {
  /** The core alone; beside it any four of sixty, 487 635 sets. */
  private static final String EXPLODING = drawn(57);

  /** The core alone; to look for any eight of sixty takes longer than anybody waits. */
  private static final String ENDLESS = drawn(53);

  private static final String START =
      """
      mutation { startChokepointSearch(of: "product:%s", among: [%s], maxOrder: %d, maxSeconds: 600,
        maxSets: %d, assuming: {asOf: "2026-06-01"}) { id state } }
      """;
  private static final String SHOW =
      """
      { chokepointSearch(id: "%s") {
          id state of { id } among maxOrder maxSets maxSeconds assuming { asOf } noCutSetsBecause
          progress { searching order completeToOrder found elapsedMs }
          chokepoints(first: 2%s) { totalCount pageInfo { endCursor hasNextPage }
            nodes { members { entity { id } } certainty order alsoBy { level } shortfall { upper }
              witness { item { id } } } }
          completeness { complete truncatedBy { bound limit } completeToOrder coverage { items } } } }
      """;

  private final GraphQlClient client;

  ChokepointSearchApiTests(GraphQlClient client) {
    this.client = client;
  }

  private static String drawn(int needs) {
    return IntStream.range(0, 60)
        .mapToObj(i -> "p" + i)
        .collect(Collectors.joining(", ", "top <- all(core, atLeast(" + needs + ": ", "))"));
  }

  private String start(String target, String level, int order, int maxSets) {
    return client
        .ask(START.formatted(target, level, order, maxSets))
        .text("$.data.startChokepointSearch.id");
  }

  private GraphQlClient.Answer show(String id) {
    return client.ask(SHOW.formatted(id, ""));
  }

  private GraphQlClient.Answer awaitEnd(String id) throws InterruptedException {
    GraphQlClient.Answer answer = show(id);
    while (List.of("QUEUED", "RUNNING").contains(answer.text("$.data.chokepointSearch.state"))) {
      Thread.sleep(20);
      answer = show(id);
    }
    return answer;
  }

  private void cancel(String id) {
    assertThat(
            client
                .ask("mutation { cancelChokepointSearch(id: \"%s\") { id } }".formatted(id))
                .hasErrors())
        .isFalse();
  }

  @Test
  void aSearchIsFollowedToItsEnd(TestNeo4j neo4j) throws InterruptedException {
    DrawnGraph.write(
        neo4j,
        """
        motor <- all(magnet: any(strong, weak)); strong @ CN 100%; weak @ JP 50%, KR 50%
        """);

    String id = start("motor", "COUNTRY", 4, 100);
    GraphQlClient.Answer answer = awaitEnd(id);

    assertThat(answer.hasErrors()).isFalse();
    assertThat(answer.text("$.data.chokepointSearch.state")).isEqualTo("COMPLETE");
    assertThat(answer.text("$.data.chokepointSearch.of.id")).isEqualTo("product:motor");
    assertThat(answer.list("$..nodes[*].members[*].entity.id"))
        .containsExactly("country:CN", "country:JP", "country:KR");
    assertThat(answer.list("$..nodes[*].witness[-1:].item.id")).containsOnly("product:motor");
    assertThat(answer.at("$.data.chokepointSearch.progress.completeToOrder")).isEqualTo(4);
    assertThat(answer.at("$.data.chokepointSearch.completeness.complete")).isEqualTo(true);
    assertThat(answer.at("$.data.chokepointSearch.completeness.coverage.items")).isEqualTo(3);
  }

  @Test
  void whatIsFoundIsTakenWhileItRunsAndAfterItIsCancelled(TestNeo4j neo4j)
      throws InterruptedException {
    DrawnGraph.write(neo4j, ENDLESS);
    String id = start("top", "PRODUCT", 8, 20_000);
    GraphQlClient.Answer running = show(id);
    while (running.list("$..nodes[*].order").isEmpty()) {
      running = show(id);
    }

    cancel(id);
    GraphQlClient.Answer ended = awaitEnd(id);

    assertThat(running.text("$.data.chokepointSearch.state")).isEqualTo("RUNNING");
    assertThat(running.text("$.data.chokepointSearch.progress.searching")).isEqualTo("CERTAIN");
    assertThat(running.list("$..nodes[*].order")).containsExactly(1);
    assertThat(running.list("$..truncatedBy[*].bound")).containsExactly("UNFINISHED");
    assertThat(ended.text("$.data.chokepointSearch.state")).isEqualTo("CANCELLED");
    assertThat(ended.list("$..members[*].entity.id"))
        .isEqualTo(running.list("$..members[*].entity.id"));
  }

  @Test
  void anExplosionEndsAtTheNumberOfSetsAskedFor(TestNeo4j neo4j) throws InterruptedException {
    DrawnGraph.write(neo4j, EXPLODING);

    GraphQlClient.Answer answer = awaitEnd(start("top", "PRODUCT", 4, 10));

    assertThat(answer.text("$.data.chokepointSearch.state")).isEqualTo("TRUNCATED");
    assertThat(answer.at("$.data.chokepointSearch.chokepoints.totalCount")).isEqualTo(11);
    assertThat(answer.at("$.data.chokepointSearch.completeness.completeToOrder")).isEqualTo(3);
    assertThat(answer.list("$..truncatedBy[*].bound")).containsExactly("COUNT");
    assertThat(answer.list("$..truncatedBy[*].limit")).containsExactly(10);
    assertThat(answer.list("$..nodes[*].order")).containsExactly(1, 4);
    String cursor = answer.text("$.data.chokepointSearch.chokepoints.pageInfo.endCursor");
    String id = answer.text("$.data.chokepointSearch.id");
    GraphQlClient.Answer next = client.ask(SHOW.formatted(id, ", after: \"" + cursor + "\""));
    assertThat(next.list("$..nodes[*].order")).containsExactly(4, 4);
    GraphQlClient.Answer back =
        client.ask(
            ("{ chokepointSearch(id: \"%s\") { chokepoints(last: 1, before: \"%s\") { nodes { order"
                    + " } pageInfo { hasNextPage hasPreviousPage } } } }")
                .formatted(id, cursor));
    assertThat(back.list("$..nodes[*].order")).containsExactly(1);
    assertThat(back.list("$..hasNextPage")).containsExactly(true);
    assertThat(back.list("$..hasPreviousPage")).containsExactly(false);
  }

  @Test
  void moreSearchesThanWaitAreTurnedAway(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, ENDLESS);
    List<String> ids = new ArrayList<>();
    GraphQlClient.Answer answer = client.ask(START.formatted("top", "PRODUCT", 8, 20_000));
    while (!answer.hasErrors() && ids.size() < 20) {
      ids.add(answer.text("$.data.startChokepointSearch.id"));
      answer = client.ask(START.formatted("top", "PRODUCT", 8, 20_000));
    }
    String last = show(ids.getLast()).text("$.data.chokepointSearch.state");
    ids.forEach(this::cancel);

    assertThat(ids).hasSizeBetween(1 + Jobs.MAX_WAITING - 1, 1 + Jobs.MAX_WAITING);
    assertThat(last).isEqualTo("QUEUED");
    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("SERVICE_BUSY");
    assertThat(answer.at("$.errors[0].extensions.retryable")).isEqualTo(true);
    assertThat(answer.at("$.errors[0].extensions.allowed")).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "'of: \"product:none\"', of",
    "'of: \"product:top\", maxOrder: 9', maxOrder",
    "'of: \"product:top\", maxSets: 0', maxSets",
    "'of: \"product:top\", maxSeconds: 601', maxSeconds",
    "'of: \"product:top\", among: []', among"
  })
  void whatCannotBeSearchedForIsRefusedByName(String arguments, String name, TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, EXPLODING);

    GraphQlClient.Answer answer =
        client.ask("mutation { startChokepointSearch(" + arguments + ") { id } }");

    assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo(name);
  }

  @Test
  void anUnknownSearchIsNullAndCannotBeCancelled() {
    assertThat(
            client.ask("{ chokepointSearch(id: \"none\") { id } }").at("$.data.chokepointSearch"))
        .isNull();
    assertThat(
            client
                .ask("mutation { cancelChokepointSearch(id: \"none\") { id } }")
                .text("$.errors[0].extensions.code"))
        .isEqualTo("NOT_FOUND");
  }
}
