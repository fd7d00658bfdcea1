package dev.lodestone.chokepoint;

/** What shares are shares of. The same amounts give another index under each. */
public enum ConcentrationDenominator {
  /** The sum of the named suppliers alone. */
  NAMED,
  /** The sum of the named suppliers and of what the source sums up as others. */
  NAMED_AND_OTHER,
  /** The total the source prints, which need not be the sum of its rows. */
  PRINTED_TOTAL
}
