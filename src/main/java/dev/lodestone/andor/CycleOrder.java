package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Puts nodes that are in a cycle together in the order in which they can be derived while nothing
 * is lost, those that cannot last. Evaluating them in this order, each from those before it alone,
 * then falls short of the least fixed point only as far as something is lost. For the greatest
 * fixed point the order is of no account.
 *
 * <p>Derivation as in Dowling and Gallier, see {@link Availability}. Cost: linear.
 */
final class CycleOrder {
  private final Definitions nodes;
  private final FixedPoint solution;
  private final BitSet available = new BitSet();
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int count;

  CycleOrder(Definitions nodes, FixedPoint solution) {
    this.nodes = nodes;
    this.solution = solution;
  }

  /** Where the cycles start, ascending. */
  int[] starts() {
    return Arrays.copyOf(starts, count);
  }

  /** Where the cycles end. */
  int[] ends() {
    return Arrays.copyOf(ends, count);
  }

  /** Takes note of a node outside of cycles, of whose children all are ordered. */
  void pass(int node, int[] places, int[] same) {
    if (solution == FixedPoint.LEAST
        && missing(node, places[node], places[node], places, same) <= 0) {
      available.set(places[node]);
    }
  }

  /** What a node lacks when of the nodes from {@code start} to {@code end} none is available. */
  private long missing(int node, int start, int end, int[] places, int[] same) {
    if (nodes.form(node) == AndOrSystem.Form.LEAF) {
      return 0;
    }
    long missing = nodes.need(node);
    for (int i = 0; i < nodes.count(node); i++) {
      int place = places[same[nodes.child(node, i)]];
      if ((place < start || place >= end) && available.get(place)) {
        missing -= nodes.weight(node, i);
      }
    }
    return missing;
  }

  /** Sorts the nodes of a cycle from {@code start} to {@code end} in the order so far. */
  void sort(int[] order, int start, int end, int[] places, int[] same) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
    if (solution == FixedPoint.LEAST) {
      derive(order, start, end, places, same);
    }
  }

  private void derive(int[] order, int start, int end, int[] places, int[] same) {
    int length = end - start;
    long[] missing = new long[length];
    int[] firstParents = new int[length + 1];
    for (int i = 0; i < length; i++) {
      missing[i] = missing(order[start + i], start, end, places, same);
      countParents(order[start + i], start, end, places, same, firstParents);
    }
    for (int i = 0; i < length; i++) {
      firstParents[i + 1] += firstParents[i];
    }
    int[] parents = new int[firstParents[length]];
    int[] edges = new int[firstParents[length]];
    fillParents(order, start, end, places, same, firstParents, parents, edges);
    int[] derived = new int[length];
    int known = 0;
    boolean[] done = new boolean[length];
    for (int i = 0; i < length; i++) {
      if (missing[i] <= 0) {
        done[i] = true;
        derived[known++] = i;
      }
    }
    for (int next = 0; next < known; next++) {
      for (int at = firstParents[derived[next]]; at < firstParents[derived[next] + 1]; at++) {
        int parent = parents[at];
        missing[parent] -= nodes.weight(order[start + parent], edges[at]);
        if (missing[parent] <= 0 && !done[parent]) {
          done[parent] = true;
          derived[known++] = parent;
        }
      }
    }
    available.set(start, start + known);
    for (int i = 0; i < length; i++) {
      if (!done[i]) {
        derived[known++] = i;
      }
    }
    int[] before = Arrays.copyOfRange(order, start, end);
    for (int i = 0; i < length; i++) {
      order[start + i] = before[derived[i]];
      places[order[start + i]] = start + i;
    }
  }

  private void countParents(int node, int start, int end, int[] places, int[] same, int[] counts) {
    for (int i = 0; i < nodes.count(node); i++) {
      int place = places[same[nodes.child(node, i)]];
      if (place >= start && place < end) {
        counts[place - start + 1]++;
      }
    }
  }

  private void fillParents(
      int[] order,
      int start,
      int end,
      int[] places,
      int[] same,
      int[] firstParents,
      int[] parents,
      int[] edges) {
    int[] next = firstParents.clone();
    for (int position = start; position < end; position++) {
      int node = order[position];
      for (int i = 0; i < nodes.count(node); i++) {
        int place = places[same[nodes.child(node, i)]];
        if (place >= start && place < end) {
          int at = next[place - start]++;
          parents[at] = position - start;
          edges[at] = i;
        }
      }
    }
  }
}
