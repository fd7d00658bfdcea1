package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The probability that at least one minimal cut set with a given leaf occurs (Fussell, "How to
 * hand-calculate system reliability and safety characteristics", 1975; Vesely, 1970). Divided by
 * the probability of failure it is the measure of Fussell and Vesely. Exact: from the diagram of
 * the union of those sets, not from their sum.
 */
public final class FussellVesely {
  private final Diagram family;
  private final TopProbability probabilities;
  private final DecisionDiagrams diagrams;

  /** For each node of the family, when one of its sets is wholly lost. */
  private final int[] closures;

  private double[] values = {0, 1};
  private int valued = 2;

  private FussellVesely(MinimalSets sets, TopProbability probabilities, DiagramLimits limits)
      throws DiagramLimitException {
    this.family = sets.family();
    this.probabilities = probabilities;
    this.diagrams = new DecisionDiagrams(limits);
    this.closures = new int[family.size()];
    closures[MinimalSolutions.EMPTY_SET] = DecisionDiagrams.TRUE;
    for (int node = 2; node < closures.length; node++) {
      closures[node] = either(node, closures[family.low(node)], closures[family.high(node)]);
    }
  }

  /**
   * The probability for each leaf, in the order of {@link FailureDiagram#leaves()}. Cost: for each
   * leaf that can be lost, as many diagrams as the family has nodes.
   *
   * @throws DiagramLimitException when the diagrams would be too large
   */
  public static List<Double> of(
      MinimalSets sets, TopProbability probabilities, int leaves, DiagramLimits limits)
      throws DiagramLimitException {
    FussellVesely measure = new FussellVesely(sets, probabilities, limits);
    List<Double> occur = new ArrayList<>();
    for (int level = 0; level < leaves; level++) {
      double own = probabilities.ofLevel(level);
      occur.add(own == 0 ? 0 : own * measure.value(measure.rest(level)));
    }
    return List.copyOf(occur);
  }

  /** When all of a set with the level's variable is lost, but for that variable. */
  private int rest(int level) throws DiagramLimitException {
    int[] rests = new int[family.size()];
    for (int node = 2; node < rests.length; node++) {
      if (family.level(node) == level) {
        rests[node] = closures[family.high(node)];
      } else if (family.level(node) < level) {
        rests[node] = either(node, rests[family.low(node)], rests[family.high(node)]);
      }
    }
    return rests[family.root()];
  }

  private int either(int node, int without, int with) throws DiagramLimitException {
    return diagrams.make(family.level(node), without, diagrams.or(without, with));
  }

  private double value(int function) {
    Nodes nodes = diagrams.nodes();
    if (function >= values.length) {
      values = Arrays.copyOf(values, Math.max(function + 1, values.length * 2));
    }
    for (; valued <= function; valued++) {
      double own = probabilities.ofLevel(nodes.level(valued));
      values[valued] = (1 - own) * values[nodes.low(valued)] + own * values[nodes.high(valued)];
    }
    return values[function];
  }
}
