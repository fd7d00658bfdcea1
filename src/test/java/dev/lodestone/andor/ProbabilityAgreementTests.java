package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.Seeds;
import java.util.BitSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Probability and importance against the sum over all states, over thousands of seeds. */
class ProbabilityAgreementTests {
  private static final int SEEDS = Seeds.atMost(4_000);
  private static final DiagramLimits LIMITS = DiagramLimits.until(() -> false);
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void theDiagramGivesTheSumOverAllStatesInWhichTheNodeFails() throws Exception {
    int between = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      ChanceSystem drawn = ChanceSystem.of(seed);
      double expected = drawn.sum(drawn::fails);
      assertThat(drawn.probability().value()).as("seed %s", seed).isCloseTo(expected, ROUNDING);
      between += expected > 0 && expected < 1 ? 1 : 0;
    }
    assertThat(between).isGreaterThan(SEEDS / 4);
  }

  @Test
  void theDiagramFailsInExactlyTheStatesInWhichTheNodeDoes() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      ChanceSystem drawn = ChanceSystem.of(seed);
      for (long state = 0; state < 1L << drawn.leaves(); state++) {
        BitSet lost = BitSet.valueOf(new long[] {state});
        assertThat(drawn.diagram().fails(lost))
            .as("seed %s: %s", seed, lost)
            .isEqualTo(drawn.fails(lost));
      }
    }
  }

  @Test
  void anImportanceComparesTheLeafLostAndHeld() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      ChanceSystem drawn = ChanceSystem.of(seed);
      for (Importance importance : drawn.probability().importances(LIMITS)) {
        int leaf = importance.leaf();
        double ifLost = drawn.given(leaf, 1).sum(drawn::fails);
        double ifHeld = drawn.given(leaf, 0).sum(drawn::fails);
        assertThat(importance.ifLost()).as("seed %s", seed).isCloseTo(ifLost, ROUNDING);
        assertThat(importance.ifHeld()).as("seed %s", seed).isCloseTo(ifHeld, ROUNDING);
        assertThat(importance.birnbaum()).isCloseTo(ifLost - ifHeld, ROUNDING);
        assertThat(importance.riskAchievementWorth().isPresent()).isEqualTo(importance.top() > 0);
        assertThat(importance.riskReductionWorth().isPresent()).isEqualTo(ifHeld > 0);
      }
    }
  }

  @Test
  void theMeasureOfFussellAndVeselyIsTheChanceThatASetWithTheLeafOccurs() throws Exception {
    int several = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      ChanceSystem drawn = ChanceSystem.of(seed);
      MinimalSets sets = drawn.diagram().minimalSets(drawn.leaves(), LIMITS);
      List<BitSet> listed = sets.list(Integer.MAX_VALUE);
      List<Double> occur =
          FussellVesely.of(sets, drawn.probability(), drawn.diagram().leaves().size(), LIMITS);
      for (int level = 0; level < occur.size(); level++) {
        int leaf = drawn.diagram().leaves().get(level);
        List<BitSet> with = listed.stream().filter(set -> set.get(leaf)).toList();
        several += with.size() > 1 ? 1 : 0;
        assertThat(occur.get(level))
            .as("seed %s: leaf %s", seed, leaf)
            .isCloseTo(
                drawn.sum(lost -> with.stream().anyMatch(set -> holds(lost, set))), ROUNDING);
      }
    }
    assertThat(several).isGreaterThan(SEEDS / 10);
  }

  @Test
  void theBoundsHoldTheExactProbability() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      ChanceSystem drawn = ChanceSystem.of(seed);
      List<BitSet> sets =
          drawn.diagram().minimalSets(drawn.leaves(), LIMITS).list(Integer.MAX_VALUE);
      double exact = drawn.probability().value() + 1e-12;
      ProbabilityBounds bounds = ProbabilityBounds.of(sets, true, drawn::probability);
      assertThat(bounds.lower()).as("seed %s", seed).isLessThanOrEqualTo(exact);
      assertThat(bounds.minCut().orElseThrow() + 2e-12).as("seed %s", seed).isGreaterThan(exact);
      assertThat(bounds.rareEvent().orElseThrow() + 2e-12)
          .as("seed %s", seed)
          .isGreaterThanOrEqualTo(bounds.minCut().orElseThrow());
      List<BitSet> some = sets.subList(0, (sets.size() + 1) / 2);
      ProbabilityBounds ofSome = ProbabilityBounds.of(some, false, drawn::probability);
      assertThat(ofSome.lower()).as("seed %s", seed).isLessThanOrEqualTo(exact);
      assertThat(ofSome.minCut()).isEmpty();
      Availability state = Availability.evaluate(drawn.system(), new BitSet());
      if (state.isAvailable(drawn.top())) {
        BitSet proof = state.support(drawn.top());
        proof.clear(drawn.leaves(), drawn.top() + 1);
        assertThat(ProbabilityBounds.anyOf(proof, drawn::probability) + 2e-12)
            .as("seed %s", seed)
            .isGreaterThan(exact);
      }
    }
  }

  private static boolean holds(BitSet lost, BitSet set) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(lost);
    return rest.isEmpty();
  }
}
