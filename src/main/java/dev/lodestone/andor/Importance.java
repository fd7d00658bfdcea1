package dev.lodestone.andor;

import java.util.OptionalDouble;

/**
 * What one leaf contributes to the failure of a node, leaves being lost independently. Birnbaum,
 * "On the importance of different components in a multicomponent system", 1969; the worths of van
 * der Borst and Schoonakker, "An overview of PSA importance measures", 2001.
 *
 * @param leaf the leaf
 * @param probability that it is lost
 * @param top the probability that the node fails
 * @param ifLost the same when the leaf is lost for certain
 * @param ifHeld the same when the leaf cannot be lost
 */
public record Importance(int leaf, double probability, double top, double ifLost, double ifHeld) {

  /**
   * Birnbaum's measure, 0 to 1: the probability that the leaf is what decides. Independent of the
   * leaf's own probability.
   */
  public double birnbaum() {
    return Math.max(0, ifLost - ifHeld);
  }

  /** Risk achievement worth, at least 1: how many times as likely failure is when it is lost. */
  public OptionalDouble riskAchievementWorth() {
    return top == 0 ? OptionalDouble.empty() : OptionalDouble.of(ifLost / top);
  }

  /**
   * Risk reduction worth, at least 1: how many times less likely failure is when it cannot be lost.
   * Empty where the node cannot fail at all then, or could not before.
   */
  public OptionalDouble riskReductionWorth() {
    return ifHeld == 0 ? OptionalDouble.empty() : OptionalDouble.of(top / ifHeld);
  }
}
