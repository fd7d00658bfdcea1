package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The failure of each gate as a function of which leaves are lost. A gate fails when the weights of
 * its failed children exceed what it can do without.
 *
 * <p>In a cycle the functions are iterated from a constant until none changes (Kleene): from
 * failure for the greatest fixed point of failure, which is the least of availability, and from
 * standing for the other one. For each set of lost leaves a round over a component settles at least
 * one of its gates, so there are no more rounds than gates, and one in which nothing changes.
 */
final class FailureFunctions {
  private final AndOrSystem system;
  private final GateWeights gates;
  private final DecisionDiagrams diagrams;
  private final int[] functions;

  private FailureFunctions(AndOrSystem system, DecisionDiagrams diagrams, int start) {
    this.system = system;
    this.diagrams = diagrams;
    this.gates = new GateWeights(system);
    this.functions = new int[system.positions()];
    Arrays.fill(functions, start);
  }

  /**
   * The function of a node.
   *
   * @param levels of the leaves that can be lost; the others are never lost
   * @param start the constant that each function in a cycle starts from
   */
  static int of(
      AndOrSystem system,
      int top,
      EvaluationOrder order,
      List<Integer> levels,
      DecisionDiagrams diagrams,
      int start)
      throws DiagramLimitException {
    FailureFunctions built = new FailureFunctions(system, diagrams, start);
    for (int leaf : order.leaves()) {
      built.functions[system.place(leaf)] = DecisionDiagrams.FALSE;
    }
    for (int level = 0; level < levels.size(); level++) {
      built.functions[system.place(levels.get(level))] = diagrams.variable(level);
    }
    for (List<Integer> component : order.components()) {
      built.settle(component);
    }
    return built.functions[system.place(top)];
  }

  private void settle(List<Integer> component) throws DiagramLimitException {
    if (!EvaluationOrder.isCyclic(system, component)) {
      int gate = component.getFirst();
      functions[gate] = failure(gate);
      return;
    }
    BitSet inside = new BitSet();
    component.forEach(inside::set);
    BitSet stale = (BitSet) inside.clone();
    while (!stale.isEmpty()) {
      for (int gate : component) {
        if (stale.get(gate)) {
          stale.clear(gate);
          update(gate, inside, stale);
        }
      }
    }
  }

  private void update(int gate, BitSet inside, BitSet stale) throws DiagramLimitException {
    int now = failure(gate);
    if (now == functions[gate]) {
      return;
    }
    functions[gate] = now;
    for (int edge = system.firstParent(gate); edge < system.endParent(gate); edge++) {
      if (inside.get(system.parent(edge))) {
        stale.set(system.parent(edge));
      }
    }
  }

  private int failure(int gate) throws DiagramLimitException {
    int count = gates.count(gate);
    int[] children = new int[count];
    int[] weights = new int[count];
    long total = 0;
    for (int i = 0; i < count; i++) {
      children[i] = functions[gates.child(gate, i)];
      weights[i] = gates.weight(gate, i);
      total += weights[i];
    }
    long need = gates.need(gate);
    if (need <= 0) {
      return DecisionDiagrams.FALSE;
    }
    return need > total
        ? DecisionDiagrams.TRUE
        : ThresholdDiagram.of(diagrams, total - need + 1, children, weights);
  }
}
