package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.SeedData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** When the Chinese regimes of 2023 to 2026 cut real systems, on the seed data. */
@ApiTest
class SeedHistoryTests {
  private final GraphQlClient client;
  private final SeedData seedData;

  SeedHistoryTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> theSeedTellsWhen() {
    seedData.loadIfEmpty();
    return Stream.of(
        DynamicTest.dynamicTest(
            "No. 18 is certain for the jet from the day it was announced", this::no18CutsTheJet),
        DynamicTest.dynamicTest(
            "what was suspended is possible when its suspension has run out",
            this::suspendedIsPossibleAfterItsEnd),
        DynamicTest.dynamicTest(
            "No. 57 never bound on holmium and possibly does since 2026-11-11",
            this::holmiumWasSuspended),
        DynamicTest.dynamicTest("No. 18 is at most possible for the car", this::no18AndTheCar),
        DynamicTest.dynamicTest("China cut both all the time", this::chinaCutsAllTheTime),
        DynamicTest.dynamicTest("bans took trades away from a day on", this::bansTakeTradesAway));
  }

  private GraphQlClient.Answer ask(String of) {
    return client.ask(
        """
        { chokepointHistory(of: "%s", among: [COUNTRY, LICENSE_REGIME], assuming: {home: "US"},
            from: "2023-01-01", to: "2026-12-31", first: 200) {
            nodes { members { entity { id } } certainty from until alreadyAtFrom
              begunBy { kind regime { id } stateBefore stateAfter event { id }
                sources { source title } } }
            alreadyLost { from until trade { regime { id } } }
            daysEvaluated completeUntil } }
        """
            .formatted(of));
  }

  /** {@code certainty from until} of each span of a single member. */
  private static List<String> spans(GraphQlClient.Answer answer, String member) {
    List<String> spans = new ArrayList<>();
    int count = answer.list("$.data.chokepointHistory.nodes[*]").size();
    for (int i = 0; i < count; i++) {
      String node = "$.data.chokepointHistory.nodes[" + i + "].";
      if (answer.list(node + "members[*].entity.id").equals(List.of(member))) {
        spans.add(
            answer.text(node + "certainty")
                + " "
                + answer.text(node + "from")
                + " "
                + answer.text(node + "until"));
      }
    }
    return spans;
  }

  private void no18CutsTheJet() {
    GraphQlClient.Answer answer = ask("product:f-35");

    assertThat(spans(answer, "regime:cn-mofcom-2025-18"))
        .containsExactly("CERTAIN 2025-04-04 null");
    assertThat(answer.list("$..nodes[?(@.from=='2025-04-04')].begunBy[*].event.id"))
        .containsExactly("event:2025-04-04-announcement-18");
    assertThat(answer.list("$..nodes[?(@.from=='2025-04-04')].begunBy[*].stateAfter"))
        .containsExactly("IN_FORCE");
    assertThat(answer.list("$..nodes[?(@.from=='2025-04-04')].begunBy[*].sources[*].source"))
        .containsExactly("source:ckhq-20250404");
  }

  /** No. 61 of 2025 follows the goods; suspended before it took effect, until 2026-11-10. */
  private void suspendedIsPossibleAfterItsEnd() {
    GraphQlClient.Answer answer = ask("product:f-35");

    assertThat(spans(answer, "regime:cn-mofcom-2025-61"))
        .containsExactly("POSSIBLE 2026-11-11 null");
    assertThat(answer.list("$..nodes[?(@.from=='2026-11-11')].begunBy[*].stateBefore"))
        .containsOnly("SUSPENDED");
    assertThat(answer.list("$..nodes[?(@.from=='2026-11-11')].begunBy[*].stateAfter"))
        .containsOnly("UNKNOWN");
    assertThat(answer.list("$..nodes[?(@.from=='2026-11-11')].begunBy[*].regime.id"))
        .contains("regime:cn-mofcom-2025-57", "regime:cn-mofcom-2025-61");
  }

  private void holmiumWasSuspended() {
    assertThat(spans(ask("product:holmium-oxide"), "regime:cn-mofcom-2025-57"))
        .containsExactly("POSSIBLE 2026-11-11 null");
  }

  private void no18AndTheCar() {
    assertThat(spans(ask("product:battery-electric-car"), "regime:cn-mofcom-2025-18"))
        .containsExactly("POSSIBLE 2025-04-04 null");
  }

  private void chinaCutsAllTheTime() {
    for (String system : List.of("product:f-35", "product:battery-electric-car")) {
      GraphQlClient.Answer answer = ask(system);
      assertThat(spans(answer, "country:CN")).containsExactly("CERTAIN 2023-01-01 null");
      assertThat((Integer) answer.at("$.data.chokepointHistory.daysEvaluated")).isBetween(5, 100);
      assertThat(answer.at("$.data.chokepointHistory.completeUntil")).isEqualTo("2026-12-31");
    }
  }

  private void bansTakeTradesAway() {
    GraphQlClient.Answer answer = ask("product:f-35");

    assertThat(
            answer.list(
                "$..alreadyLost[?(@.trade.regime.id=='regime:my-raw-rare-earth-ban')].from"))
        .containsExactly("2024-01-01");
  }
}
