package dev.lodestone.supplygraph;

/** What a policy event does to the clauses of a regime, named as the relationship in Neo4j. */
public enum RegimeAction {
  IMPOSES,
  AMENDS,
  SUSPENDS,
  RESUMES,
  REPEALS
}
