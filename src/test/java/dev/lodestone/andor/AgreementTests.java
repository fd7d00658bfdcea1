package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two algorithms must agree: the solvers against removal one by one, over thousands of seeds. */
class AgreementTests {
  private static final int SMALL = Seeds.atMost(6_000);
  private static final int LARGE = Seeds.atMost(60);

  @ParameterizedTest
  @EnumSource
  void theSolverFindsExactlyTheLeavesWhoseRemovalMakesTheTopUnavailable(FixedPoint solution) {
    int withPoints = 0;
    int unavailable = 0;
    for (int seed = 0; seed < SMALL; seed++) {
      Optional<BitSet> found = check(RandomSystem.of(seed, 8, 14).by(solution), seed);
      withPoints += found.filter(points -> !points.isEmpty()).isPresent() ? 1 : 0;
      unavailable += found.isEmpty() ? 1 : 0;
    }
    assertThat(withPoints).as("systems with single points").isGreaterThan(SMALL / 8);
    assertThat(SMALL - withPoints - unavailable).as("resilient systems").isGreaterThan(SMALL / 8);
  }

  @ParameterizedTest
  @EnumSource
  void theSolverAgreesBeyondOneWordOfCandidates(FixedPoint solution) {
    int points = 0;
    for (int seed = 0; seed < LARGE; seed++) {
      points +=
          check(RandomSystem.ring(seed, 80, 4).by(solution), seed)
              .map(BitSet::cardinality)
              .orElse(0);
    }
    assertThat(points).isGreaterThan(LARGE * 64);
  }

  @ParameterizedTest
  @EnumSource
  void theFixedPointIsTheNaiveOneAndItsProofsHold(FixedPoint solution) {
    for (int seed = 0; seed < SMALL; seed++) {
      RandomSystem drawn = RandomSystem.of(seed, 8, 14).by(solution);
      AndOrSystem system = drawn.build();
      BitSet lost = someOf(new Random(seed), drawn.leaves());
      Availability state = Availability.evaluate(system, lost);
      boolean[] naive = drawn.naive(lost);
      for (int node = 0; node < system.size(); node++) {
        assertThat(state.isAvailable(node))
            .as("seed %s, node %s", seed, node)
            .isEqualTo(naive[node]);
      }
      if (state.isAvailable(drawn.top())) {
        BitSet allElse = new BitSet();
        allElse.set(0, drawn.leaves());
        allElse.andNot(state.support(drawn.top()));
        assertThat(drawn.isAvailable(drawn.top(), allElse)).as("proof of seed %s", seed).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRescueIsExactlyALeafWhoseReturnAloneMakesTheTopAvailable(FixedPoint solution) {
    for (int seed = 0; seed < SMALL; seed++) {
      RandomSystem drawn = RandomSystem.of(seed, 8, 14).by(solution);
      BitSet lost = someOf(new Random(seed), drawn.leaves());
      BitSet expected = new BitSet();
      for (int leaf = lost.nextSetBit(0); leaf >= 0; leaf = lost.nextSetBit(leaf + 1)) {
        BitSet without = (BitSet) lost.clone();
        without.clear(leaf);
        expected.set(leaf, drawn.isAvailable(drawn.top(), without));
      }
      assertThat(SingleRescues.find(drawn.build(), drawn.top(), lost, lost))
          .as("seed %s", seed)
          .isEqualTo(expected);
    }
  }

  @Test
  void onlyCyclesTellTheFixedPointsApart() {
    int told = 0;
    for (int seed = 0; seed < SMALL; seed++) {
      RandomSystem drawn = RandomSystem.of(seed, 8, 14);
      BitSet lost = someOf(new Random(seed), drawn.leaves());
      Availability least = Availability.evaluate(drawn.build(), lost);
      Availability greatest = Availability.evaluate(drawn.by(FixedPoint.GREATEST).build(), lost);
      for (int node = 0; node <= drawn.top(); node++) {
        boolean differ = greatest.isAvailable(node) != least.isAvailable(node);
        assertThat(differ && (least.isAvailable(node) || !drawn.isCyclic()))
            .as("seed %s, node %s", seed, node)
            .isFalse();
        told += differ ? 1 : 0;
      }
    }
    assertThat(told).as("nodes told apart").isGreaterThan(SMALL / 8);
  }

  private static Optional<BitSet> check(RandomSystem drawn, long seed) {
    BitSet lost = seed % 3 == 0 ? someOf(new Random(seed), drawn.leaves()) : new BitSet();
    Optional<BitSet> found = SinglePoints.find(drawn.build(), drawn.top(), lost);
    Optional<BitSet> expected = Optional.empty();
    if (drawn.isAvailable(drawn.top(), lost)) {
      BitSet points = new BitSet();
      for (int leaf = 0; leaf < drawn.leaves(); leaf++) {
        BitSet more = (BitSet) lost.clone();
        more.set(leaf);
        points.set(leaf, !lost.get(leaf) && !drawn.isAvailable(drawn.top(), more));
      }
      expected = Optional.of(points);
    }
    assertThat(found).as("seed %s", seed).isEqualTo(expected);
    for (int most : new int[] {0, 3}) {
      assertThat(SinglePoints.find(drawn.build(), drawn.top(), lost, most))
          .as("seed %s, following at most %s changes", seed, most)
          .isEqualTo(expected);
    }
    return found;
  }

  private static BitSet someOf(Random random, int leaves) {
    BitSet some = new BitSet();
    for (int leaf = 0; leaf < leaves; leaf++) {
      some.set(leaf, random.nextInt(4) == 0);
    }
    return some;
  }
}
