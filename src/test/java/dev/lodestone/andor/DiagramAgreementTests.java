package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The diagram against the search, and each set by definition, over thousands of seeds. */
class DiagramAgreementTests {
  private static final int SEEDS = Seeds.atMost(12_000);
  private static final int RINGS = Seeds.atMost(500);
  private static final DiagramLimits LIMITS = DiagramLimits.until(() -> false);

  @ParameterizedTest
  @EnumSource
  void bothAlgorithmsFindTheSameMinimalCutSets(FixedPoint solution) throws Exception {
    int[] byOrder = new int[11];
    for (int seed = 0; seed < SEEDS; seed++) {
      check(RandomSystem.of(seed, 10, 16).by(solution), seed, byOrder);
    }
    for (int order = 1; order <= 5; order++) {
      assertThat(byOrder[order]).as("sets of order %s", order).isGreaterThanOrEqualTo(SEEDS / 240);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothAlgorithmsAgreeOnRingsOfWeightedGates(FixedPoint solution) throws Exception {
    int[] byOrder = new int[13];
    for (int seed = 0; seed < RINGS; seed++) {
      check(RandomSystem.ring(seed, 4, 3).by(solution), seed, byOrder);
    }
    assertThat(byOrder[3]).as("sets of order 3").isGreaterThan(RINGS / 10);
  }

  private static void check(RandomSystem drawn, int seed, int[] byOrder) throws Exception {
    AndOrSystem system = drawn.build();
    BitSet alphabet = alphabet(drawn, seed);
    FailureDiagram diagram = FailureDiagram.of(system, drawn.top(), alphabet, LIMITS);
    MinimalSets sets = diagram.minimalSets(drawn.leaves(), LIMITS);
    List<BitSet> listed = sets.list(Integer.MAX_VALUE);
    Optional<CutSets.Found> found =
        CutSets.find(
            system,
            drawn.top(),
            alphabet,
            new CutSets.Bounds(drawn.leaves(), Integer.MAX_VALUE, () -> false));
    assertThat(diagram.failsFromTheStart()).as("seed %s", seed).isEqualTo(found.isEmpty());
    if (found.isEmpty()) {
      assertThat(listed).as("seed %s", seed).containsExactly(new BitSet());
      return;
    }
    assertThat(listed)
        .as("seed %s", seed)
        .containsExactlyInAnyOrderElementsOf(found.orElseThrow().sets())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.cardinality(), b.cardinality()));
    assertThat(sets.total()).as("seed %s", seed).isEqualTo(listed.size());
    for (BitSet set : listed) {
      checkByDefinition(drawn, set, seed);
      byOrder[set.cardinality()]++;
    }
    checkCounts(diagram, sets, listed, seed);
  }

  private static void checkByDefinition(RandomSystem drawn, BitSet set, int seed) {
    assertThat(drawn.isAvailable(drawn.top(), set)).as("seed %s: %s", seed, set).isFalse();
    for (int member : set.stream().toArray()) {
      BitSet less = (BitSet) set.clone();
      less.clear(member);
      assertThat(drawn.isAvailable(drawn.top(), less)).as("seed %s: %s", seed, less).isTrue();
    }
  }

  private static void checkCounts(
      FailureDiagram diagram, MinimalSets sets, List<BitSet> listed, int seed) {
    List<List<Long>> byLeaf = sets.countsByLeaf();
    int orders = byLeaf.isEmpty() ? 0 : byLeaf.getFirst().size();
    for (int order = 1; order < orders; order++) {
      int size = order;
      List<BitSet> ofOrder = listed.stream().filter(set -> set.cardinality() == size).toList();
      assertThat(sets.count(order)).as("seed %s", seed).isEqualTo(ofOrder.size());
      for (int level = 0; level < byLeaf.size(); level++) {
        int leaf = diagram.leaves().get(level);
        assertThat(byLeaf.get(level).get(order))
            .as("seed %s: leaf %s", seed, leaf)
            .isEqualTo(ofOrder.stream().filter(set -> set.get(leaf)).count());
      }
    }
  }

  /** Every other seed lets a leaf not be lost. */
  private static BitSet alphabet(RandomSystem drawn, int seed) {
    BitSet alphabet = new BitSet();
    alphabet.set(0, drawn.leaves());
    if (seed % 2 == 0) {
      alphabet.clear(seed / 2 % drawn.leaves());
    }
    return alphabet;
  }
}
