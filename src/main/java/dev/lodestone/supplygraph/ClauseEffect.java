package dev.lodestone.supplygraph;

/** What a clause in force does to the trade it covers. */
public enum ClauseEffect {
  /** Needs a license: lost when the regime refuses. */
  LICENSE,
  /** Limited in quantity: lost when the regime refuses. */
  QUOTA,
  /** Forbidden: lost as soon as the clause is in force. */
  BAN,
  /** Nothing that stops a trade (stockpiles, subsidies, notices). */
  NONE
}
