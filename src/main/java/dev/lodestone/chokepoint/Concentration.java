package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Frame;
import dev.lodestone.supplygraph.ShareStatement;
import dev.lodestone.supplygraph.Shares;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How concentrated a supply is, with bounds where a part of it is attributed to nobody. Amounts are
 * of any one unit; shares are amounts divided by the total. Exact: what comes out is a {@link
 * Ratio}. Cost: linear in the number of suppliers.
 *
 * <p>The index is that of Herfindahl and Hirschman, as the EU methodology for critical raw
 * materials (2017) and the studies on the Mineral Commodity Summaries of the USGS use it.
 *
 * @param denominator what the total is
 * @param named what each named supplier has, 0 or more
 * @param unattributed what nobody is named for, 0 or more
 * @param anyones whether the unattributed may belong to a named supplier as well; false where the
 *     source says that it is of others
 * @param total what shares are shares of, more than 0
 */
public record Concentration(
    ConcentrationDenominator denominator,
    List<BigDecimal> named,
    BigDecimal unattributed,
    boolean anyones,
    BigDecimal total) {

  /**
   * The line of the EU's Critical Raw Materials Act (Regulation 2024/1252, article 5): 65 % from
   * one country, as a ratio.
   */
  public static final Ratio EU_LINE = new Ratio(BigDecimal.valueOf(65), BigDecimal.valueOf(100));

  public Concentration {
    named = List.copyOf(named);
    if (unattributed.signum() < 0 || total.signum() <= 0) {
      throw new IllegalArgumentException(
          "%s unattributed of %s is no supply".formatted(unattributed, total));
    }
    named.forEach(
        amount -> {
          if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is 0 or more, not " + amount);
          }
        });
  }

  /**
   * Of a published set of country shares. What the shares leave open may be anyone's. Shares that
   * add up to more than the whole, as rounded ones may, are taken of their sum.
   */
  public static Concentration of(Frame frame) {
    Map<Integer, Long> byCountry = new TreeMap<>();
    for (ShareStatement statement : frame.statements()) {
      byCountry.merge(statement.country(), (long) statement.share(), Long::sum);
    }
    List<BigDecimal> named = byCountry.values().stream().map(BigDecimal::valueOf).toList();
    return sum(named).compareTo(BigDecimal.valueOf(Shares.WHOLE)) > 0
        ? ofNamed(named)
        : ofTotal(named, BigDecimal.valueOf(Shares.WHOLE));
  }

  /** Of the named suppliers alone. */
  public static Concentration ofNamed(List<BigDecimal> named) {
    return new Concentration(
        ConcentrationDenominator.NAMED, named, BigDecimal.ZERO, false, sum(named));
  }

  /** Of the named suppliers and an amount that belongs to others, be they many or one. */
  public static Concentration ofNamedAndOther(List<BigDecimal> named, BigDecimal other) {
    return new Concentration(
        ConcentrationDenominator.NAMED_AND_OTHER, named, other, false, sum(named).add(other));
  }

  /**
   * Of a printed total. What it has more than the named suppliers may be anyone's; where it has
   * less, the shares add up to more than one and the index is too high by as much.
   */
  public static Concentration ofTotal(List<BigDecimal> named, BigDecimal printedTotal) {
    return new Concentration(
        ConcentrationDenominator.PRINTED_TOTAL,
        named,
        printedTotal.subtract(sum(named)).max(BigDecimal.ZERO),
        true,
        printedTotal);
  }

  /** The same published amounts of each denominator, in the order of the denominators. */
  public static List<Concentration> ofEach(
      List<BigDecimal> named, BigDecimal other, BigDecimal printedTotal) {
    return List.of(ofNamed(named), ofNamedAndOther(named, other), ofTotal(named, printedTotal));
  }

  /**
   * The index {@code HHI = Σ sᵢ²}, in the scale of fractions: 0 (nobody has anything worth
   * mentioning) to 1 (one has all); 10 000 times that in the scale of percent. Lower: the
   * unattributed is spread over so many that it adds nothing. Upper: one supplier has it all, the
   * largest of the named where it may be anyone's, one not named otherwise.
   */
  public Ratio.Bounds hhi() {
    BigDecimal squares = sum(named.stream().map(Concentration::square).toList());
    BigDecimal more = square(unattributed);
    if (anyones) {
      // (a + u)² - a² = u² + 2au: a known supplier makes more of it than a new one, the largest
      // most.
      more = more.add(largest().multiply(unattributed).multiply(BigDecimal.TWO));
    }
    BigDecimal all = square(total);
    return new Ratio.Bounds(new Ratio(squares, all), new Ratio(squares.add(more), all));
  }

  /** The share of the largest supplier, 0 to 1. */
  public Ratio.Bounds largestShare() {
    BigDecimal most = anyones ? largest().add(unattributed) : largest().max(unattributed);
    return new Ratio.Bounds(new Ratio(largest(), total), new Ratio(most, total));
  }

  /**
   * N−1: what remains without the largest supplier, as a share of the total, 0 to 1. It is supply
   * over supply; how much of the demand it covers is another question.
   */
  public Ratio.Bounds remainingWithoutLargest() {
    BigDecimal supply = sum(named).add(unattributed);
    BigDecimal most = anyones ? largest().add(unattributed) : largest().max(unattributed);
    return new Ratio.Bounds(
        new Ratio(supply.subtract(most), total), new Ratio(supply.subtract(largest()), total));
  }

  /** Whether one supplier has more than the line, and not just as much. */
  public LineVerdict above(Ratio line) {
    Ratio.Bounds share = largestShare();
    if (share.lower().compareTo(line) > 0) {
      return LineVerdict.YES;
    }
    return share.upper().compareTo(line) > 0 ? LineVerdict.POSSIBLY : LineVerdict.NO;
  }

  private BigDecimal largest() {
    return named.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static BigDecimal square(BigDecimal amount) {
    return amount.multiply(amount);
  }

  private static BigDecimal sum(Collection<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
