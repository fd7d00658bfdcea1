package dev.lodestone.chokepoint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact ratio of two decimal numbers: nothing is rounded before it is shown.
 *
 * @param numerator 0 or more
 * @param denominator more than 0
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {
  public Ratio {
    if (numerator.signum() < 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "a ratio is of 0 or more to more than 0, not %s to %s".formatted(numerator, denominator));
    }
  }

  /** The nearest double of 16 significant digits. */
  public double toDouble() {
    return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
  }

  /** Rounded half up to a number of decimals. */
  public BigDecimal rounded(int decimals) {
    return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  /** So many times the ratio. */
  public Ratio times(int factor) {
    return new Ratio(numerator.multiply(BigDecimal.valueOf(factor)), denominator);
  }

  /** One divided by the ratio; empty where that has no bound. */
  public Optional<Ratio> inverse() {
    return numerator.signum() == 0
        ? Optional.empty()
        : Optional.of(new Ratio(denominator, numerator));
  }

  /**
   * By value and exactly. Unlike {@link #equals}, which compares the two numbers as they are
   * written.
   */
  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /**
   * What a ratio is at least and at most.
   *
   * @param upper not less than {@code lower}
   */
  public record Bounds(Ratio lower, Ratio upper) {
    public Bounds {
      if (lower.compareTo(upper) > 0) {
        throw new IllegalArgumentException(
            "the lower bound %s is above the upper bound %s".formatted(lower, upper));
      }
    }
  }
}
