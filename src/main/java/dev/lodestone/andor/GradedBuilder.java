package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grades gates of a system. Not safe for use by several threads. */
public final class GradedBuilder {
  private final AndOrSystem base;
  private final int[] grades;
  private final List<GradedNodes.Grade> graded = new ArrayList<>();

  public GradedBuilder(AndOrSystem base) {
    this.base = base;
    this.grades = new int[base.positions()];
    Arrays.fill(grades, -1);
  }

  /**
   * Puts a graded gate in the place of a gate's last child.
   *
   * @param gate one that stands for itself; one that may only repeat another must have been
   *     reserved by {@link AndOrBuilder#gateApart}
   * @param total what its weights are measured by; more than 0 where there are weights
   * @param weights one for each child, at least 0
   * @throws IllegalArgumentException where these do not hold
   */
  public void gradeLast(int gate, long total, int[] children, int[] weights) {
    boolean weighty = Arrays.stream(weights).anyMatch(weight -> weight > 0);
    if (children.length != weights.length || (weighty && total <= 0)) {
      throw new IllegalArgumentException("each child needs a weight, of a total above 0");
    }
    int position = base.place(gate);
    if (base.node(position) != gate) {
      throw new IllegalArgumentException("gate " + gate + " only repeats another");
    }
    grades[position] = graded.size();
    graded.add(
        new GradedNodes.Grade(
            total, Arrays.stream(children).map(base::place).toArray(), weights.clone()));
  }

  /** The graded system. Cost: linear. */
  public GradedSystem build() {
    GateWeights gates = new GateWeights(base);
    long[] totals = graded.stream().mapToLong(GradedNodes.Grade::total).toArray();
    return new GradedSystem(gates, new GradedNodes(gates, grades, graded), totals);
  }
}
