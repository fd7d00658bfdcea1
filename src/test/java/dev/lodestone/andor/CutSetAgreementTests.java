package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search for cut sets against all subsets by definition, over thousands of seeds. */
class CutSetAgreementTests {
  private static final int SEEDS = Seeds.atMost(4_000);

  @ParameterizedTest
  @EnumSource
  void theSearchFindsExactlyTheMinimalSubsetsThatCut(FixedPoint solution) {
    int[] bySize = new int[5];
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomSystem drawn = RandomSystem.of(seed, 8, 14).by(solution);
      BitSet alphabet = alphabet(drawn, seed);
      Optional<CutSets.Found> found =
          CutSets.find(
              drawn.build(), drawn.top(), alphabet, new CutSets.Bounds(4, 1_000, () -> false));
      if (!drawn.isAvailable(drawn.top(), new BitSet())) {
        assertThat(found).as("seed %s", seed).isEmpty();
        continue;
      }
      List<BitSet> expected = minimal(drawn, alphabet);
      List<BitSet> upToFour = expected.stream().filter(one -> one.cardinality() <= 4).toList();
      CutSets.Found sets = found.orElseThrow();
      assertThat(sets.sets())
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(upToFour)
          .isSortedAccordingTo((a, b) -> Integer.compare(a.cardinality(), b.cardinality()));
      assertThat(sets.completeToOrder()).as("seed %s", seed).isEqualTo(4);
      if (expected.size() > upToFour.size()) {
        assertThat(sets.moreOrders()).as("seed %s", seed).isTrue();
      }
      upToFour.forEach(one -> bySize[one.cardinality()]++);
    }
    assertThat(bySize[2]).as("sets of order 2").isGreaterThan(SEEDS / 8);
    assertThat(bySize[3]).as("sets of order 3").isGreaterThan(SEEDS / 40);
    assertThat(bySize[4]).as("sets of order 4").isGreaterThan(SEEDS / 100);
  }

  @ParameterizedTest
  @EnumSource
  void anyBoundLeavesTheOrdersThatAreSaidToBeComplete(FixedPoint solution) {
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      RandomSystem drawn = RandomSystem.of(seed, 8, 14).by(solution);
      if (!drawn.isAvailable(drawn.top(), new BitSet())) {
        continue;
      }
      BitSet alphabet = alphabet(drawn, seed);
      Random random = new Random(seed);
      CutSets.Found found =
          CutSets.find(
                  drawn.build(),
                  drawn.top(),
                  alphabet,
                  new CutSets.Bounds(
                      1 + random.nextInt(4), random.nextInt(4), () -> random.nextInt(8) == 0))
              .orElseThrow();
      Set<BitSet> expected = new HashSet<>(minimal(drawn, alphabet));
      assertThat(expected).as("seed %s", seed).containsAll(found.sets());
      expected.removeIf(one -> one.cardinality() > found.completeToOrder());
      assertThat(found.sets()).as("seed %s", seed).containsAll(expected);
      if (!found.moreOrders() && !found.full() && !found.late()) {
        assertThat(found.sets())
            .as("seed %s", seed)
            .containsExactlyInAnyOrderElementsOf(minimal(drawn, alphabet));
      }
    }
  }

  /** Every other seed lets some leaves not be lost. */
  private static BitSet alphabet(RandomSystem drawn, int seed) {
    BitSet alphabet = new BitSet();
    alphabet.set(0, drawn.leaves());
    if (seed % 2 == 0) {
      alphabet.clear(seed / 2 % drawn.leaves());
    }
    return alphabet;
  }

  /** All subsets, the smallest first, that cut and contain none found before. */
  private static List<BitSet> minimal(RandomSystem drawn, BitSet alphabet) {
    List<BitSet> subsets = new ArrayList<>(List.of(new BitSet()));
    for (int leaf : alphabet.stream().toArray()) {
      for (BitSet smaller : List.copyOf(subsets)) {
        BitSet with = (BitSet) smaller.clone();
        with.set(leaf);
        subsets.add(with);
      }
    }
    List<BitSet> bySize =
        subsets.stream()
            .sorted((a, b) -> Integer.compare(a.cardinality(), b.cardinality()))
            .collect(Collectors.toList());
    List<BitSet> minimal = new ArrayList<>();
    for (BitSet subset : bySize) {
      boolean known = minimal.stream().anyMatch(one -> contains(subset, one));
      if (!known && !drawn.isAvailable(drawn.top(), subset)) {
        minimal.add(subset);
      }
    }
    return minimal;
  }

  private static boolean contains(BitSet set, BitSet part) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(set);
    return rest.isEmpty();
  }
}
