package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The failure of a node as a function of which leaves are lost, as a decision diagram: exact for
 * weighted gates and for cycles by the fixed point of the system. Variables are in the order in
 * which a depth-first walk from the node meets the leaves. Immutable.
 *
 * <p>A second way to cut sets and the one to probability. Shares no code of gates, fixed points and
 * absorption with {@link CutSets}.
 *
 * <p>Cost: depends on the order of variables; exponential in the leaves at worst, small where gates
 * share few of them. Hence the limits.
 */
public final class FailureDiagram {
  private final Diagram diagram;
  private final List<Integer> leaves;

  private FailureDiagram(Diagram diagram, List<Integer> leaves) {
    this.diagram = diagram;
    this.leaves = leaves;
  }

  /**
   * Builds the diagram of a node.
   *
   * @param alphabet the leaves that can be lost
   * @throws DiagramLimitException when it would be too large
   */
  public static FailureDiagram of(
      AndOrSystem system, int top, BitSet alphabet, DiagramLimits limits)
      throws DiagramLimitException {
    EvaluationOrder order = EvaluationOrder.of(system, top);
    List<Integer> leaves = order.leaves().stream().filter(alphabet::get).toList();
    DecisionDiagrams diagrams = new DecisionDiagrams(limits);
    // All of a cycle fails until it is derived that it need not, or stands until that it fails.
    int start =
        switch (system.solution()) {
          case LEAST -> DecisionDiagrams.TRUE;
          case GREATEST -> DecisionDiagrams.FALSE;
        };
    int function = FailureFunctions.of(system, top, order, leaves, diagrams, start);
    return new FailureDiagram(diagrams.freeze(function), leaves);
  }

  /** How many nodes the diagram has, its two constants among them. */
  public int size() {
    return diagram.size();
  }

  /** Whether the node fails although nothing is lost. */
  public boolean failsFromTheStart() {
    return diagram.root() == DecisionDiagrams.TRUE;
  }

  /** Whether the node stands whatever of the alphabet is lost. */
  public boolean neverFails() {
    return diagram.root() == DecisionDiagrams.FALSE;
  }

  /** The leaves of the alphabet below the node, by level. */
  public List<Integer> leaves() {
    return leaves;
  }

  /** Whether the node fails under a loss; leaves outside the alphabet are ignored in it. */
  public boolean fails(BitSet lost) {
    int node = diagram.root();
    while (node > DecisionDiagrams.TRUE) {
      boolean high = lost.get(leaves.get(diagram.level(node)));
      node = high ? diagram.high(node) : diagram.low(node);
    }
    return node == DecisionDiagrams.TRUE;
  }

  /**
   * The minimal cut sets.
   *
   * @param maxOrder up to which order they are counted one by one, at least 1
   * @throws DiagramLimitException when their diagram would be too large
   */
  public MinimalSets minimalSets(int maxOrder, DiagramLimits limits) throws DiagramLimitException {
    return new MinimalSets(MinimalSolutions.of(diagram, limits), leaves, maxOrder);
  }

  /**
   * The probability that the node fails, leaves being lost independently.
   *
   * @param probabilities of each leaf, 0 to 1
   */
  public TopProbability probability(IntToDoubleFunction probabilities) {
    List<Double> byLevel = new ArrayList<>();
    for (int leaf : leaves) {
      byLevel.add(probabilities.applyAsDouble(leaf));
    }
    return new TopProbability(diagram, leaves, byLevel);
  }
}
