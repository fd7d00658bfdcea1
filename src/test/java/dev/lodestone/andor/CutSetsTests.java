package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CutSetsTests {
  private final AndOrBuilder builder = new AndOrBuilder();

  @Test
  void mainsFailWithTheGeneratorOrWithTheRelay() {
    // The published tree: failure = mains and (generator or relay).
    int mains = builder.leaf();
    int generator = builder.leaf();
    int relay = builder.leaf();
    int top = builder.any(mains, builder.all(generator, relay));

    CutSets.Found found = find(top, 3, 10);
    assertThat(found.sets()).containsExactlyInAnyOrder(set(mains, generator), set(mains, relay));
    assertThat(found.completeToOrder()).isEqualTo(3);
    assertThat(found.moreOrders()).isFalse();
  }

  @Test
  void twoTrainsOfValveAndPumpHaveFourCutSetsOfOrderTwo() {
    // Two redundant trains, each a valve and a pump in series; both trains must fail.
    int firstValve = builder.leaf();
    int firstPump = builder.leaf();
    int secondValve = builder.leaf();
    int secondPump = builder.leaf();
    int top = builder.any(builder.all(firstValve, firstPump), builder.all(secondValve, secondPump));

    assertThat(find(top, 4, 10).sets())
        .containsExactlyInAnyOrder(
            set(firstValve, secondValve),
            set(firstValve, secondPump),
            set(firstPump, secondValve),
            set(firstPump, secondPump));
  }

  @Test
  void twoOfFiveAreNeededSoAnyFourCut() {
    int[] leaves = {builder.leaf(), builder.leaf(), builder.leaf(), builder.leaf(), builder.leaf()};
    int top = builder.atLeast(2, leaves);

    assertThat(find(top, 4, 10).sets()).hasSize(5).allSatisfy(one -> assertSize(one, 4));
    CutSets.Found upToThree = find(top, 3, 10);
    assertThat(upToThree.sets()).isEmpty();
    assertThat(upToThree.completeToOrder()).isEqualTo(3);
    assertThat(upToThree.moreOrders()).isTrue();
  }

  @Test
  void whatCannotBeLostIsInNoSet() {
    int gap = builder.leaf();
    int maker = builder.leaf();
    int rival = builder.leaf();
    int top = builder.all(builder.any(maker, rival), builder.any(gap, maker));

    assertThat(
            CutSets.find(builder.build(), top, set(maker, rival), bounds(3, 10))
                .orElseThrow()
                .sets())
        .containsExactly(set(maker, rival));
  }

  @Test
  void aSinglePointIsInNoLargerSet() {
    int single = builder.leaf();
    int left = builder.leaf();
    int right = builder.leaf();
    int top = builder.all(single, builder.any(left, right));

    assertThat(find(top, 3, 10).sets()).containsExactly(set(single), set(left, right));
  }

  @Test
  void moreSetsThanAreKeptEndTheSearchAndSayTheOrderThatIsComplete() {
    int top = pairs(5);

    CutSets.Found all = find(top, 2, 5);
    assertThat(all.sets()).hasSize(5);
    assertThat(all.full()).isFalse();
    CutSets.Found some = find(top, 2, 4);
    assertThat(some.sets()).hasSize(4);
    assertThat(some.full()).isTrue();
    assertThat(some.completeToOrder()).isEqualTo(1);
  }

  @Test
  void whenTimeRunsOutTheSmallerOrdersAreComplete() {
    int single = builder.leaf();
    int top = builder.all(single, pairs(5));
    AtomicInteger asked = new AtomicInteger();
    BitSet all = new BitSet();
    all.set(0, builder.build().size());

    CutSets.Found found =
        CutSets.find(
                builder.build(), top, all, new CutSets.Bounds(3, 9, () -> asked.addAndGet(1) > 3))
            .orElseThrow();
    assertThat(found.late()).isTrue();
    assertThat(found.completeToOrder()).isEqualTo(1);
    assertThat(found.sets()).contains(set(single));
  }

  @Test
  void theWatcherIsToldOfEachOrderAndEachSet() {
    int single = builder.leaf();
    int top = builder.all(single, pairs(2));
    BitSet all = new BitSet();
    all.set(0, 6);
    List<String> told = new ArrayList<>();
    CutSets.Watcher watcher =
        new CutSets.Watcher() {
          @Override
          public void searches(int order) {
            told.add("order " + order);
          }

          @Override
          public void finds(BitSet set) {
            told.add(set.toString());
            set.clear();
          }
        };

    CutSets.Found found =
        CutSets.find(builder.build(), top, all, new CutSets.Bounds(3, 9, () -> false, watcher))
            .orElseThrow();
    assertThat(told).containsExactly("order 1", "{0}", "order 2", "{1, 2}", "{4, 5}", "order 3");
    assertThat(found.sets()).containsExactly(set(0), set(1, 2), set(4, 5));
  }

  @Test
  void whatIsUnavailableFromTheStartHasNoCutSets() {
    int a = builder.gate();
    builder.defineAll(a, a);

    assertThat(CutSets.find(builder.build(), a, new BitSet(), bounds(2, 9))).isEmpty();
  }

  @Test
  void anOrderBelowOneIsRefused() {
    assertThatThrownBy(() -> bounds(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** All of so many redundant pairs are needed. */
  private int pairs(int count) {
    int[] pairs = new int[count];
    for (int i = 0; i < count; i++) {
      pairs[i] = builder.any(builder.leaf(), builder.leaf());
    }
    return builder.all(pairs);
  }

  private CutSets.Found find(int top, int maxOrder, int maxSets) {
    AndOrSystem system = builder.build();
    BitSet alphabet = new BitSet();
    for (int node = 0; node < system.size(); node++) {
      alphabet.set(node, system.isLeaf(node));
    }
    return CutSets.find(system, top, alphabet, bounds(maxOrder, maxSets)).orElseThrow();
  }

  private static CutSets.Bounds bounds(int maxOrder, int maxSets) {
    return new CutSets.Bounds(maxOrder, maxSets, () -> false);
  }

  private static void assertSize(BitSet set, int size) {
    assertThat(set.cardinality()).isEqualTo(size);
  }

  private static BitSet set(int... leaves) {
    BitSet set = new BitSet();
    for (int leaf : leaves) {
      set.set(leaf);
    }
    return set;
  }
}
