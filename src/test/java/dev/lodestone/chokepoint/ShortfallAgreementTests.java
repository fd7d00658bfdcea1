package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left, against the largest minimum for which the rules as written say it is enough. */
class ShortfallAgreementTests {
  private static final int SEEDS = Seeds.atMost(2_000);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @ParameterizedTest
  @EnumSource
  void whatIsLeftIsTheLargestMinimumThatIsMet(CycleReading cycles) {
    int between = 0;
    int severed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sketch sketch = Sketch.of(seed).read(cycles);
      int min = List.of(0, 35, 50, 100).get(seed % 4);
      Answers names = new Answers(Graphs.parse(sketch.draw()));
      ChokepointAnswer answer =
          names.ask("p0 among COUNTRY, PRODUCT with min %d%%, order 2, %s".formatted(min, cycles));
      String description = "seed " + seed + "\n" + sketch.draw();
      check(sketch, Set.of(), answer.withNothingLost(), description);
      for (Chokepoint one : answer.chokepoints()) {
        Set<String> lost =
            one.members().stream().map(m -> names.name(m.node())).collect(Collectors.toSet());
        Interval left = one.shortfall().rest();
        check(sketch, lost, left, lost + " of " + description);
        assertThat(one.witness().getLast().remaining()).as(description).isEqualTo(left);
        assertThat(one.effect() == Effect.SEVERED)
            .as(description)
            .isEqualTo(!sketch.standsAt(lost, true, 0));
        between += left.upper() > 0 && left.upper() < Shares.WHOLE ? 1 : 0;
        severed += one.effect() == Effect.SEVERED ? 1 : 0;
      }
      assertThat(answer.chokepoints()).as(description).isSortedAccordingTo(Chokepoint.ORDER);
    }
    assertThat(between).as("thinned targets").isGreaterThan(SEEDS / 10);
    assertThat(severed).as("severed targets").isGreaterThan(SEEDS / 10);
  }

  @Test
  void wherePlacesDifferThereIsAsMuchAsTheMinimumExactlyForThoseWhoAskForIt() {
    int between = 0;
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      SupplyGraph graph = Graphs.parse(BorderSketch.of(seed).draw());
      int node = graph.find("product:p0").orElseThrow();
      Chain chain = Chain.upstream(graph, node, DAY);
      Borders borders = Borders.of(chain, question(Assumptions.DEFAULT_MIN_SUPPLY));
      Translation upper =
          Translator.optimistic(chain, borders, question(Assumptions.DEFAULT_MIN_SUPPLY));
      Translation lower =
          Translator.pessimistic(question(Assumptions.DEFAULT_MIN_SUPPLY), upper, true);
      for (Member member : upper.members().values()) {
        Grading.Amounts most = new Grading(upper).under(upper.losing(List.of(member)));
        Grading.Amounts least = new Grading(lower).under(lower.losing(List.of(member)));
        for (int min : new int[] {1, 200_000, 350_000, 800_000, Shares.WHOLE}) {
          Translation asked = Translator.optimistic(chain, borders, question(min));
          Availability now = asked.under(asked.losing(List.of(member)));
          for (int state = 0; state < upper.itemGates().size(); state++) {
            assertThat(most.of(state) >= min || !upper.has(state))
                .as("seed %s, state %s, %s, min %s", seed, state, member, min)
                .isEqualTo(asked.isAvailable(state, now) || !upper.has(state));
            assertThat(least.of(state)).isLessThanOrEqualTo(most.of(state));
            between += most.of(state) > 0 && most.of(state) < Shares.WHOLE ? 1 : 0;
          }
        }
      }
    }
    assertThat(between).as("thinned states").isGreaterThan(SEEDS);
  }

  private static ChokepointQuestion question(int min) {
    return new ChokepointQuestion(
        "product:p0",
        EnumSet.of(ChokepointLevel.COUNTRY, ChokepointLevel.LICENSE_REGIME),
        new Assumptions(DAY, "US", EndUse.CIVIL, min));
  }

  private static void check(Sketch sketch, Set<String> lost, Interval left, String description) {
    check(sketch, lost, true, left.upper(), description);
    check(sketch, lost, false, left.lower(), description);
  }

  private static void check(
      Sketch sketch, Set<String> lost, boolean optimistic, int left, String description) {
    assertThat(left == 0 || sketch.standsAt(lost, optimistic, left)).as(description).isTrue();
    assertThat(left < Shares.WHOLE && sketch.standsAt(lost, optimistic, left + 1))
        .as(description)
        .isFalse();
  }
}
