package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A system of which some gates are available by degrees, in parts per million. Immutable and safe
 * to share between threads.
 *
 * <p>A gate is available to the degree {@code t} if the weights of its children that are available
 * to that degree reach its need; the need of a graded gate is {@code t} of its total, rounded up.
 * So a node's degree is at least {@code t} exactly when the node is available in the system in
 * which the graded gates have their needs for {@code t}. Of a graded gate this is the fuzzy
 * integral of Sugeno, "Theory of fuzzy integrals and its applications", 1974.
 */
public final class GradedSystem {
  /** The degree to which what is available without grades is available. */
  public static final int WHOLE = 1_000_000;

  private final AndOrSystem base;
  private final GradedNodes nodes;

  /** What gates need; below 0 what the weights of a graded gate are measured by. */
  private final long[] needs;

  private final int[] given;

  /**
   * Puts it together. Cost: linear.
   *
   * @param nodes the positions of the system, then the graded gates
   * @param totals of the graded gates
   */
  GradedSystem(GateWeights gates, GradedNodes nodes, long[] totals) {
    this.base = gates.system();
    this.nodes = nodes;
    this.needs = new long[nodes.size()];
    int positions = base.positions();
    int[] found = new int[positions];
    int count = 0;
    for (int node = 0; node < needs.length; node++) {
      if (node >= positions) {
        needs[node] = -totals[node - positions];
      } else if (base.form(node) != AndOrSystem.Form.LEAF) {
        needs[node] = Math.max(0, gates.need(node));
      }
      if (node < positions && needs[node] == 0) {
        found[count++] = node;
      }
    }
    this.given = Arrays.copyOf(found, count);
  }

  /**
   * Evaluates the system, by the fixed point of the system that it grades. Cost: n log n in nodes
   * and edges, less the more of them have the same degree.
   *
   * @param lost leaves that are not available
   */
  public Degrees evaluate(BitSet lost) {
    return switch (base.solution()) {
      case LEAST -> Degrees.fromTheLargest(this, lost);
      case GREATEST -> Degrees.fromTheSmallest(this, lost);
    };
  }

  AndOrSystem base() {
    return base;
  }

  GradedNodes nodes() {
    return nodes;
  }

  /** The positions of lost leaves. */
  BitSet places(BitSet lost) {
    BitSet places = new BitSet(base.positions());
    lost.stream()
        .filter(node -> node < base.size() && base.isLeaf(node))
        .map(base::place)
        .forEach(places::set);
    return places;
  }

  /** The nodes that are available without any child, leaves among them. */
  int[] given() {
    return given;
  }

  /**
   * The degree of a node of which children of so much weight are available to any degree; a leaf
   * has none and needs none.
   */
  int degree(int gate, long weight) {
    long need = needs[gate];
    if (gate < base.positions()) {
      return weight >= need ? WHOLE : 0;
    }
    return weight <= 0 ? 0 : Math.clamp(weight * WHOLE / -need, 1, WHOLE);
  }
}
