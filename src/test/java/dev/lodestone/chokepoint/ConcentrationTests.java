package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcentrationTests {
  /** Rare-earth mine production of 2024 in t REO, China first (USGS MCS 2025). */
  private static final List<BigDecimal> MINES =
      amounts(270_000, 45_000, 31_000, 13_000, 13_000, 13_000, 2_900, 2_500, 2_000, 300, 130, 20);

  private static final BigDecimal OTHER = BigDecimal.valueOf(1_100);
  private static final BigDecimal WORLD = BigDecimal.valueOf(390_000);

  @Test
  void theDenominatorMakesTheIndexOfThePublishedMines() {
    List<Concentration> each = Concentration.ofEach(MINES, OTHER, WORLD);

    assertThat(each)
        .extracting(Concentration::denominator)
        .containsExactly(ConcentrationDenominator.values());
    assertThat(each)
        .extracting(one -> percent(one.hhi().lower()))
        .containsExactly("4951.2", "4923.5", "5023.8");
    assertThat(each)
        .extracting(one -> percent(one.hhi().upper()))
        .containsExactly("4951.2", "4923.6", "5023.8");
  }

  @Test
  void withoutChinaLessThanAThirdOfTheMinesRemains() {
    Concentration mines = Concentration.ofNamedAndOther(MINES, OTHER);

    assertThat(mines.remainingWithoutLargest().lower().times(100).rounded(1)).isEqualTo("31.5");
    assertThat(mines.remainingWithoutLargest().upper().times(100).rounded(1)).isEqualTo("31.5");
    assertThat(mines.above(Concentration.EU_LINE)).isEqualTo(LineVerdict.YES);
  }

  @Test
  void theResidualIsAtomisedBelowAndTheLargestSuppliersAbove() {
    Concentration oxide = drawn("oxide @ CN 60%, MY 10%");

    assertThat(oxide.denominator()).isEqualTo(ConcentrationDenominator.PRINTED_TOTAL);
    assertThat(oxide.hhi().lower().toDouble()).isEqualTo(0.37);
    assertThat(oxide.hhi().upper().toDouble()).isEqualTo(0.82);
    assertThat(oxide.hhi().upper().times(10_000).rounded(1)).isEqualTo("8200.0");
    assertThat(oxide.largestShare().upper().toDouble()).isEqualTo(0.9);
    assertThat(oxide.remainingWithoutLargest().lower().toDouble()).isEqualTo(0.1);
    assertThat(oxide.remainingWithoutLargest().upper().toDouble()).isEqualTo(0.4);
    assertThat(oxide.hhi().upper().inverse().orElseThrow().rounded(3)).isEqualTo("1.220");
    assertThat(oxide.hhi().lower().inverse().orElseThrow().rounded(3)).isEqualTo("2.703");
  }

  @Test
  void noCompletionOfTheResidualLeavesTheBounds() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int[] shares = random.ints(1 + random.nextInt(5), 0, 200_000).toArray();
      Concentration known = Concentration.ofTotal(amounts(shares), amount(1_000_000));
      int[] completed = Arrays.copyOf(shares, shares.length + random.nextInt(4));
      int open = 1_000_000 - Arrays.stream(shares).sum();
      while (open > 0) {
        int part = 1 + random.nextInt(open);
        completed[random.nextInt(completed.length)] += part;
        open -= part;
      }
      Concentration whole = Concentration.ofNamed(amounts(completed));

      assertWithin(known.hhi(), whole.hhi());
      assertWithin(known.largestShare(), whole.largestShare());
      assertWithin(known.remainingWithoutLargest(), whole.remainingWithoutLargest());
      assertThat(known.above(Concentration.EU_LINE))
          .isIn(LineVerdict.POSSIBLY, whole.above(Concentration.EU_LINE));
    }
  }

  private static void assertWithin(Ratio.Bounds bounds, Ratio.Bounds exact) {
    assertThat(exact.lower()).isEqualByComparingTo(exact.upper());
    assertThat(exact.lower()).isBetween(bounds.lower(), bounds.upper());
  }

  @Test
  void theLineIsPassedBySharesAboveItOnly() {
    assertThat(above("oxide @ CN 65.0001%, MY 34.9999%")).isEqualTo(LineVerdict.YES);
    assertThat(above("oxide @ CN 65%, MY 35%")).isEqualTo(LineVerdict.NO);
    assertThat(above("oxide @ CN 60%, MY 35%")).isEqualTo(LineVerdict.NO);
    assertThat(above("oxide @ CN 60%, MY 34%")).isEqualTo(LineVerdict.POSSIBLY);
  }

  private static LineVerdict above(String drawing) {
    return drawn(drawing).above(Concentration.EU_LINE);
  }

  @Test
  void othersThatAreNotTheNamedOnesArePutBesideThem() {
    Concentration supply = Concentration.ofNamedAndOther(amounts(30, 20), amount(50));

    assertThat(supply.hhi().upper().toDouble()).isEqualTo(0.38);
    assertThat(supply.largestShare().upper().toDouble()).isEqualTo(0.5);
    assertThat(supply.remainingWithoutLargest().lower().toDouble()).isEqualTo(0.5);
    assertThat(supply.remainingWithoutLargest().upper().toDouble()).isEqualTo(0.7);
  }

  @Test
  void sharesBeyondTheWholeAreTakenOfTheirSum() {
    Concentration rounded = drawn("oxide @ CN 80%, MY 40%");

    assertThat(rounded.denominator()).isEqualTo(ConcentrationDenominator.NAMED);
    assertThat(rounded.unattributed()).isZero();
    assertThat(rounded.hhi().upper().times(10_000).rounded(1)).isEqualTo("5555.6");
  }

  @Test
  void whereNobodyHasAnythingTheNumberOfSuppliersHasNoBound() {
    Concentration none = drawn("oxide @ CN 0%");

    assertThat(none.hhi().lower().inverse()).isEmpty();
    assertThat(none.hhi().upper().toDouble()).isEqualTo(1);
  }

  @Test
  void whatIsNoSupplyIsRefused() {
    assertThatThrownBy(() -> Concentration.ofNamed(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Concentration.ofNamed(amounts(5, -1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Concentration drawn(String drawing) {
    SupplyGraph graph = Graphs.parse(drawing);
    int oxide = graph.find("product:oxide").orElseThrow();
    return Concentration.of(graph.supply(oxide, LocalDate.of(2026, 6, 1)).frame().orElseThrow());
  }

  private static String percent(Ratio hhi) {
    return hhi.times(10_000).rounded(1).toPlainString();
  }

  private static List<BigDecimal> amounts(int... amounts) {
    return Arrays.stream(amounts).mapToObj(ConcentrationTests::amount).toList();
  }

  private static BigDecimal amount(int amount) {
    return BigDecimal.valueOf(amount);
  }
}
