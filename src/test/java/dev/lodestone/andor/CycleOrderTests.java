package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes of a cycle stand so that one pass over them settles all while nothing is lost. */
class CycleOrderTests {
  private static final int SEEDS = Seeds.atMost(3_000);
  private static final BitSet NOTHING = new BitSet();

  private final AndOrBuilder builder = new AndOrBuilder();

  /** Places of what a later look made available, where nothing is lost. */
  private static int[] late(AndOrSystem system) {
    return Arrays.stream(new Evaluation(system, NOTHING).late()).filter(at -> at > 0).toArray();
  }

  @Test
  void onePassDerivesAllThatCanBeDerived() {
    int cyclic = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      AndOrSystem system = RandomSystem.of(seed, 8, 16).build();
      assertThat(late(system)).as("seed %s", seed).isEmpty();
      cyclic += system.cycles();
      assertThat(late(RandomSystem.ring(seed, 5, 2).build())).as("ring %s", seed).isEmpty();
    }
    assertThat(cyclic).as("cycles").isGreaterThan(SEEDS / 8);
  }

  @Test
  void aRingIsOrderedFromWhereItIsFedOn() {
    // one <- three or fed; two <- one; three <- two: from one on, whatever the numbers.
    int fed = builder.leaf();
    int three = builder.gate();
    int two = builder.gate();
    int one = builder.any(three, fed);
    int apart = builder.leaf();
    builder.define(two, 2, new int[] {one, apart}, new int[] {1, 1});
    builder.define(three, 2, new int[] {two, apart}, new int[] {1, 1});

    AndOrSystem system = builder.build();
    assertThat(List.of(system.place(one), system.place(two), system.place(three)))
        .isSorted()
        .allSatisfy(place -> assertThat(place).isBetween(system.cycleStart(0), system.cycleEnd(0)));
    assertThat(system.cycleEnd(0) - system.cycleStart(0)).isEqualTo(3);
  }

  @Test
  void whatFeedsItselfAloneStandsLast() {
    // left and right need each other; fed stands by itself and needs nothing of theirs to stand.
    int leaf = builder.leaf();
    int left = builder.gate();
    int right = builder.gate();
    int fed = builder.gate();
    builder.define(left, 2, new int[] {right, fed}, new int[] {1, 1});
    builder.define(right, 2, new int[] {left, leaf}, new int[] {1, 1});
    builder.define(fed, 1, new int[] {leaf, right}, new int[] {1, 1});

    AndOrSystem system = builder.build();
    assertThat(system.place(fed)).isLessThan(Math.min(system.place(left), system.place(right)));
    assertThat(new Evaluation(system, NOTHING).late()).isEmpty();
  }

  @Test
  void moreCyclesThanAreFirstMadeRoomForAreAllOrdered() {
    int top = builder.leaf();
    for (int ring = 0; ring < 20; ring++) {
      int gate = builder.gate();
      int other = builder.gate();
      int leaf = builder.leaf();
      builder.define(gate, 2, new int[] {other, top}, new int[] {1, 1});
      builder.define(other, 1, new int[] {gate, leaf}, new int[] {1, 1});
      top = gate;
    }
    AndOrSystem system = builder.build();

    assertThat(system.cycles()).isEqualTo(20);
    assertThat(late(system)).isEmpty();
    assertThat(Availability.evaluate(system, NOTHING).isAvailable(top)).isTrue();
    for (int cycle = 0; cycle < 20; cycle++) {
      assertThat(system.cycleEnd(cycle) - system.cycleStart(cycle)).isEqualTo(2);
    }
  }
}
