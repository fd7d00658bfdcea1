package dev.lodestone.andor;

import java.util.List;

/**
 * The positions of a system and after them its graded gates, each with what its children count for
 * and, the other way round, what it counts for its parents. Immutable.
 */
final class GradedNodes {
  /** A graded gate. */
  static final class Grade {
    private final long total;
    private final int[] children;
    private final int[] weights;

    /**
     * Takes the arrays over.
     *
     * @param total what its weights are measured by
     * @param children positions
     */
    Grade(long total, int[] children, int[] weights) {
      this.total = total;
      this.children = children;
      this.weights = weights;
    }

    long total() {
      return total;
    }
  }

  private final int[] childStarts;
  private final int[] children;
  private final int[] childWeights;
  private final int[] parentStarts;
  private final int[] parents;
  private final int[] parentWeights;

  /**
   * Puts them together. Cost: linear.
   *
   * @param grades for each position the number of the graded gate in the place of its last child;
   *     negative for none
   */
  GradedNodes(GateWeights gates, int[] grades, List<Grade> graded) {
    int positions = grades.length;
    int size = positions + graded.size();
    childStarts = new int[size + 1];
    for (int node = 0; node < size; node++) {
      int count =
          node < positions ? gates.count(node) : graded.get(node - positions).children.length;
      childStarts[node + 1] = childStarts[node] + count;
    }
    children = new int[childStarts[size]];
    childWeights = new int[children.length];
    for (int node = 0; node < size; node++) {
      for (int i = 0; childStarts[node] + i < childStarts[node + 1]; i++) {
        int edge = childStarts[node] + i;
        if (node < positions) {
          boolean replaced = grades[node] >= 0 && edge == childStarts[node + 1] - 1;
          children[edge] = replaced ? positions + grades[node] : gates.child(node, i);
          childWeights[edge] = gates.weight(node, i);
        } else {
          children[edge] = graded.get(node - positions).children[i];
          childWeights[edge] = graded.get(node - positions).weights[i];
        }
      }
    }
    parentStarts = new int[size + 1];
    parents = new int[children.length];
    parentWeights = new int[children.length];
    turnRound(size);
  }

  private void turnRound(int size) {
    for (int child : children) {
      parentStarts[child + 1]++;
    }
    for (int node = 0; node < size; node++) {
      parentStarts[node + 1] += parentStarts[node];
    }
    int[] next = parentStarts.clone();
    for (int node = 0; node < size; node++) {
      for (int edge = childStarts[node]; edge < childStarts[node + 1]; edge++) {
        int at = next[children[edge]]++;
        parents[at] = node;
        parentWeights[at] = childWeights[edge];
      }
    }
  }

  int size() {
    return childStarts.length - 1;
  }

  /** What all children of a node weigh together. */
  long weight(int node) {
    long weight = 0;
    for (int edge = childStarts[node]; edge < childStarts[node + 1]; edge++) {
      weight += childWeights[edge];
    }
    return weight;
  }

  int firstParent(int node) {
    return parentStarts[node];
  }

  int endParent(int node) {
    return parentStarts[node + 1];
  }

  int parent(int edge) {
    return parents[edge];
  }

  /** What a node counts for a parent. */
  int parentWeight(int edge) {
    return parentWeights[edge];
  }
}
