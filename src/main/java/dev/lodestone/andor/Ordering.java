package dev.lodestone.andor;

import java.util.Arrays;

/**
 * The order in which gates are evaluated: children before parents, what is in a cycle together in a
 * row. One pass over the nodes in this order evaluates everything outside of cycles.
 *
 * <p>Strongly connected components by Tarjan, "Depth-first search and linear graph algorithms",
 * 1972, with an explicit stack. Cost: linear.
 */
final class Ordering {
  private static final int UNSEEN = -1;

  private final Definitions nodes;
  private final int[] same;
  private final CycleOrder cycles;

  /** Position of each node; that of the node it is the same as. */
  private final int[] places;

  private final int[] order;
  private final int[] index;
  private final int[] low;
  private final int[] nextChild;
  private final int[] path;
  private final int[] open;
  private int depth;
  private int opened;
  private int seen;
  private int placed;

  private Ordering(Definitions nodes, CycleOrder cycles) {
    int size = nodes.size();
    this.nodes = nodes;
    this.same = Aliases.find(nodes);
    this.cycles = cycles;
    this.places = new int[size];
    this.order = new int[size];
    this.index = new int[size];
    this.low = new int[size];
    this.nextChild = new int[size];
    this.path = new int[size];
    this.open = new int[size];
    Arrays.fill(places, UNSEEN);
    Arrays.fill(index, UNSEEN);
  }

  /**
   * Orders nodes.
   *
   * @param cycles puts what is in a cycle together in order, and keeps where it stands
   */
  static Ordering of(Definitions nodes, CycleOrder cycles) {
    Ordering ordering = new Ordering(nodes, cycles);
    for (int node = 0; node < nodes.size(); node++) {
      if (ordering.same[node] == node && ordering.index[node] == UNSEEN) {
        ordering.search(node);
      }
    }
    for (int node = 0; node < nodes.size(); node++) {
      ordering.places[node] = ordering.places[ordering.same[node]];
    }
    return ordering;
  }

  /** Position of each node. */
  int[] places() {
    return places;
  }

  /** The nodes in order. */
  int[] order() {
    return Arrays.copyOf(order, placed);
  }

  private void search(int root) {
    path[depth++] = root;
    while (depth > 0) {
      int node = path[depth - 1];
      if (index[node] == UNSEEN) {
        index[node] = seen;
        low[node] = seen++;
        open[opened++] = node;
      }
      int child = nextChild(node);
      if (child == UNSEEN) {
        depth--;
        if (low[node] == index[node]) {
          close(node);
        }
        if (depth > 0) {
          low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
        }
      } else if (index[child] == UNSEEN) {
        path[depth++] = child;
      } else {
        low[node] = Math.min(low[node], index[child]);
      }
    }
  }

  /** The next child that is in no component yet. */
  private int nextChild(int node) {
    int count = nodes.count(node);
    while (nextChild[node] < count) {
      int child = same[nodes.child(node, nextChild[node]++)];
      if (places[child] == UNSEEN) {
        return child;
      }
    }
    return UNSEEN;
  }

  private void close(int root) {
    int first = placed;
    int node;
    do {
      node = open[--opened];
      places[node] = placed;
      order[placed++] = node;
    } while (node != root);
    if (placed - first > 1) {
      cycles.sort(order, first, placed, places, same);
    } else {
      cycles.pass(root, places, same);
    }
  }
}
