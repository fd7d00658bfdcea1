package dev.lodestone.andor;

import java.util.Arrays;

/**
 * What a node rests on, as strongly connected components in the order of evaluation: children
 * before parents. Only nodes available in a given state are in it; by monotony no loss brings the
 * others back.
 *
 * <p>Tarjan, "Depth-first search and linear graph algorithms", 1972, with an explicit stack. Cost:
 * linear.
 */
final class Cone {
  private static final int UNSEEN = -1;

  private final AndOrSystem system;
  private final Availability state;
  private final int[] component;
  private final int[] nodes;
  private int[] starts;
  private int components;
  private int placed;

  private Cone(AndOrSystem system, Availability state) {
    this.system = system;
    this.state = state;
    this.component = new int[system.size()];
    this.nodes = new int[system.size()];
    this.starts = new int[16];
    Arrays.fill(component, UNSEEN);
  }

  static Cone of(AndOrSystem system, int top, Availability state) {
    Cone cone = new Cone(system, state);
    cone.search(top);
    return cone;
  }

  int components() {
    return components;
  }

  /** Position of the first node of a component. */
  int start(int number) {
    return starts[number];
  }

  /** Position after the last node of a component. */
  int end(int number) {
    return number + 1 < components ? starts[number + 1] : placed;
  }

  int node(int position) {
    return nodes[position];
  }

  /** The component of a node; negative outside the cone. */
  int component(int node) {
    return component[node];
  }

  private void search(int top) {
    int size = system.size();
    int[] index = new int[size];
    int[] low = new int[size];
    int[] nextEdge = new int[size];
    int[] path = new int[size];
    int[] open = new int[size];
    Arrays.fill(index, UNSEEN);
    int depth = 0;
    int opened = 0;
    int seen = 0;
    path[depth++] = top;
    while (depth > 0) {
      int node = path[depth - 1];
      if (index[node] == UNSEEN) {
        index[node] = seen;
        low[node] = seen++;
        nextEdge[node] = system.firstChildEdge(node);
        open[opened++] = node;
      }
      int child = nextChild(node, nextEdge);
      if (child == UNSEEN) {
        depth--;
        if (low[node] == index[node]) {
          opened = close(open, opened, node);
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

  /** The next child that matters: available and in no component yet. */
  private int nextChild(int node, int[] nextEdge) {
    int end = system.endChildEdge(node);
    while (nextEdge[node] < end) {
      int child = system.child(nextEdge[node]++);
      if (state.isAvailable(child) && component[child] == UNSEEN) {
        return child;
      }
    }
    return UNSEEN;
  }

  private int close(int[] open, int opened, int root) {
    if (components == starts.length) {
      starts = Arrays.copyOf(starts, components * 2);
    }
    starts[components] = placed;
    int last = opened;
    int node;
    do {
      node = open[--last];
      component[node] = components;
      nodes[placed++] = node;
    } while (node != root);
    components++;
    return last;
  }
}
