package dev.lodestone.chokepoint;

/** Whether a raw material is critical after the EU's methodology. */
public enum Criticality {
  /** It is, whoever the unattributed belongs to. */
  CRITICAL,
  /** It is not, whoever the unattributed belongs to. */
  NOT_CRITICAL,
  /** It depends on who the unattributed belongs to. */
  UNDECIDED
}
