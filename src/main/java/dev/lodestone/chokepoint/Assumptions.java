package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Shares;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis takes for granted.
 *
 * @param asOf the day
 * @param home ISO code of the consumer's country, not itself counted; null for an abstract consumer
 *     outside every imposing country
 * @param endUse what the goods are for
 * @param minSupply the share of normal supply that must remain at each stage, in parts per million;
 *     0 means anything at all
 * @param cycles what is true of things that need each other
 */
public record Assumptions(
    LocalDate asOf, @Nullable String home, EndUse endUse, int minSupply, CycleReading cycles) {
  /** The EU's Critical Raw Materials Act draws the line at 65 % from one country. */
  public static final int DEFAULT_MIN_SUPPLY = 350_000;

  /** Rejects a minimum outside 0 to 1 000 000. */
  public Assumptions {
    if (minSupply < 0 || minSupply > Shares.WHOLE) {
      throw new IllegalArgumentException(
          "minSupply is 0 to 1, not " + Shares.toFraction(minSupply));
    }
  }

  /** With cycles read as founded. */
  public Assumptions(LocalDate asOf, @Nullable String home, EndUse endUse, int minSupply) {
    this(asOf, home, endUse, minSupply, CycleReading.FOUNDED);
  }

  /** The defaults on a day: no home, civil use, 35 % must remain, cycles founded. */
  public static Assumptions on(LocalDate asOf) {
    return new Assumptions(asOf, null, EndUse.CIVIL, DEFAULT_MIN_SUPPLY);
  }

  /** The same on another day. */
  Assumptions onDay(LocalDate day) {
    return new Assumptions(day, home, endUse, minSupply, cycles);
  }
}
