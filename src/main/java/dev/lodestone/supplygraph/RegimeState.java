package dev.lodestone.supplygraph;

/** The state of a clause, or of a whole regime, on a day. */
public enum RegimeState {
  NOT_YET,
  ANNOUNCED,
  IN_FORCE,
  SUSPENDED,
  REPEALED,
  /** A suspension ran out and nothing later is recorded: neither in force nor lifted. */
  UNKNOWN
}
