package dev.lodestone.supplygraph;

/**
 * How the package came by a statement; a source never publishes a number for this, so none is
 * invented.
 */
public enum Confidence {
  /** The source was read for this package. */
  READ,
  /** Known from a named publication that was not read again. */
  RECALLED,
  /** Calculated; the formula stands in the fact's basis or note. */
  COMPUTED
}
