package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureDiagramTests {
  private static final DiagramLimits LIMITS = DiagramLimits.until(() -> false);

  private final AndOrBuilder builder = new AndOrBuilder();

  @Test
  void twoOfSixtyThatFailTogetherAreCountedWithoutBeingListed() throws Exception {
    int top = builder.atLeast(31, leaves(60));

    FailureDiagram diagram = of(top, LIMITS);
    MinimalSets sets = diagram.minimalSets(30, LIMITS);
    // 60 over 30, and so many sets of order 30 with each leaf: 59 over 29.
    assertThat(sets.count(30)).isEqualTo(118_264_581_564_861_424L);
    assertThat(sets.total()).isEqualTo(118_264_581_564_861_424L);
    assertThat(sets.countsByLeaf())
        .hasSize(60)
        .allSatisfy(counts -> assertThat(counts.get(30)).isEqualTo(59_132_290_782_430_712L));
    assertThat(sets.list(3)).hasSize(3);
    assertThat(diagram.size()).isLessThan(1_000);
  }

  @Test
  void moreSetsThanANumberHoldsAreThatManyOrMore() throws Exception {
    int top = builder.atLeast(51, leaves(100));

    MinimalSets sets = of(top, LIMITS).minimalSets(50, LIMITS);
    assertThat(sets.total()).isEqualTo(Long.MAX_VALUE);
    assertThat(sets.count(50)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void layersOfTwoOfSixtyHaveAProbability() throws Exception {
    int[] layers = IntStream.range(0, 30).map(layer -> builder.atLeast(59, leaves(60))).toArray();
    int top = builder.all(layers);

    FailureDiagram diagram = of(top, LIMITS);
    double one = Math.pow(.99, 60) + 60 * .01 * Math.pow(.99, 59);
    assertThat(diagram.probability(leaf -> .01).value())
        .isCloseTo(1 - Math.pow(one, 30), within(1e-12));
    assertThat(diagram.minimalSets(2, LIMITS).count(2)).isEqualTo(30 * 1_770);
  }

  /** Pairs whose halves are far apart in the order: two to the power of the pairs. */
  private int crossed(int pairs) {
    int[] first = leaves(pairs);
    int[] second = leaves(pairs);
    int frontLoaded = builder.all(first);
    int crossed =
        builder.all(
            IntStream.range(0, pairs)
                .map(i -> builder.any(first[i], second[pairs - 1 - i]))
                .toArray());
    return builder.any(builder.all(frontLoaded, builder.leaf()), crossed);
  }

  @Test
  void anExplosionEndsAtItsNodesAndSaysSo() {
    int top = crossed(60);

    assertThatThrownBy(() -> of(top, new DiagramLimits(100_000, () -> false)))
        .isInstanceOfSatisfying(
            DiagramLimitException.class, hit -> assertThat(hit.isLate()).isFalse());
  }

  @Test
  void anExplosionEndsInItsTimeAndSaysSo() {
    int top = crossed(60);
    AtomicInteger looks = new AtomicInteger();

    assertThatThrownBy(
            () -> of(top, new DiagramLimits(50_000_000, () -> looks.incrementAndGet() > 20)))
        .isInstanceOfSatisfying(
            DiagramLimitException.class, hit -> assertThat(hit.isLate()).isTrue());
    assertThat(looks).hasValue(21);
  }

  @Test
  void deepDiagramsNeedNoDeepStack() throws Exception {
    int[] leaves = leaves(200_000);
    int top = builder.all(leaves);

    FailureDiagram diagram = of(top, LIMITS);
    assertThat(diagram.probability(leaf -> 1e-6).value())
        .isCloseTo(1 - Math.pow(1 - 1e-6, 200_000), within(1e-9));
    assertThat(diagram.minimalSets(2, LIMITS).count(1)).isEqualTo(200_000);
  }

  @Test
  void chainsOfGatesNeedNoDeepStack() throws Exception {
    int top = builder.leaf();
    for (int i = 0; i < 100_000; i++) {
      top = i % 2 == 0 ? builder.all(top, builder.leaf()) : builder.any(top, builder.leaf());
    }

    BitSet last = new BitSet();
    last.set(0, 100);
    assertThat(FailureDiagram.of(builder.build(), top, last, LIMITS).neverFails()).isTrue();
  }

  @Test
  void aCycleDoesNotHoldItselfUp() throws Exception {
    // oxide from primary or scrap; scrap from magnet; magnet from oxide.
    int primary = builder.leaf();
    int plant = builder.leaf();
    int oxide = builder.gate();
    int magnet = builder.all(oxide, plant);
    builder.define(oxide, 1, new int[] {primary, magnet}, new int[] {1, 1});

    assertThat(of(magnet, LIMITS).minimalSets(2, LIMITS).list(10))
        .containsExactlyInAnyOrder(set(primary), set(plant));
  }

  @Test
  void whatRestsOnItselfAloneFailsFromTheStart() throws Exception {
    int one = builder.gate();
    int other = builder.all(one, builder.leaf());
    builder.defineAll(one, other);

    FailureDiagram diagram = of(one, LIMITS);
    assertThat(diagram.failsFromTheStart()).isTrue();
    assertThat(diagram.probability(leaf -> 0).value()).isEqualTo(1);
  }

  @Test
  void byTheGreatestFixedPointWhatRestsOnItselfStandsUntilItIsCut() throws Exception {
    int one = builder.gate();
    int plant = builder.leaf();
    int other = builder.all(one, plant);
    builder.defineAll(one, other);

    FailureDiagram diagram =
        FailureDiagram.of(builder.build(FixedPoint.GREATEST), one, set(plant), LIMITS);
    assertThat(diagram.failsFromTheStart()).isFalse();
    assertThat(diagram.minimalSets(1, LIMITS).list(10)).containsExactly(set(plant));
  }

  @Test
  void rejectsAProbabilityAboveOne() throws Exception {
    FailureDiagram diagram = of(builder.all(leaves(2)), LIMITS);

    assertThatThrownBy(() -> diagram.probability(leaf -> 1.5))
        .hasMessage("a probability is 0 to 1, not 1.5");
    assertThatThrownBy(() -> diagram.probability(leaf -> Double.NaN))
        .hasMessage("a probability is 0 to 1, not NaN");
  }

  private int[] leaves(int count) {
    return IntStream.range(0, count).map(i -> builder.leaf()).toArray();
  }

  private FailureDiagram of(int top, DiagramLimits limits) throws DiagramLimitException {
    AndOrSystem system = builder.build();
    BitSet alphabet = new BitSet();
    alphabet.set(0, system.size());
    return FailureDiagram.of(system, top, alphabet, limits);
  }

  private static BitSet set(int... leaves) {
    BitSet set = new BitSet();
    IntStream.of(leaves).forEach(set::set);
    return set;
  }
}
