package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AndOrBuilderTests {
  private final AndOrBuilder builder = new AndOrBuilder();

  private boolean isAvailable(int node, int... lost) {
    BitSet set = new BitSet();
    for (int leaf : lost) {
      set.set(leaf);
    }
    return Availability.evaluate(builder.build(), set).isAvailable(node);
  }

  @Test
  void whatIsAlwaysOrNeverAvailableIsOneNode() {
    int always = builder.always();
    int never = builder.never();

    assertThat(builder.always()).isEqualTo(always).isNotEqualTo(never);
    assertThat(builder.never()).isEqualTo(never);
    assertThat(isAvailable(always)).isTrue();
    assertThat(isAvailable(never)).isFalse();
  }

  @Test
  void constantsFallAway() {
    int leaf = builder.leaf();
    int always = builder.always();
    int never = builder.never();

    assertThat(builder.all()).isEqualTo(always);
    assertThat(builder.any()).isEqualTo(never);
    assertThat(builder.all(leaf, always)).isEqualTo(leaf);
    assertThat(builder.any(leaf, never)).isEqualTo(leaf);
    assertThat(builder.all(leaf, never)).isEqualTo(never);
    assertThat(builder.any(leaf, always)).isEqualTo(always);
  }

  @Test
  void aChildNamedTwiceCountsOnceHoweverManyThereAre() {
    int leaf = builder.leaf();
    int never = builder.never();
    int always = builder.always();
    int[] often = IntStream.generate(() -> leaf).limit(17).toArray();
    int[] mixed = IntStream.range(0, 40).map(i -> i % 2 == 0 ? leaf : never).toArray();
    int[] sure = IntStream.range(0, 40).map(i -> i % 2 == 0 ? leaf : always).toArray();

    assertThat(builder.all(leaf, leaf)).isEqualTo(leaf);
    assertThat(builder.all(often)).isEqualTo(leaf);
    assertThat(builder.any(often)).isEqualTo(leaf);
    assertThat(builder.any(mixed)).isEqualTo(leaf);
    assertThat(builder.all(sure)).isEqualTo(leaf);
  }

  @Test
  void manyDifferentChildrenAreAllKept() {
    int[] leaves = IntStream.range(0, 20).map(i -> builder.leaf()).toArray();
    int all = builder.all(leaves);
    int any = builder.any(leaves);

    assertThat(isAvailable(all)).isTrue();
    assertThat(isAvailable(all, leaves[19])).isFalse();
    assertThat(isAvailable(any, IntStream.range(0, 19).toArray())).isTrue();
    assertThat(isAvailable(any, leaves)).isFalse();
  }

  @Test
  void aChildMayWeighNothing() {
    int light = builder.leaf();
    int heavy = builder.leaf();
    int gate = builder.weighted(1, new int[] {light, heavy}, new int[] {0, 1});

    assertThat(isAvailable(gate, light)).isTrue();
    assertThat(isAvailable(gate, heavy)).isFalse();
  }

  @Test
  void weightsBelowNothingAndOfNoChildAreRefused() {
    int leaf = builder.leaf();
    int gate = builder.gate();

    rejects(b -> b.weighted(1, new int[] {leaf}, new int[] {-1}), "weight of 0 or more");
    rejects(b -> b.weighted(1, new int[] {leaf}, new int[] {1, 1}), "weight of 0 or more");
    rejects(b -> b.define(gate, 1, new int[] {leaf, leaf}, new int[] {2, -1}), "0 or more");
    rejects(b -> b.define(gate, 1, new int[] {leaf}, new int[0]), "0 or more");
  }

  @Test
  void aLeafCannotBeDefined() {
    int leaf = builder.leaf();

    rejects(b -> b.defineAll(leaf, leaf), "is a leaf");
    rejects(b -> b.define(leaf, 1, new int[] {leaf}, new int[] {1}), "is a leaf");
  }

  @Test
  void aReservedGateMustBeDefined() {
    builder.leaf();
    builder.gate();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reserved and not defined");
  }

  private void rejects(Consumer<AndOrBuilder> call, String because) {
    assertThatThrownBy(() -> call.accept(builder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }
}
