package dev.lodestone.chokepoint;

/** Whether one supplier has more than a line allows. */
public enum LineVerdict {
  /** One has, whoever the unattributed belongs to. */
  YES,
  /** None has, whoever the unattributed belongs to. */
  NO,
  /** It depends on who the unattributed belongs to. */
  POSSIBLY
}
