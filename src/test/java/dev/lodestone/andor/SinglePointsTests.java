package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SinglePointsTests {
  private final AndOrBuilder builder = new AndOrBuilder();

  @Test
  void mainsIsTheOnlySinglePointBesideARedundantGenerator() {
    // top = mains and (generator or relay)
    int mains = builder.leaf();
    int generator = builder.leaf();
    int relay = builder.leaf();
    int top = builder.all(mains, builder.any(generator, relay));

    assertThat(points(top)).containsExactly(mains);
  }

  @Test
  void ofSharesThoseCutWithoutWhichTooLittleRemains() {
    // top needs 350 of 650 + 200 + 150
    int big = builder.leaf();
    int middle = builder.leaf();
    int small = builder.leaf();
    int top = builder.weighted(350, new int[] {big, middle, small}, new int[] {651, 200, 149});

    assertThat(points(top)).containsExactly(big);
  }

  @Test
  void aLoopDoesNotHoldItselfUp() {
    // oxide = primary or scrap; scrap = magnet; magnet = oxide
    int primary = builder.leaf();
    int oxide = builder.gate();
    int scrap = builder.gate();
    int magnet = builder.gate();
    builder.define(oxide, 1, new int[] {primary, scrap}, new int[] {1, 1});
    builder.defineAll(scrap, magnet);
    builder.defineAll(magnet, oxide);

    assertThat(points(magnet)).containsExactly(primary);
  }

  @Test
  void aRunningLoopHoldsItselfUp() {
    // a = b and mine, b = a
    int mine = builder.leaf();
    int a = builder.gate();
    int b = builder.gate();
    builder.defineAll(a, b, mine);
    builder.defineAll(b, a);
    AndOrSystem running = builder.build(FixedPoint.GREATEST);

    assertThat(SinglePoints.find(running, a, new BitSet()).orElseThrow().stream())
        .containsExactly(mine);
    assertThat(SinglePoints.find(builder.build(), a, new BitSet())).isEmpty();
  }

  @Test
  void whatIsUnavailableFromTheStartHasNoCutSets() {
    // a = b, b = a
    int a = builder.gate();
    int b = builder.gate();
    builder.defineAll(a, b);
    builder.defineAll(b, a);

    assertThat(SinglePoints.find(builder.build(), a, new BitSet())).isEmpty();
  }

  @Test
  void whatIsLostFromTheStartMakesTheRestCritical() {
    int a = builder.leaf();
    int b = builder.leaf();
    int top = builder.any(a, b);
    BitSet lost = new BitSet();
    lost.set(a);

    assertThat(SinglePoints.find(builder.build(), top, lost).orElseThrow().stream())
        .containsExactly(b);
  }

  @Test
  void constantsAreFolded() {
    int leaf = builder.leaf();

    assertThat(builder.all(leaf, builder.always())).isEqualTo(leaf);
    assertThat(builder.any(leaf, builder.never())).isEqualTo(leaf);
    assertThat(builder.all(leaf, builder.never())).isEqualTo(builder.never());
    assertThat(builder.any(leaf, builder.always())).isEqualTo(builder.always());
    assertThat(builder.all()).isEqualTo(builder.always());
    assertThat(builder.any()).isEqualTo(builder.never());
  }

  @Test
  void aReservedGateMustBeDefinedAndALeafMustNot() {
    int leaf = builder.leaf();
    builder.gate();

    assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.defineAll(leaf)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    int first = builder.leaf();
    int node = first;
    for (int i = 0; i < 200_000; i++) {
      int next = builder.gate();
      builder.defineAll(next, node);
      node = next;
    }

    assertThat(points(node)).containsExactly(first);
  }

  private int[] points(int top) {
    return SinglePoints.find(builder.build(), top, new BitSet()).orElseThrow().stream().toArray();
  }
}
