package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.scenario.DrawnEdits;
import dev.lodestone.scenario.Edit;
import dev.lodestone.scenario.Mitigation;
import dev.lodestone.scenario.MitigationAnswer;
import dev.lodestone.scenario.MitigationQuestion;
import dev.lodestone.scenario.Mitigations;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Mitigations are the minimal ones of all sets of offers, each tried naively on a sketch. */
class MitigationAgreementTests {
  private static final int SEEDS = Seeds.atMost(400);
  private static final int OFFERS = 5;

  @Test
  void mitigationsAreThoseThatBruteForceFinds() {
    int needed = 0;
    int several = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      CycleReading cycles = seed % 2 == 0 ? CycleReading.FOUNDED : CycleReading.RUNNING;
      Sketch sketch = Sketch.of(seed).read(cycles);
      boolean withLosses = seed % 3 == 0;
      List<RandomEdits.RandomEdit> edits = RandomEdits.of(sketch, random, OFFERS, withLosses);
      SupplyGraph graph = Graphs.parse(sketch.draw());
      ChokepointQuestion question =
          new Answers(graph)
              .ask("p0 among COUNTRY, COMPANY, FACILITY with min 35%, " + cycles)
              .question();
      List<Edit> offers =
          edits.stream().flatMap(one -> DrawnEdits.parse(graph, one.text()).stream()).toList();

      MitigationAnswer answer =
          Mitigations.find(
              graph,
              new MitigationQuestion(
                  question.target(), offers, question.among(), question.assuming(), OFFERS));

      List<List<Integer>> expected = minimal(sketch, edits);
      assertThat(answer.mitigations().stream().map(Mitigation::offers).toList())
          .as("seed " + seed + "\n" + sketch.draw() + edits)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(answer.completeToSize()).isEqualTo(OFFERS);
      assertThat(answer.truncatedBy()).isEmpty();
      needed += expected.stream().anyMatch(one -> !one.isEmpty()) ? 1 : 0;
      several += expected.stream().anyMatch(one -> one.size() > 1) ? 1 : 0;
    }
    assertThat(needed).as("targets that offers mitigate").isGreaterThan(SEEDS / 10);
    assertThat(several).as("of these, by several together").isGreaterThan(SEEDS / 100);
  }

  private static List<List<Integer>> minimal(Sketch sketch, List<RandomEdits.RandomEdit> edits) {
    List<List<Integer>> minimal = new ArrayList<>();
    for (int size = 0; size <= edits.size(); size++) {
      for (int set = 0; set < 1 << edits.size(); set++) {
        List<Integer> numbers = new ArrayList<>();
        Sketch edited = sketch;
        for (int number = 0; number < edits.size(); number++) {
          if ((set >> number & 1) != 0) {
            numbers.add(number);
            edited = edits.get(number).doing().apply(edited);
          }
        }
        if (numbers.size() == size
            && minimal.stream().noneMatch(numbers::containsAll)
            && isWithoutSinglePoint(edited)) {
          minimal.add(numbers);
        }
      }
    }
    return minimal;
  }

  private static boolean isWithoutSinglePoint(Sketch sketch) {
    return sketch.stands("", true, 35)
        && new TreeSet<>(sketch.members())
            .stream()
                .filter(member -> !member.matches("p\\d+"))
                .allMatch(member -> sketch.stands(member, true, 35));
  }
}
