package dev.lodestone.chokepoint;

import java.util.List;

/**
 * The way a loss takes to the target, as far as it is told.
 *
 * @param steps what fails, in order from the cut to the target; of a longer way the first and,
 *     last, the target; empty where the way is not told
 * @param length how many steps the whole way has; 0 where it is not told
 */
public record Witness(List<WitnessStep> steps, int length) {
  /** How many steps are told. */
  public static final int MOST_STEPS = 100;

  /** A way that is not told. */
  static final Witness UNTOLD = new Witness(List.of(), 0);

  public Witness {
    steps = List.copyOf(steps);
  }
}
