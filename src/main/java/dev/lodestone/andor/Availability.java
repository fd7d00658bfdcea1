package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which nodes of a system are available under a loss, in the founded reading: the least fixed
 * point, in which a node is available only if it can be derived from leaves that are not lost, so
 * that no cycle holds itself up. Immutable.
 *
 * <p>Computed with counters and a worklist as for Horn formulas (Dowling and Gallier, "Linear-time
 * algorithms for testing the satisfiability of propositional Horn formulae", 1984), with weights
 * for counts. Cost: linear in nodes and edges.
 */
public final class Availability {
  private static final int UNAVAILABLE = -1;

  private final AndOrSystem system;
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
    return new Availability(system, ranks);
  }

  public boolean isAvailable(int node) {
    return ranks[node] != UNAVAILABLE;
  }

  /**
   * A proof that a node is available: a set of nodes with it in which each gate reaches its need by
   * children derived before it. Losing leaves outside the set leaves the node available. Prefers
   * what the proof holds already, then heavier children; not the smallest. Cost: n log n in the
   * edges of the proof's gates.
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
      if (isAvailable(child) && ranks[child] < ranks[gate]) {
        long key = support.get(child) ? 0 : Integer.MAX_VALUE - (long) system.childWeight(edge);
        choices[count++] = key << Integer.SIZE | edge;
      }
    }
    long[] usable = Arrays.copyOf(choices, count);
    Arrays.sort(usable);
    return usable;
  }
}
