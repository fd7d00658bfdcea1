package dev.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class OfferSearchTests {
  private static final int SEEDS = 4_000;

  @Test
  void findsTheMinimalSetsThatBruteForceFinds() {
    int tried = 0;
    int all = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      int offers = random.nextInt(8);
      boolean monotone = random.nextBoolean();
      IntPredicate works = monotone ? monotone(random, offers) : anything(random, offers);
      int maxSize = random.nextInt(offers + 1);
      AtomicInteger trials = new AtomicInteger();

      OfferSearch.Found found =
          OfferSearch.find(
              offers,
              monotone,
              set -> {
                trials.incrementAndGet();
                return works.test(set);
              },
              new OfferSearch.Bounds(maxSize, 1_000, () -> false));

      List<Integer> minimal = minimal(offers, works);
      assertThat(found.sets())
          .as("seed " + seed)
          .containsExactlyInAnyOrderElementsOf(
              minimal.stream().filter(set -> Integer.bitCount(set) <= maxSize).toList())
          .isSortedAccordingTo((a, b) -> Integer.bitCount(a) - Integer.bitCount(b));
      boolean larger = minimal.stream().anyMatch(set -> Integer.bitCount(set) > maxSize);
      assertThat(found.larger() || !larger).as("seed " + seed).isTrue();
      assertThat(found.completeToSize()).isEqualTo(found.larger() ? maxSize : offers);
      if (monotone && offers == 7) {
        tried += trials.get();
        all += 1 << offers;
      }
    }
    assertThat(tried).as("trials of monotone offers").isLessThan(all / 3);
  }

  @Test
  void aSingleTrialSettlesThatNothingWorks() {
    AtomicInteger trials = new AtomicInteger();

    OfferSearch.Found found =
        OfferSearch.find(
            16,
            true,
            set -> {
              trials.incrementAndGet();
              return false;
            },
            new OfferSearch.Bounds(4, 50, () -> false));

    assertThat(found.sets()).isEmpty();
    assertThat(found.completeToSize()).isEqualTo(16);
    assertThat(trials).hasValue(1);
  }

  @Test
  void saysWhichBoundEndedIt() {
    IntPredicate anyTwo = set -> Integer.bitCount(set) >= 2;

    OfferSearch.Found few =
        OfferSearch.find(6, true, anyTwo, new OfferSearch.Bounds(6, 3, () -> false));
    OfferSearch.Found small =
        OfferSearch.find(6, true, anyTwo, new OfferSearch.Bounds(1, 50, () -> false));
    OfferSearch.Found late =
        OfferSearch.find(6, true, anyTwo, new OfferSearch.Bounds(6, 50, () -> true));

    assertThat(few.sets()).hasSize(3);
    assertThat(few.full()).isTrue();
    assertThat(few.completeToSize()).isEqualTo(1);
    assertThat(small.sets()).isEmpty();
    assertThat(small.larger()).isTrue();
    assertThat(small.completeToSize()).isEqualTo(1);
    assertThat(late.late()).isTrue();
    assertThat(late.completeToSize()).isNegative();
  }

  /** Works when it holds one of a few random sets. */
  private static IntPredicate monotone(Random random, int offers) {
    List<Integer> enough = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      enough.add(random.nextInt(1 << offers));
    }
    return set -> enough.stream().anyMatch(one -> (one & ~set) == 0);
  }

  private static IntPredicate anything(Random random, int offers) {
    boolean[] works = new boolean[1 << offers];
    for (int set = 0; set < works.length; set++) {
      works[set] = random.nextInt(6) == 0;
    }
    return set -> works[set];
  }

  private static List<Integer> minimal(int offers, IntPredicate works) {
    List<Integer> minimal = new ArrayList<>();
    for (int size = 0; size <= offers; size++) {
      for (int set = 0; set < 1 << offers; set++) {
        int candidate = set;
        if (Integer.bitCount(set) == size
            && works.test(set)
            && minimal.stream().noneMatch(one -> (one & ~candidate) == 0)) {
          minimal.add(set);
        }
      }
    }
    return minimal;
  }
}
