package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.scenario.DrawnEdits;
import dev.lodestone.scenario.Edits;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Edited graphs answer as the rules do, read naively off an edited sketch. */
class ScenarioAgreementTests {
  private static final int SEEDS = Seeds.atMost(1_000);
  private static final List<Integer> MINIMA = List.of(0, 20, 35, 60, 100);

  @Test
  void theEditedGraphStandsAndFallsAsTheEditedSketch() {
    int changed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      CycleReading cycles = seed % 2 == 0 ? CycleReading.FOUNDED : CycleReading.RUNNING;
      Sketch sketch = Sketch.of(seed).read(cycles);
      List<RandomEdits.RandomEdit> edits = RandomEdits.of(sketch, random, 3, true);
      Sketch edited = sketch;
      for (RandomEdits.RandomEdit edit : edits) {
        edited = edit.doing().apply(edited);
      }
      String text =
          edits.stream().map(RandomEdits.RandomEdit::text).collect(Collectors.joining(" and "));
      String description = "seed " + seed + "\n" + sketch.draw() + text;
      int min = MINIMA.get(seed % MINIMA.size());
      SupplyGraph recorded = Graphs.parse(sketch.draw());
      Answers names = new Answers(recorded);
      ChokepointQuestion question =
          names
              .ask(
                  "p0 among COUNTRY, COMPANY, FACILITY, PRODUCT with min %d%%, %s"
                      .formatted(min, cycles))
              .question();
      SupplyGraph graph =
          Edits.apply(recorded, DrawnEdits.parse(recorded, text), question.assuming());

      Standing standing = standing(graph, question);
      Map<String, Certainty> singles = singles(graph, question);

      assertThat(standing).as(description).isEqualTo(standing(edited, min));
      assertThat(singles).as(description).isEqualTo(singles(edited, min));
      changed += singles.equals(singles(sketch, min)) ? 0 : 1;
    }
    assertThat(changed).as("edits that changed the answer").isGreaterThan(SEEDS / 4);
  }

  @Test
  void theGapsThatAnEditedGraphRestsOnAreThoseOfTheEditedSketch() {
    int filled = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      CycleReading cycles = seed % 2 == 0 ? CycleReading.FOUNDED : CycleReading.RUNNING;
      Sketch sketch = Sketch.of(seed).withGaps(random).read(cycles);
      List<RandomEdits.RandomEdit> edits = RandomEdits.of(sketch, random, 3, false);
      Sketch edited = sketch;
      for (RandomEdits.RandomEdit edit : edits) {
        edited = edit.doing().apply(edited);
      }
      String text =
          edits.stream().map(RandomEdits.RandomEdit::text).collect(Collectors.joining(" and "));
      String description = "seed " + seed + "\n" + sketch.draw() + text;
      int min = MINIMA.get(seed % MINIMA.size());
      SupplyGraph recorded = Graphs.parse(sketch.draw());
      ChokepointQuestion question =
          new Answers(recorded)
              .ask("p0 among COUNTRY, PRODUCT with min %d%%, %s".formatted(min, cycles))
              .question();
      SupplyGraph graph =
          Edits.apply(recorded, DrawnEdits.parse(recorded, text), question.assuming());
      ChokepointAnswer answer = Chokepoints.find(graph, question);
      Set<String> found =
          answer.decisiveGaps().stream()
              .map(gap -> new Answers(graph).name(gap))
              .collect(Collectors.toSet());

      SketchGaps expected = SketchGaps.of(edited, min);
      assertThat(found).as(description).containsAll(expected.decisive());
      if (expected.eachAlone()) {
        assertThat(found).as(description).isEqualTo(expected.decisive());
      }
      filled += SketchGaps.of(sketch, min).equals(expected) ? 0 : 1;
    }
    assertThat(filled).as("edits that change the gaps").isGreaterThan(SEEDS / 20);
  }

  private static Standing standing(SupplyGraph graph, ChokepointQuestion question) {
    int target = graph.find(question.target()).orElseThrow();
    Standing standing = Standings.find(graph, question);
    assertThat(Standings.find(graph, List.of(target), question.assuming()).get(target))
        .as("among others")
        .isEqualTo(standing);
    return standing;
  }

  private static Standing standing(Sketch sketch, int min) {
    if (!sketch.stands("", true, min)) {
      return Standing.UNAVAILABLE;
    }
    return sketch.stands("", false, min) ? Standing.AVAILABLE : Standing.IN_DOUBT;
  }

  /** Level by level, so that none falls under a wider one. */
  private static Map<String, Certainty> singles(SupplyGraph graph, ChokepointQuestion question) {
    Map<String, Certainty> singles = new TreeMap<>();
    for (ChokepointLevel level : question.among()) {
      Answers names = new Answers(graph);
      Chokepoints.find(
              graph, new ChokepointQuestion(question.target(), Set.of(level), question.assuming()))
          .chokepoints()
          .forEach(
              one -> singles.put(names.name(one.members().getFirst().node()), one.certainty()));
    }
    return singles;
  }

  private static Map<String, Certainty> singles(Sketch sketch, int min) {
    Map<String, Certainty> singles = new TreeMap<>();
    Standing standing = standing(sketch, min);
    for (String member : new TreeSet<>(sketch.members())) {
      if (standing != Standing.UNAVAILABLE && !sketch.stands(member, true, min)) {
        singles.put(member, Certainty.CERTAIN);
      } else if (standing == Standing.AVAILABLE && !sketch.stands(member, false, min)) {
        singles.put(member, Certainty.POSSIBLE);
      }
    }
    return singles;
  }
}
