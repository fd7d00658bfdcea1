package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What nodes are defined as, in columns that grow: millions of gates are not millions of objects.
 * The children of a node stand in a row of one pool, their weights in another unless all are 1.
 */
final class Definitions {
  private static final int RESERVED = -1;
  private static final int UNIT = -1;

  private long[] needs = new long[64];
  private int[] starts = new int[64];
  private int[] lengths = new int[64];
  private int[] weightStarts = new int[64];
  private int[] children = new int[256];
  private int[] weights = new int[64];
  private byte[] forms = new byte[64];
  private int size;
  private int childrenSize;
  private int weightsSize;

  /** Gates that stay nodes of their own, whatever they repeat. */
  private final BitSet kept = new BitSet();

  int size() {
    return size;
  }

  /** Adds a node that is to be defined later. */
  int reserve() {
    if (size == needs.length) {
      int larger = Math.addExact(size, size >> 1);
      needs = Arrays.copyOf(needs, larger);
      starts = Arrays.copyOf(starts, larger);
      lengths = Arrays.copyOf(lengths, larger);
      weightStarts = Arrays.copyOf(weightStarts, larger);
      forms = Arrays.copyOf(forms, larger);
    }
    lengths[size] = RESERVED;
    return size++;
  }

  void defineLeaf(int node) {
    lengths[node] = 0;
    forms[node] = (byte) AndOrSystem.Form.LEAF.ordinal();
  }

  /** Defines a gate whose children weigh 1 each. */
  void define(int gate, long need, int[] from, int count) {
    place(gate, need, from, count);
    weightStarts[gate] = UNIT;
    forms[gate] = (byte) form(need, count, count == 0 ? Integer.MAX_VALUE : 1).ordinal();
  }

  /** Defines a gate with a weight for each child. */
  void define(int gate, long need, int[] from, int[] weighing) {
    place(gate, need, from, from.length);
    if (weightsSize + weighing.length > weights.length) {
      weights = Arrays.copyOf(weights, larger(weightsSize, weighing.length));
    }
    System.arraycopy(weighing, 0, weights, weightsSize, weighing.length);
    weightStarts[gate] = weightsSize;
    weightsSize += weighing.length;
    long total = 0;
    int least = Integer.MAX_VALUE;
    for (int weight : weighing) {
      total += weight;
      least = Math.min(least, weight);
    }
    forms[gate] = (byte) form(need, total, least).ordinal();
  }

  private void place(int gate, long need, int[] from, int count) {
    if (childrenSize + count > children.length) {
      children = Arrays.copyOf(children, larger(childrenSize, count));
    }
    System.arraycopy(from, 0, children, childrenSize, count);
    needs[gate] = need;
    starts[gate] = childrenSize;
    lengths[gate] = count;
    childrenSize += count;
  }

  private static int larger(int size, int more) {
    return Math.addExact(Math.addExact(size, size >> 1), more);
  }

  private static AndOrSystem.Form form(long need, long total, int least) {
    if (need <= 0) {
      return AndOrSystem.Form.ALWAYS;
    }
    if (least > 0 && need == total) {
      return AndOrSystem.Form.ALL;
    }
    return need <= least ? AndOrSystem.Form.ANY : AndOrSystem.Form.WEIGHTED;
  }

  void keep(int gate) {
    kept.set(gate);
  }

  boolean isKept(int node) {
    return kept.get(node);
  }

  boolean isReserved(int node) {
    return lengths[node] == RESERVED;
  }

  AndOrSystem.Form form(int node) {
    return AndOrSystem.Form.of(forms[node]);
  }

  long need(int gate) {
    return needs[gate];
  }

  /** How many children a node has. */
  int count(int node) {
    return lengths[node];
  }

  int child(int gate, int index) {
    return children[starts[gate] + index];
  }

  int weight(int gate, int index) {
    return weightStarts[gate] == UNIT ? 1 : weights[weightStarts[gate] + index];
  }
}
