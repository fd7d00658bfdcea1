package dev.lodestone.andor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The function that is true when the weights of those of some functions that are true add up to a
 * need. Goes through the functions in their order with what is still needed; needs between which no
 * sum lies share one diagram (Abío, Nieuwenhuis, Oliveras, Rodríguez-Carbonell, Mayer-Eichberger,
 * "A new look at BDDs for pseudo-Boolean constraints", 2012).
 */
final class ThresholdDiagram {
  private final DecisionDiagrams diagrams;
  private final int[] functions;
  private final int[] weights;

  /** The sum of the weights from each function on. */
  private final long[] left;

  /** For each function from which to go on, what is known, by the least need. */
  private final List<TreeMap<Long, Known>> known = new ArrayList<>();

  private record Step(int from, long need) {}

  /** A function that is right for all needs between two, both included. */
  private record Known(long least, long most, int function) {}

  private ThresholdDiagram(DecisionDiagrams diagrams, int[] functions, int[] weights) {
    this.diagrams = diagrams;
    this.functions = functions;
    this.weights = weights;
    this.left = new long[functions.length + 1];
    for (int from = functions.length - 1; from >= 0; from--) {
      left[from] = left[from + 1] + weights[from];
    }
    for (int from = 0; from <= functions.length; from++) {
      TreeMap<Long, Known> outside = new TreeMap<>();
      outside.put(Long.MIN_VALUE, new Known(Long.MIN_VALUE, 0, DecisionDiagrams.TRUE));
      outside.put(
          left[from] + 1, new Known(left[from] + 1, Long.MAX_VALUE, DecisionDiagrams.FALSE));
      known.add(outside);
    }
  }

  /**
   * Builds the function.
   *
   * @param weights one for each function, at least 0
   */
  static int of(DecisionDiagrams diagrams, long need, int[] functions, int[] weights)
      throws DiagramLimitException {
    return new ThresholdDiagram(diagrams, functions, weights).build(need);
  }

  private int build(long need) throws DiagramLimitException {
    Step first = new Step(0, need);
    Deque<Step> pending = new ArrayDeque<>(List.of(first));
    Known found = lookUp(first);
    while (found == null) {
      Step step = pending.element();
      Step with = new Step(step.from() + 1, step.need() - weights[step.from()]);
      Step without = new Step(step.from() + 1, step.need());
      Known high = lookUp(with);
      Known low = lookUp(without);
      if (high == null) {
        pending.push(with);
      } else if (low == null) {
        pending.push(without);
      } else {
        pending.remove();
        Known joined = join(step.from(), low, high);
        known.get(step.from()).put(joined.least(), joined);
        found = pending.isEmpty() ? joined : null;
      }
    }
    return found.function();
  }

  private @Nullable Known lookUp(Step step) {
    Map.Entry<Long, Known> nearest = known.get(step.from()).floorEntry(step.need());
    return nearest == null || nearest.getValue().most() < step.need() ? null : nearest.getValue();
  }

  /** What a function adds its weight to or not: more is reached with it than without. */
  private Known join(int from, Known low, Known high) throws DiagramLimitException {
    int weight = weights[from];
    long least = high.least() == Long.MIN_VALUE ? Long.MIN_VALUE : high.least() + weight;
    long most = high.most() == Long.MAX_VALUE ? Long.MAX_VALUE : high.most() + weight;
    int function = diagrams.or(low.function(), diagrams.and(functions[from], high.function()));
    return new Known(Math.max(least, low.least()), Math.min(most, low.most()), function);
  }
}
