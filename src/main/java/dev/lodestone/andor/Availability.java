package dev.lodestone.andor;

import java.util.BitSet;

/**
 * Which nodes of a system are available under a loss, by the fixed point of the system. Immutable.
 *
 * <p>Evaluated in one pass over the positions of the system. In a cycle, what the pass could not
 * see yet is made good with a worklist: for the least fixed point what can still be derived, for
 * the greatest what must still fall (see Dowling and Gallier, "Linear-time algorithms for testing
 * the satisfiability of propositional Horn formulae", 1984). Cost: linear in nodes and edges; in a
 * cycle once more for each child that changes after the pass.
 */
public final class Availability {
  private final AndOrSystem system;
  private final long[] bits;

  /** When what was derived after the pass was derived, from 1 on; empty where nothing was. */
  private final int[] late;

  private Availability(Evaluation evaluation) {
    this.system = evaluation.system();
    this.bits = evaluation.bits();
    this.late = evaluation.late();
  }

  /**
   * Evaluates a system.
   *
   * @param lost leaves that are not available; other nodes in it are ignored
   */
  public static Availability evaluate(AndOrSystem system, BitSet lost) {
    return lost.isEmpty() ? system.start() : evaluateAnew(system, lost);
  }

  static Availability evaluateAnew(AndOrSystem system, BitSet lost) {
    return new Availability(new Evaluation(system, lost));
  }

  public boolean isAvailable(int node) {
    return isUp(system.place(node));
  }

  /** Whether the node at a position is available. */
  boolean isUp(int position) {
    return (bits[position >> 6] >>> position & 1) != 0;
  }

  /**
   * A proof that a node is available: a set of nodes with it in which each gate reaches its need by
   * children in the set, for the least fixed point by such as are derived before it; of nodes that
   * are the same, one. Losing leaves outside the set leaves the node available. Prefers what the
   * proof holds already, then heavier children; not the smallest. Cost: n log n in the edges of the
   * proof's gates.
   *
   * @throws IllegalArgumentException when the node is not available
   */
  public BitSet support(int node) {
    if (!isAvailable(node)) {
      throw new IllegalArgumentException("node " + node + " is not available");
    }
    BitSet positions = new Proof(system, this).of(system.place(node));
    BitSet support = new BitSet(system.size());
    support.set(node);
    positions.stream().map(system::node).forEach(support::set);
    return support;
  }

  /** Whether a child may be part of the proof of a gate. */
  boolean isUsable(int child, int gate) {
    return isUp(child)
        && switch (system.solution()) {
          case LEAST -> rank(child) < rank(gate);
          case GREATEST -> true;
        };
  }

  /** Whether something from a position to before another was derived after the pass. */
  boolean hasLate(int start, int end) {
    for (int position = start; position < end && late.length > 0; position++) {
      if (late[position] != 0) {
        return true;
      }
    }
    return false;
  }

  /** The order of derivation: by position, and after the pass over a cycle what came late. */
  private long rank(int position) {
    return late.length == 0 || late[position] == 0
        ? (long) position << Integer.SIZE
        : ((long) system.cycleEndOf(position) - 1) << Integer.SIZE | late[position];
  }
}
