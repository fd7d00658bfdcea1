package dev.lodestone.supplygraph;

/**
 * The relationships that are walked as dependency, named as in Neo4j. No other relationship ever
 * joins two chains: countries, officials, events, sources and taxonomy end a chain.
 */
public enum DependencyKind {
  /** Product to an alternative of one of its slots. */
  REQUIRES,
  /** Facility to what it makes. */
  PRODUCES,
  /** Country to what it supplies, with its share at that stage. */
  SUPPLIES,
  /** Company to the facility it runs. */
  OPERATES,
  /** Company to a company it owns. */
  OWNS,
  /** Facility to its country. */
  LOCATED_IN,
  /** License regime to what it covers. */
  CONTROLS,
  /** License regime to the country whose regime it is. */
  IMPOSED_BY
}
