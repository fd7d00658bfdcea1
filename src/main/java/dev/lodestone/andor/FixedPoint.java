package dev.lodestone.andor;

/**
 * Which solution of a system counts where its gates refer to each other in cycles. Without cycles
 * there is only one.
 */
public enum FixedPoint {
  /** A node is available only if it can be derived from leaves: no cycle holds itself up. */
  LEAST,
  /** A node is unavailable only if that can be derived from lost leaves: cycles hold until cut. */
  GREATEST
}
