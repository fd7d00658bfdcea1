package dev.lodestone.supplygraph;

/** What a facility does with a product over a period. */
public enum ProductionStatus {
  OPERATING,
  RAMPING,
  /** Too little to be a supply. */
  PILOT,
  BUILDING,
  PLANNED,
  STUDY,
  STOPPED;

  /** Whether a facility of this status supplies anybody. */
  public boolean supplies() {
    return this == OPERATING || this == RAMPING;
  }
}
