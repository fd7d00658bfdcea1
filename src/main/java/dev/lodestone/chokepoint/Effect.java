package dev.lodestone.chokepoint;

/** How much of a product is left after a loss. */
public enum Effect {
  /** Nothing, however what is undisclosed turns out. */
  SEVERED,
  /** Something may be left, but not enough. */
  THINNED
}
