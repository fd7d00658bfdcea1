package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Gates with one child stand where the child does; nobody outside may notice. */
class AliasTests {
  private static final BitSet NOTHING = new BitSet();

  private final AndOrBuilder builder = new AndOrBuilder();

  @Test
  void aGateThatOnlyRepeatsALeafIsNoLeaf() {
    int leaf = builder.leaf();
    int repeated = builder.gate();
    builder.defineAll(repeated, leaf);
    AndOrSystem system = builder.build();
    assertThat(system.isLeaf(leaf)).isTrue();
    assertThat(system.isLeaf(repeated)).isFalse();
    assertThat(SinglePoints.find(system, repeated, NOTHING))
        .hasValue(BitSet.valueOf(new long[] {1}));
    BitSet gateLost = new BitSet();
    gateLost.set(repeated);
    assertThat(Availability.evaluate(system, gateLost).isAvailable(repeated)).isTrue();
  }

  @Test
  void aRingOfRepeatingGatesHoldsItselfUpOnlyInTheGreatestSolution() {
    int first = builder.gate();
    int second = builder.gate();
    int third = builder.gate();
    builder.defineAll(first, second);
    builder.defineAll(second, third);
    builder.defineAll(third, first);
    AndOrSystem least = builder.build(FixedPoint.LEAST);
    AndOrSystem greatest = builder.build(FixedPoint.GREATEST);
    assertThat(Availability.evaluate(least, NOTHING).isAvailable(second)).isFalse();
    assertThat(Availability.evaluate(greatest, NOTHING).isAvailable(second)).isTrue();
    assertThat(SinglePoints.find(greatest, third, NOTHING)).hasValue(new BitSet());
  }

  @Test
  void aGateThatNeedsMoreThanItsOnlyChildWeighsIsNotItsChild() {
    int leaf = builder.leaf();
    int heavy = builder.weighted(3, new int[] {leaf}, new int[] {2});
    int enough = builder.weighted(2, new int[] {leaf}, new int[] {2});
    Availability start = Availability.evaluate(builder.build(), NOTHING);
    assertThat(start.isAvailable(heavy)).isFalse();
    assertThat(start.isAvailable(enough)).isTrue();
  }

  @Test
  void whatIsDerivedLateInACycleProvesWhatRestsOnIt() {
    int wind = builder.leaf();
    int water = builder.leaf();
    int mill = builder.gate();
    int wheel = builder.gate();
    int town = builder.gate();
    builder.define(mill, 1, new int[] {wind, wheel}, new int[] {1, 1});
    builder.define(wheel, 1, new int[] {water, mill}, new int[] {1, 1});
    builder.defineAll(town, mill, wheel);
    AndOrSystem system = builder.build();
    for (int lost : new int[] {wind, water}) {
      BitSet loss = new BitSet();
      loss.set(lost);
      Availability state = Availability.evaluate(system, loss);
      assertThat(state.isAvailable(town)).isTrue();
      assertThat(state.support(town).get(lost == wind ? water : wind)).isTrue();
      assertThat(state.support(town).get(lost)).isFalse();
    }
  }
}
