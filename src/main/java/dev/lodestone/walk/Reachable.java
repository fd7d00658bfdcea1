package dev.lodestone.walk;

import java.util.Arrays;

/**
 * Everything a start can reach, renumbered {@code 0 ≤ place < size}, the start being 0, with the
 * steps between; steps of a place are ordered by the graph's node order of their ends. The arrays
 * are taken over, not copied, and changed by nobody.
 */
final class Reachable {
  static final int NEVER = -1;

  private final int[] nodes;
  private final int[] starts;
  private final int[] ends;
  private final int[][] dependencies;

  Reachable(int[] nodes, int[] starts, int[] ends, int[][] dependencies) {
    this.nodes = nodes;
    this.starts = starts;
    this.ends = ends;
    this.dependencies = dependencies;
  }

  /** The graph's node of a place. */
  int node(int place) {
    return nodes[place];
  }

  /** The place of a node of the graph; {@link #NEVER} when the start does not reach it. Linear. */
  int find(int node) {
    for (int place = 0; place < nodes.length; place++) {
      if (nodes[place] == node) {
        return place;
      }
    }
    return NEVER;
  }

  int firstStep(int place) {
    return starts[place];
  }

  /** One past the last step of a place. */
  int stepsEnd(int place) {
    return starts[place + 1];
  }

  /** The place a step leads to. */
  int end(int step) {
    return ends[step];
  }

  /** The dependencies of a step: more than one where they are parallel. */
  int[] dependencies(int step) {
    return dependencies[step];
  }

  int size() {
    return nodes.length;
  }

  /** Fewest steps to a goal, per place; {@link #NEVER} where none is reached. Linear. */
  int[] shortestTo(boolean[] goals) {
    int[] distance = new int[size()];
    Arrays.fill(distance, NEVER);
    int[] queue = new int[size()];
    int tail = 0;
    for (int place = 0; place < size(); place++) {
      if (goals[place]) {
        distance[place] = 0;
        queue[tail++] = place;
      }
    }
    int[] reversedStarts = reversedStarts();
    int[] befores = befores(reversedStarts);
    for (int head = 0; head < tail; head++) {
      int place = queue[head];
      for (int i = reversedStarts[place]; i < reversedStarts[place + 1]; i++) {
        int before = befores[i];
        if (distance[before] == NEVER) {
          distance[before] = distance[place] + 1;
          queue[tail++] = before;
        }
      }
    }
    return distance;
  }

  private int[] reversedStarts() {
    int[] reversed = new int[size() + 1];
    for (int end : ends) {
      reversed[end + 1]++;
    }
    for (int place = 0; place < size(); place++) {
      reversed[place + 1] += reversed[place];
    }
    return reversed;
  }

  private int[] befores(int[] reversedStarts) {
    int[] befores = new int[ends.length];
    int[] next = reversedStarts.clone();
    for (int place = 0; place < size(); place++) {
      for (int step = starts[place]; step < starts[place + 1]; step++) {
        befores[next[ends[step]]++] = place;
      }
    }
    return befores;
  }
}
