package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How far each node of a graded system is available under a loss, in parts per million. Immutable.
 *
 * <p>For the least fixed point degrees settle from the largest to the smallest, as in Knuth, "A
 * generalization of Dijkstra's algorithm", 1977; for the greatest the other way round. Either way
 * each node settles once, in cycles too, so that nothing is iterated.
 */
public final class Degrees {
  private final AndOrSystem base;
  private final int[] degrees;

  private Degrees(AndOrSystem base, int[] degrees) {
    this.base = base;
    this.degrees = degrees;
  }

  /** The degree of a node of the system that is graded, 0 to 1 000 000. */
  public int of(int node) {
    return degrees[base.place(node)];
  }

  static Degrees fromTheLargest(GradedSystem system, BitSet lost) {
    GradedNodes nodes = system.nodes();
    BitSet gone = system.places(lost);
    int[] degrees = new int[nodes.size()];
    long[] reached = new long[nodes.size()];
    BitSet settled = new BitSet(nodes.size());
    DegreeQueue queue = new DegreeQueue(true);
    for (int node : system.given()) {
      if (!gone.get(node)) {
        degrees[node] = GradedSystem.WHOLE;
        queue.add(node, GradedSystem.WHOLE);
      }
    }
    for (int node = queue.poll(); node >= 0; node = queue.poll()) {
      if (settled.get(node)) {
        continue;
      }
      settled.set(node);
      int end = nodes.endParent(node);
      for (int edge = nodes.firstParent(node); edge < end; edge++) {
        int gate = nodes.parent(edge);
        // What has this degree already cannot get more from a node that has no more.
        if (degrees[gate] < degrees[node]) {
          reached[gate] += nodes.parentWeight(edge);
          int degree = Math.min(degrees[node], system.degree(gate, reached[gate]));
          if (degree > degrees[gate]) {
            degrees[gate] = degree;
            queue.add(gate, degree);
          }
        }
      }
    }
    return new Degrees(system.base(), degrees);
  }

  static Degrees fromTheSmallest(GradedSystem system, BitSet lost) {
    GradedNodes nodes = system.nodes();
    BitSet gone = system.places(lost);
    int[] degrees = new int[nodes.size()];
    long[] left = new long[nodes.size()];
    BitSet settled = new BitSet(nodes.size());
    DegreeQueue queue = new DegreeQueue(false);
    Arrays.fill(degrees, GradedSystem.WHOLE);
    for (int node = 0; node < degrees.length; node++) {
      left[node] = nodes.weight(node);
      degrees[node] = gone.get(node) ? 0 : system.degree(node, left[node]);
      if (degrees[node] < GradedSystem.WHOLE) {
        queue.add(node, degrees[node]);
      }
    }
    for (int node = queue.poll(); node >= 0; node = queue.poll()) {
      if (settled.get(node)) {
        continue;
      }
      settled.set(node);
      int end = nodes.endParent(node);
      for (int edge = nodes.firstParent(node); edge < end; edge++) {
        int gate = nodes.parent(edge);
        // What has this degree already cannot lose more to a node that has no less.
        if (degrees[gate] > degrees[node]) {
          left[gate] -= nodes.parentWeight(edge);
          int degree = Math.max(degrees[node], system.degree(gate, left[gate]));
          if (degree < degrees[gate]) {
            degrees[gate] = degree;
            queue.add(gate, degree);
          }
        }
      }
    }
    return new Degrees(system.base(), degrees);
  }
}
