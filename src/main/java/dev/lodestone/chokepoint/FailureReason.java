package dev.lodestone.chokepoint;

/** Why an item on the way from a cut to the target is not available. */
public enum FailureReason {
  /** It is itself what is lost. */
  LOST,
  /** What is still up is less than must remain, because suppliers are lost. */
  SUPPLY_SHORT,
  /** What is still up is less than must remain, because a regime refuses it at the border. */
  REFUSED_AT_BORDER,
  /** Fewer of a slot's alternatives are available than it needs. */
  SLOT_UNFILLED
}
