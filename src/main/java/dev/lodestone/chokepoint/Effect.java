package dev.lodestone.chokepoint;

/** How much is left after a loss. */
public enum Effect {
  /** Nothing, however what is undisclosed turns out. */
  SEVERED,
  /** Something may be left, but not enough. */
  THINNED;

  static Effect of(Interval left) {
    return left.upper() == 0 ? SEVERED : THINNED;
  }
}
