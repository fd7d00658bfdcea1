package dev.lodestone.supplygraph;

/** Why a value is missing. Neo4j stores no nulls, so what is not known is recorded as a reason. */
public enum UndisclosedReason {
  NOT_DISCLOSED,
  WITHHELD,
  NOT_AVAILABLE,
  NOT_COLLECTED,
  NOT_APPLICABLE,
  CONFLICTING
}
