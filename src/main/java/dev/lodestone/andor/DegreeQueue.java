package dev.lodestone.andor;

import java.util.Arrays;

/**
 * Nodes in the order of their degrees. What has the degree that is being settled waits on a stack,
 * since most nodes have the same; only the others are sorted.
 */
final class DegreeQueue {
  private static final int EMPTY = -1;

  private final boolean largestFirst;
  private final LeastFirst others = new LeastFirst();
  private int[] same = new int[64];
  private int count;
  private int current;

  DegreeQueue(boolean largestFirst) {
    this.largestFirst = largestFirst;
    this.current = largestFirst ? GradedSystem.WHOLE : 0;
  }

  /** Adds a node, again where its degree has changed; the entry that comes first counts. */
  void add(int node, int degree) {
    if (degree == current) {
      push(node);
    } else {
      long key = largestFirst ? GradedSystem.WHOLE - degree : degree;
      others.add(key << Integer.SIZE | node);
    }
  }

  /** The next node, of those entered with the first degree; negative when there is none. */
  int poll() {
    if (count > 0) {
      return same[--count];
    }
    if (others.isEmpty()) {
      return EMPTY;
    }
    long first = others.take();
    int key = (int) (first >>> Integer.SIZE);
    current = largestFirst ? GradedSystem.WHOLE - key : key;
    return (int) first;
  }

  private void push(int node) {
    if (count == same.length) {
      same = Arrays.copyOf(same, count * 2);
    }
    same[count++] = node;
  }
}
