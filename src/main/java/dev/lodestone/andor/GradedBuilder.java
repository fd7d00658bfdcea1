package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grades gates of a system. Not safe for use by several threads. */
public final class GradedBuilder {
  private final AndOrSystem base;
  private final int[] grades;
  private final List<Grade> graded = new ArrayList<>();

  private static final class Grade {
    final long total;
    final int[] children;
    final int[] weights;

    Grade(long total, int[] children, int[] weights) {
      this.total = total;
      this.children = children;
      this.weights = weights;
    }
  }

  public GradedBuilder(AndOrSystem base) {
    this.base = base;
    this.grades = new int[base.size()];
    Arrays.fill(grades, -1);
  }

  /**
   * Puts a graded gate in the place of a gate's last child.
   *
   * @param total what its weights are measured by; more than 0 where there are weights
   * @param weights one for each child, at least 0
   */
  public void gradeLast(int gate, long total, int[] children, int[] weights) {
    boolean weighty = Arrays.stream(weights).anyMatch(weight -> weight > 0);
    if (children.length != weights.length || (weighty && total <= 0)) {
      throw new IllegalArgumentException("each child needs a weight, of a total above 0");
    }
    grades[gate] = graded.size();
    graded.add(new Grade(total, children.clone(), weights.clone()));
  }

  /** The graded system. Cost: linear. */
  public GradedSystem build() {
    int size = base.size() + graded.size();
    byte[] forms = new byte[size];
    long[] needs = new long[size];
    int[] starts = new int[size + 1];
    for (int node = 0; node < size; node++) {
      starts[node + 1] = starts[node] + width(node);
    }
    int[] children = new int[starts[size]];
    int[] weights = new int[starts[size]];
    for (int node = 0; node < size; node++) {
      boolean leaf = node < base.size() && base.isLeaf(node);
      forms[node] = (byte) (leaf ? AndOrSystem.Form.LEAF : AndOrSystem.Form.WEIGHTED).ordinal();
      needs[node] = node < base.size() ? base.need(node) : 1;
      write(node, starts[node], children, weights);
    }
    long[] totals = graded.stream().mapToLong(grade -> grade.total).toArray();
    AndOrSystem nodes = new AndOrSystem(base.solution(), forms, needs, starts, children, weights);
    return new GradedSystem(base, nodes, totals);
  }

  private int width(int node) {
    if (node >= base.size()) {
      return graded.get(node - base.size()).children.length;
    }
    return base.endChildEdge(node) - base.firstChildEdge(node);
  }

  private void write(int node, int start, int[] children, int[] weights) {
    int width = width(node);
    if (node >= base.size()) {
      Grade grade = graded.get(node - base.size());
      System.arraycopy(grade.children, 0, children, start, width);
      System.arraycopy(grade.weights, 0, weights, start, width);
      return;
    }
    for (int i = 0; i < width; i++) {
      children[start + i] = base.child(base.firstChildEdge(node) + i);
      weights[start + i] = base.childWeight(base.firstChildEdge(node) + i);
    }
    if (grades[node] >= 0) {
      children[start + width - 1] = base.size() + grades[node];
    }
  }
}
