package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules as written, and the rules as translated and solved, over thousands of seeds. */
class TranslationAgreementTests {
  private static final int SEEDS = Seeds.atMost(3_000);
  private static final String LEVELS = " among COUNTRY, COMPANY, FACILITY, PRODUCT with min ";

  @ParameterizedTest
  @EnumSource
  void everyCutIsFoundAndHasItsCertainty(CycleReading cycles) {
    int certain = 0;
    int possible = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sketch sketch = Sketch.of(seed).read(cycles);
      int min = List.of(0, 35, 50, 100).get(seed % 4);
      SupplyGraph graph = Graphs.parse(sketch.draw());
      ChokepointAnswer answer = new Answers(graph).ask("p0" + LEVELS + min + "%, " + cycles);
      Map<String, Certainty> expected = expected(sketch, min);
      for (Certainty value : expected.values()) {
        certain += value == Certainty.CERTAIN ? 1 : 0;
        possible += value == Certainty.POSSIBLE ? 1 : 0;
      }
      compare(graph, answer, expected, "seed " + seed + "\n" + sketch.draw());
    }
    assertThat(certain).as("certain cuts seen").isGreaterThan(SEEDS / 2);
    assertThat(possible).as("possible cuts seen").isGreaterThan(SEEDS / 4);
  }

  @Test
  void everyCertainCutIsFoundWhereRegimesBind() {
    int regimes = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      BorderSketch sketch = BorderSketch.of(seed);
      String home = List.of("CN", "US", "XX").get(seed % 3);
      String description = "seed " + seed + "\n" + sketch.draw();
      Answers names = new Answers(Graphs.parse(sketch.draw()));
      ChokepointAnswer answer =
          names.ask("p0 among COUNTRY, LICENSE_REGIME, PRODUCT with home " + home);
      Set<String> expected = new TreeSet<>();
      if (sketch.stands("", home)) {
        for (String member : sketch.members(home)) {
          if (!sketch.stands(member, home)) {
            expected.add(member);
          }
        }
      }
      Set<String> standing = new TreeSet<>();
      Set<String> found = new TreeSet<>();
      for (Chokepoint chokepoint : answer.chokepoints()) {
        if (chokepoint.certainty() == Certainty.CERTAIN) {
          standing.add(names.name(chokepoint.members().getFirst().node()));
          chokepoint.alsoBy().forEach(member -> found.add(names.name(member.node())));
        }
      }
      assertThat(expected).as(description).containsAll(standing);
      found.addAll(standing);
      assertThat(found).as(description).containsAll(expected);
      regimes += expected.stream().anyMatch(name -> name.startsWith("R")) ? 1 : 0;
    }
    assertThat(regimes).as("seeds with a regime that cuts").isGreaterThan(SEEDS / 80);
  }

  @Test
  void whateverStandsPessimisticallyStandsOptimistically() {
    for (int seed = 0; seed < SEEDS / 3; seed++) {
      SupplyGraph graph = Graphs.parse(BorderSketch.of(seed).draw());
      ChokepointQuestion question =
          new ChokepointQuestion(
              "product:p0",
              EnumSet.allOf(ChokepointLevel.class),
              Assumptions.on(LocalDate.of(2026, 6, 1)));
      Chain chain =
          Chain.upstream(graph, graph.find("product:p0").orElseThrow(), question.assuming().asOf());
      Translation optimistic = Translator.optimistic(chain, Borders.of(chain, question), question);
      Translation pessimistic = Translator.pessimistic(question, optimistic, true);
      for (Member member : pessimistic.members().values()) {
        Availability upper = optimistic.under(optimistic.losing(List.of(member)));
        Availability lower = pessimistic.under(pessimistic.losing(List.of(member)));
        for (int state = 0; state < optimistic.itemGates().size(); state++) {
          assertThat(pessimistic.isAvailable(state, lower) && !optimistic.isAvailable(state, upper))
              .as("seed %s, state %s, %s", seed, state, member)
              .isFalse();
        }
      }
    }
  }

  private static Map<String, Certainty> expected(Sketch sketch, int min) {
    Map<String, Certainty> expected = new TreeMap<>();
    if (!sketch.stands("", true, min)) {
      return expected;
    }
    for (String member : sketch.members()) {
      if (!sketch.stands(member, true, min)) {
        expected.put(member, Certainty.CERTAIN);
      } else if (sketch.stands("", false, min) && !sketch.stands(member, false, min)) {
        expected.put(member, Certainty.POSSIBLE);
      }
    }
    return expected;
  }

  private static void compare(
      SupplyGraph graph,
      ChokepointAnswer answer,
      Map<String, Certainty> expected,
      String description) {
    List<String> found = new ArrayList<>();
    Answers names = new Answers(graph);
    for (Chokepoint chokepoint : answer.chokepoints()) {
      String member = names.name(chokepoint.members().getFirst().node());
      assertThat(chokepoint.certainty()).as(description).isEqualTo(expected.get(member));
      found.add(member);
      chokepoint.alsoBy().forEach(narrow -> found.add(names.name(narrow.node())));
      WitnessStep last = chokepoint.witness().getLast();
      assertThat(names.name(last.item())).as(description).isEqualTo("p0");
      assertThat(chokepoint.witness())
          .as(description)
          .allSatisfy(step -> assertThat(step.because()).isNotEmpty());
    }
    assertThat(found).as(description).containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(answer.noCutSetsBecause().isPresent() && !expected.isEmpty())
        .as(description)
        .isFalse();
  }
}
