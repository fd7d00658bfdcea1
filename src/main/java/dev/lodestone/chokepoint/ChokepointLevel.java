package dev.lodestone.chokepoint;

/** What can be lost: the kinds of members of the failure alphabet, widest first. */
public enum ChokepointLevel {
  /** With it every supply from the country and every facility in it. */
  COUNTRY,
  /**
   * An ultimate owner, with every company it owns by more than half; an unknown percentage counts
   * only pessimistically.
   */
  OWNER,
  /** With it every facility it operates. */
  COMPANY,
  FACILITY,
  /** Its refusal: what its clauses in force cover does not cross its imposer's border. */
  LICENSE_REGIME,
  ELEMENT,
  PRODUCT
}
