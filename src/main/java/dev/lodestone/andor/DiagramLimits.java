package dev.lodestone.andor;

import java.util.function.BooleanSupplier;

/**
 * How large a decision diagram may grow.
 *
 * @param maxNodes most nodes of one table, those of intermediate results among them, at least 2.
 *     Each costs about 30 bytes
 * @param late whether time has run out; asked once in some thousand steps
 */
public record DiagramLimits(int maxNodes, BooleanSupplier late) {
  /** So many nodes unless the caller says otherwise. */
  public static final int DEFAULT_MAX_NODES = 2_000_000;

  /** Rejects a table without room for the two constants. */
  public DiagramLimits {
    if (maxNodes < 2) {
      throw new IllegalArgumentException("maxNodes is at least 2, not " + maxNodes);
    }
  }

  /** The default number of nodes. */
  public static DiagramLimits until(BooleanSupplier late) {
    return new DiagramLimits(DEFAULT_MAX_NODES, late);
  }
}
