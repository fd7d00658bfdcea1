package dev.lodestone.andor;

import java.util.Arrays;

/** Needs and weights of those gates that have to count; the others go without. */
final class Thresholds {
  private final int[] numbers;
  private final long[] needs;
  private final int[] starts;
  private final int[] weights;

  /**
   * Copies them.
   *
   * @param nodes the nodes in the order of positions
   */
  Thresholds(Definitions definitions, int[] nodes) {
    numbers = new int[nodes.length];
    int count = 0;
    int children = 0;
    for (int position = 0; position < nodes.length; position++) {
      if (definitions.form(nodes[position]) == AndOrSystem.Form.WEIGHTED) {
        numbers[position] = count++;
        children += definitions.count(nodes[position]);
      }
    }
    needs = new long[count];
    starts = new int[count];
    weights = new int[children];
    int at = 0;
    for (int position = 0; position < nodes.length; position++) {
      int node = nodes[position];
      if (definitions.form(node) == AndOrSystem.Form.WEIGHTED) {
        needs[numbers[position]] = definitions.need(node);
        starts[numbers[position]] = at;
        for (int i = 0; i < definitions.count(node); i++) {
          weights[at++] = definitions.weight(node, i);
        }
      }
    }
  }

  boolean isSameAs(Thresholds other) {
    return Arrays.equals(needs, other.needs)
        && Arrays.equals(starts, other.starts)
        && Arrays.equals(weights, other.weights);
  }

  /** What the weights of the available children of a weighted gate must add up to. */
  long need(int position) {
    return needs[numbers[position]];
  }

  /** Where the weight of a weighted gate's first child stands; the others follow. */
  int firstWeight(int position) {
    return starts[numbers[position]];
  }

  int weight(int at) {
    return weights[at];
  }
}
