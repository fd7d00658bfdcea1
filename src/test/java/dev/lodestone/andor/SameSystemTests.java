package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two systems are the same when they are the same gate by gate; large cycles settle all the same.
 */
class SameSystemTests {
  private static final int SEEDS = Seeds.atMost(500);

  @Test
  void aSystemIsTheSameAsOneBuiltAlike() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(RandomSystem.of(seed, 6, 8).build().isSameAs(RandomSystem.of(seed, 6, 8).build()))
          .as("seed %s", seed)
          .isTrue();
    }
  }

  @Test
  void anyDifferenceMakesAnother() {
    AndOrSystem system = weighted(2, 1, 1).build();

    assertThat(system.isSameAs(weighted(2, 1, 1).build())).isTrue();
    assertThat(system.isSameAs(weighted(2, 1, 1).build(FixedPoint.GREATEST))).isFalse();
    assertThat(system.isSameAs(weighted(2, 1, 2).build())).isFalse();
    assertThat(weighted(3, 2, 2).build().isSameAs(weighted(4, 2, 3).build())).isFalse();
    assertThat(weighted(3, 2, 2).build().isSameAs(weighted(3, 2, 4).build())).isFalse();
    assertThat(of(b -> b.all(0, 1)).isSameAs(of(b -> b.any(0, 1)))).isFalse();
    assertThat(of(b -> b.all(0, 1)).isSameAs(of(b -> b.all(0, 2)))).isFalse();
    assertThat(of(b -> b.all(0, 1)).isSameAs(of(b -> b.all(0, 1, 2)))).isFalse();
    assertThat(of(b -> b.all(0, 1)).isSameAs(of(AndOrBuilder::leaf))).isFalse();
  }

  private static AndOrBuilder weighted(long need, int first, int second) {
    AndOrBuilder builder = new AndOrBuilder();
    int one = builder.leaf();
    int two = builder.leaf();
    builder.weighted(need, new int[] {one, two}, new int[] {first, second});
    return builder;
  }

  private static AndOrSystem of(Consumer<AndOrBuilder> last) {
    AndOrBuilder builder = new AndOrBuilder();
    IntStream.range(0, 3).forEach(i -> builder.leaf());
    last.accept(builder);
    return builder.build();
  }

  /** A hub that hundreds lean on and that leans on one of them: all are looked at again at once. */
  @Test
  void hundredsOfGatesOfOneCycleAreLookedAtAgain() {
    for (FixedPoint solution : FixedPoint.values()) {
      AndOrBuilder builder = new AndOrBuilder();
      int first = builder.leaf();
      int second = builder.leaf();
      int hub = builder.gate();
      int[] spokes =
          IntStream.range(0, 300)
              .map(i -> builder.weighted(1, new int[] {hub, builder.never()}, new int[] {1, 1}))
              .toArray();
      int back = builder.all(spokes);
      builder.define(hub, 1, new int[] {first, second, back}, new int[] {1, 1, 1});
      AndOrSystem system = builder.build(solution);

      assertThat(new Evaluation(system, lost(first)).bits()).isNotNull();
      assertThat(Availability.evaluate(system, lost(first)).isAvailable(back)).isTrue();
      assertThat(Availability.evaluate(system, lost(first, second)).isAvailable(back))
          .isEqualTo(solution == FixedPoint.GREATEST);
      BitSet points = SinglePoints.find(system, back, lost(first)).orElseThrow();
      assertThat(points.get(second)).isEqualTo(solution == FixedPoint.LEAST);
    }
  }

  private static BitSet lost(int... leaves) {
    BitSet lost = new BitSet();
    for (int leaf : leaves) {
      lost.set(leaf);
    }
    return lost;
  }
}
