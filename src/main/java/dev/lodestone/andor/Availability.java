package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which nodes of a system are available under a loss, by the fixed point of the system. Immutable.
 *
 * <p>Computed with counters and a worklist as for Horn formulas (Dowling and Gallier, "Linear-time
 * algorithms for testing the satisfiability of propositional Horn formulae", 1984), with weights
 * for counts: the least fixed point derives what is available from leaves, the greatest what is
 * unavailable from losses. Cost: linear in nodes and edges.
 */
public final class Availability {
  private static final int UNAVAILABLE = -1;

  private final AndOrSystem system;

  /** The order of derivation; all the same where only unavailability is derived. */
  private final int[] ranks;

  private Availability(AndOrSystem system, int[] ranks) {
    this.system = system;
    this.ranks = ranks;
  }

  /**
   * Evaluates a system.
   *
   * @param lost leaves that are not available; other nodes in it are ignored
   */
  public static Availability evaluate(AndOrSystem system, BitSet lost) {
    int[] ranks =
        switch (system.solution()) {
          case LEAST -> deriveAvailable(system, lost);
          case GREATEST -> deriveUnavailable(system, lost);
        };
    return new Availability(system, ranks);
  }

  private static int[] deriveAvailable(AndOrSystem system, BitSet lost) {
    int size = system.size();
    int[] ranks = new int[size];
    Arrays.fill(ranks, UNAVAILABLE);
    long[] missing = new long[size];
    int[] derived = new int[size];
    int count = 0;
    for (int node = 0; node < size; node++) {
      missing[node] = system.need(node);
      if (missing[node] <= 0 && !(system.isLeaf(node) && lost.get(node))) {
        ranks[node] = count;
        derived[count++] = node;
      }
    }
    for (int next = 0; next < count; next++) {
      int node = derived[next];
      int end = system.endParentEdge(node);
      for (int edge = system.firstParentEdge(node); edge < end; edge++) {
        int gate = system.parent(edge);
        missing[gate] -= system.parentWeight(edge);
        if (missing[gate] <= 0 && ranks[gate] == UNAVAILABLE) {
          ranks[gate] = count;
          derived[count++] = gate;
        }
      }
    }
    return ranks;
  }

  private static int[] deriveUnavailable(AndOrSystem system, BitSet lost) {
    int size = system.size();
    int[] ranks = new int[size];
    long[] spare = new long[size];
    int[] derived = new int[size];
    int count = 0;
    for (int node = 0; node < size; node++) {
      spare[node] = -system.need(node);
      int end = system.endChildEdge(node);
      for (int edge = system.firstChildEdge(node); edge < end; edge++) {
        spare[node] += system.childWeight(edge);
      }
      if (spare[node] < 0 || (system.isLeaf(node) && lost.get(node))) {
        ranks[node] = UNAVAILABLE;
        derived[count++] = node;
      }
    }
    for (int next = 0; next < count; next++) {
      int node = derived[next];
      int end = system.endParentEdge(node);
      for (int edge = system.firstParentEdge(node); edge < end; edge++) {
        int gate = system.parent(edge);
        spare[gate] -= system.parentWeight(edge);
        if (spare[gate] < 0 && ranks[gate] != UNAVAILABLE) {
          ranks[gate] = UNAVAILABLE;
          derived[count++] = gate;
        }
      }
    }
    return ranks;
  }

  public boolean isAvailable(int node) {
    return ranks[node] != UNAVAILABLE;
  }

  /**
   * A proof that a node is available: a set of nodes with it in which each gate reaches its need by
   * children in the set, for the least fixed point by such as are derived before it. Losing leaves
   * outside the set leaves the node available. Prefers what the proof holds already, then heavier
   * children; not the smallest. Cost: n log n in the edges of the proof's gates.
   *
   * @throws IllegalArgumentException when the node is not available
   */
  public BitSet support(int node) {
    if (!isAvailable(node)) {
      throw new IllegalArgumentException("node " + node + " is not available");
    }
    BitSet support = new BitSet(system.size());
    support.set(node);
    int[] pending = new int[system.size()];
    int count = 0;
    pending[count++] = node;
    while (count > 0) {
      int gate = pending[--count];
      long missing = system.need(gate);
      for (long choice : choices(gate, support)) {
        if (missing <= 0) {
          break;
        }
        int edge = (int) choice;
        int child = system.child(edge);
        missing -= system.childWeight(edge);
        if (!support.get(child)) {
          support.set(child);
          pending[count++] = child;
        }
      }
    }
    return support;
  }

  /** Usable edges, best first: sorted by a key in the upper half of each number. */
  private long[] choices(int gate, BitSet support) {
    int first = system.firstChildEdge(gate);
    int end = system.endChildEdge(gate);
    long[] choices = new long[end - first];
    int count = 0;
    for (int edge = first; edge < end; edge++) {
      int child = system.child(edge);
      if (isUsable(child, gate)) {
        long key = support.get(child) ? 0 : Integer.MAX_VALUE - (long) system.childWeight(edge);
        choices[count++] = key << Integer.SIZE | edge;
      }
    }
    long[] usable = Arrays.copyOf(choices, count);
    Arrays.sort(usable);
    return usable;
  }

  private boolean isUsable(int child, int gate) {
    return isAvailable(child)
        && switch (system.solution()) {
          case LEAST -> ranks[child] < ranks[gate];
          case GREATEST -> true;
        };
  }
}
