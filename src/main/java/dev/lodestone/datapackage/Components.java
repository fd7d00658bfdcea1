package dev.lodestone.datapackage;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The groups of nodes that reach one another, found in one walk with a stack of its own. */
final class Components {
  private static final int NONE = -1;

  private final List<int[]> next;
  private final int[] order;
  private final int[] low;
  private final int[] position;
  private final int[] group;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<Integer> path = new ArrayDeque<>();
  private int visited;

  /**
   * Prepares the walk.
   *
   * @param next for each node, the nodes it leads to
   */
  Components(List<int[]> next) {
    this.next = next;
    this.order = new int[next.size()];
    this.low = new int[next.size()];
    this.position = new int[next.size()];
    this.group = new int[next.size()];
    Arrays.fill(order, NONE);
    Arrays.fill(group, NONE);
  }

  /** For each node, one node that stands for its group. */
  int[] groups() {
    for (int node = 0; node < order.length; node++) {
      if (order[node] == NONE) {
        walk(node);
      }
    }
    return group.clone();
  }

  private void walk(int start) {
    enter(start);
    while (!path.isEmpty()) {
      int node = path.element();
      if (position[node] < next.get(node).length) {
        step(node, next.get(node)[position[node]++]);
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    order[node] = visited;
    low[node] = visited++;
    open.push(node);
    path.push(node);
  }

  private void step(int from, int to) {
    if (order[to] == NONE) {
      enter(to);
    } else if (group[to] == NONE) {
      low[from] = Math.min(low[from], order[to]);
    }
  }

  private void leave(int node) {
    path.pop();
    if (!path.isEmpty()) {
      low[path.element()] = Math.min(low[path.element()], low[node]);
    }
    if (low[node] == order[node]) {
      int member = open.pop();
      while (member != node) {
        group[member] = node;
        member = open.pop();
      }
      group[node] = node;
    }
  }
}
