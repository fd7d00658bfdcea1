package dev.lodestone.andor;

import java.util.List;

/**
 * The probability that a node fails when its leaves are lost independently of each other, from its
 * diagram by Shannon's expansion: exact but for the rounding of floating-point numbers. No
 * difference is formed, so the relative error stays small. Immutable.
 */
public final class TopProbability {
  private final Diagram diagram;
  private final List<Integer> leaves;
  private final List<Double> byLevel;
  private final double[] values;

  TopProbability(Diagram diagram, List<Integer> leaves, List<Double> byLevel) {
    for (double probability : byLevel) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("a probability is 0 to 1, not " + probability);
      }
    }
    this.diagram = diagram;
    this.leaves = leaves;
    this.byLevel = List.copyOf(byLevel);
    this.values = new double[diagram.size()];
    values[DecisionDiagrams.TRUE] = 1;
    for (int node = 2; node < values.length; node++) {
      double low = values[diagram.low(node)];
      double high = values[diagram.high(node)];
      values[node] = mean(this.byLevel.get(diagram.level(node)), low, high);
    }
  }

  /** The probability that the node fails, 0 to 1. */
  public double value() {
    return values[diagram.root()];
  }

  /** What was said of the leaf of a level, by {@link FailureDiagram#leaves()}. */
  public double ofLevel(int level) {
    return byLevel.get(level);
  }

  /** The probability that the node fails when it is certain what becomes of a level's leaf. */
  double given(int level, boolean lost) {
    double[] given = new double[values.length];
    for (int node = 0; node < given.length; node++) {
      int at = diagram.level(node);
      if (at > level) {
        given[node] = values[node];
      } else if (at == level) {
        given[node] = values[lost ? diagram.high(node) : diagram.low(node)];
      } else {
        given[node] = mean(byLevel.get(at), given[diagram.low(node)], given[diagram.high(node)]);
      }
    }
    return given[diagram.root()];
  }

  /**
   * What each leaf contributes, in the order of {@link FailureDiagram#leaves()}. Cost: leaves times
   * nodes of the diagram.
   *
   * @param limits of which only the time counts
   * @throws DiagramLimitException when time runs out
   */
  public List<Importance> importances(DiagramLimits limits) throws DiagramLimitException {
    Importance[] importances = new Importance[leaves.size()];
    for (int level = 0; level < importances.length; level++) {
      if (limits.late().getAsBoolean()) {
        throw new DiagramLimitException(true);
      }
      importances[level] =
          new Importance(
              leaves.get(level),
              byLevel.get(level),
              value(),
              given(level, true),
              given(level, false));
    }
    return List.of(importances);
  }

  private static double mean(double probability, double low, double high) {
    return (1 - probability) * low + probability * high;
  }
}
