package dev.lodestone.andor;

/**
 * A monotone system of gates over basic events, immutable and safe to share between threads. Nodes
 * are numbered {@code 0 ≤ node < size()} in the order in which they were added. A leaf is a basic
 * event: available unless it is lost. A gate is available if and only if the weights of its
 * available children add up to its need, at least; a need of 0 or less makes it always available.
 * Gates may refer to each other in cycles, of whose solutions the least or the greatest counts.
 */
public final class AndOrSystem {
  /** How a gate can be evaluated on whole words. */
  enum Form {
    LEAF,
    ALWAYS,
    /** Every child is needed. */
    ALL,
    /** Any child will do. */
    ANY,
    WEIGHTED
  }

  private static final Form[] FORMS = Form.values();

  private final FixedPoint solution;
  private final byte[] forms;
  private final long[] needs;
  private final int[] childStarts;
  private final int[] children;
  private final int[] childWeights;
  private final int[] parentStarts;
  private final int[] parents;
  private final int[] parentWeights;

  /** The arrays are taken over, not copied. */
  AndOrSystem(
      FixedPoint solution,
      byte[] forms,
      long[] needs,
      int[] childStarts,
      int[] children,
      int[] childWeights) {
    this.solution = solution;
    this.forms = forms;
    this.needs = needs;
    this.childStarts = childStarts;
    this.children = children;
    this.childWeights = childWeights;
    this.parentStarts = new int[needs.length + 1];
    this.parents = new int[children.length];
    this.parentWeights = new int[children.length];
    indexParents();
  }

  private void indexParents() {
    for (int child : children) {
      parentStarts[child + 1]++;
    }
    for (int node = 0; node < needs.length; node++) {
      parentStarts[node + 1] += parentStarts[node];
    }
    int[] next = parentStarts.clone();
    for (int gate = 0; gate < needs.length; gate++) {
      for (int edge = childStarts[gate]; edge < childStarts[gate + 1]; edge++) {
        int at = next[children[edge]]++;
        parents[at] = gate;
        parentWeights[at] = childWeights[edge];
      }
    }
  }

  /** How many nodes there are, leaves and gates. */
  public int size() {
    return needs.length;
  }

  /** Which solution counts in cycles. */
  public FixedPoint solution() {
    return solution;
  }

  public boolean isLeaf(int node) {
    return form(node) == Form.LEAF;
  }

  Form form(int node) {
    return FORMS[forms[node]];
  }

  long need(int gate) {
    return needs[gate];
  }

  int firstChildEdge(int gate) {
    return childStarts[gate];
  }

  int endChildEdge(int gate) {
    return childStarts[gate + 1];
  }

  int child(int edge) {
    return children[edge];
  }

  int childWeight(int edge) {
    return childWeights[edge];
  }

  int firstParentEdge(int node) {
    return parentStarts[node];
  }

  int endParentEdge(int node) {
    return parentStarts[node + 1];
  }

  int parent(int edge) {
    return parents[edge];
  }

  int parentWeight(int edge) {
    return parentWeights[edge];
  }
}
