package dev.lodestone.andor;

import java.util.Arrays;

/**
 * Sixty-four readings at once: every node of a cone carries a word whose bit {@code i} says whether
 * it is available in reading {@code i}. For the least fixed point all bits start at 0 and only
 * grow, for the greatest they start at 1 and only shrink, component by component, so that what is
 * in no cycle is evaluated once. Reused between blocks of readings; not safe for use by several
 * threads.
 *
 * <p>Cost of a block: linear in the acyclic part; in a cycle at most 64 changes of each node.
 */
final class Words {
  private static final long ALL_ONES = -1L;

  private final AndOrSystem system;
  private final Cone cone;
  private final long first;
  private final long[] leaves;
  private final long[] words;
  private final long[] sums = new long[Long.SIZE];
  private final int[] queue;
  private final boolean[] queued;

  Words(AndOrSystem system, Cone cone) {
    this.system = system;
    this.cone = cone;
    this.first =
        switch (system.solution()) {
          case LEAST -> 0;
          case GREATEST -> ALL_ONES;
        };
    this.leaves = new long[system.size()];
    this.words = new long[system.size()];
    this.queue = new int[system.size()];
    this.queued = new boolean[system.size()];
    Arrays.fill(leaves, ALL_ONES);
  }

  /** In which readings a leaf is available, for all blocks to come. */
  void setLeaf(int leaf, long readings) {
    leaves[leaf] = readings;
  }

  /** In which readings the node is available; it must be in the cone. */
  long evaluate(int top) {
    for (int component = 0; component < cone.components(); component++) {
      int start = cone.start(component);
      if (cone.end(component) - start == 1) {
        int node = cone.node(start);
        words[node] = first;
        words[node] = word(node);
      } else {
        settle(component);
      }
    }
    return words[top];
  }

  private void settle(int component) {
    int start = cone.start(component);
    int length = cone.end(component) - start;
    for (int i = 0; i < length; i++) {
      int node = cone.node(start + i);
      words[node] = first;
      queue[i] = node;
      queued[node] = true;
    }
    int head = 0;
    int waiting = length;
    while (waiting > 0) {
      int node = queue[head];
      head = head + 1 == length ? 0 : head + 1;
      waiting--;
      queued[node] = false;
      long changed = word(node);
      if (changed != words[node]) {
        words[node] = changed;
        waiting = enqueueParents(node, component, head, waiting, length);
      }
    }
  }

  private int enqueueParents(int node, int component, int head, int waiting, int length) {
    int count = waiting;
    int end = system.endParentEdge(node);
    for (int edge = system.firstParentEdge(node); edge < end; edge++) {
      int parent = system.parent(edge);
      if (cone.component(parent) == component && !queued[parent]) {
        queued[parent] = true;
        queue[(head + count++) % length] = parent;
      }
    }
    return count;
  }

  private long word(int node) {
    return switch (system.form(node)) {
      case LEAF -> leaves[node];
      case ALWAYS -> ALL_ONES;
      case ALL -> all(node);
      case ANY -> any(node);
      case WEIGHTED -> weighted(node);
    };
  }

  private long all(int node) {
    long result = ALL_ONES;
    int end = system.endChildEdge(node);
    for (int edge = system.firstChildEdge(node); edge < end && result != 0; edge++) {
      result &= words[system.child(edge)];
    }
    return result;
  }

  private long any(int node) {
    long result = 0;
    int end = system.endChildEdge(node);
    for (int edge = system.firstChildEdge(node); edge < end && result != ALL_ONES; edge++) {
      result |= words[system.child(edge)];
    }
    return result;
  }

  private long weighted(int node) {
    long need = system.need(node);
    long sure = 0;
    boolean mixed = false;
    int end = system.endChildEdge(node);
    for (int edge = system.firstChildEdge(node); edge < end; edge++) {
      long word = words[system.child(edge)];
      if (word == ALL_ONES) {
        sure += system.childWeight(edge);
      }
      mixed |= word != ALL_ONES && word != 0;
    }
    if (sure >= need || !mixed) {
      return sure >= need ? ALL_ONES : 0;
    }
    return bitByBit(node, sure);
  }

  /** Adds the weight of each mixed child to the bits in which it is available. */
  private long bitByBit(int node, long sure) {
    Arrays.fill(sums, sure);
    int end = system.endChildEdge(node);
    for (int edge = system.firstChildEdge(node); edge < end; edge++) {
      long word = words[system.child(edge)];
      int weight = system.childWeight(edge);
      for (long rest = word == ALL_ONES ? 0 : word; rest != 0; rest &= rest - 1) {
        sums[Long.numberOfTrailingZeros(rest)] += weight;
      }
    }
    long result = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      result |= sums[bit] >= system.need(node) ? 1L << bit : 0;
    }
    return result;
  }
}
