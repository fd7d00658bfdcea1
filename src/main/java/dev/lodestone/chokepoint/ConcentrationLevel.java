package dev.lodestone.chokepoint;

/** Who counts as one supplier of a supply. */
public enum ConcentrationLevel {
  /** A country, by its published share. */
  COUNTRY,
  /** A company, by the stated shares of the facilities that it alone runs. */
  COMPANY,
  /**
   * The company at the end of a chain of holdings of more than half, by what these companies run.
   */
  OWNER,
  /** A facility, by its stated share. */
  FACILITY
}
