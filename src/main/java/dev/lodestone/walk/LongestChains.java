package dev.lodestone.walk;

import java.util.Arrays;

/**
 * How long a chain to a goal can be at most, per place. Exact without cycles; a cycle counts with
 * all its places, since a simple chain visits each at most once. Tarjan's strongly connected
 * components without recursion; they come out ends first, so one pass adds up. Linear.
 */
final class LongestChains {
  private final Reachable reach;
  private final boolean[] goals;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final int[] longest;
  private final int[] stack;
  private int stackSize;
  private int visited;
  private int components;

  private LongestChains(Reachable reach, boolean[] goals) {
    this.reach = reach;
    this.goals = goals;
    this.index = new int[reach.size()];
    this.low = new int[reach.size()];
    this.component = new int[reach.size()];
    this.longest = new int[reach.size()];
    this.stack = new int[reach.size()];
    Arrays.fill(index, -1);
    Arrays.fill(component, -1);
    Arrays.fill(longest, Reachable.NEVER);
  }

  /** An upper bound of the steps to a goal, {@link Reachable#NEVER} where none is reached. */
  static int[] to(Reachable reach, boolean[] goals) {
    LongestChains chains = new LongestChains(reach, goals);
    chains.walk();
    return chains.longest;
  }

  private void walk() {
    int[] path = new int[reach.size()];
    int[] next = new int[reach.size()];
    int depth = enter(path, next, -1, 0);
    while (depth >= 0) {
      int place = path[depth];
      if (next[place] < reach.stepsEnd(place)) {
        int end = reach.end(next[place]++);
        if (index[end] < 0) {
          depth = enter(path, next, depth, end);
        } else if (component[end] < 0) {
          low[place] = Math.min(low[place], index[end]);
        }
      } else {
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[place]);
        }
        if (low[place] == index[place]) {
          close(place);
        }
      }
    }
  }

  private int enter(int[] path, int[] next, int depth, int place) {
    path[depth + 1] = place;
    next[place] = reach.firstStep(place);
    index[place] = visited;
    low[place] = visited;
    visited++;
    stack[stackSize++] = place;
    return depth + 1;
  }

  private void close(int root) {
    int first = stackSize;
    do {
      first--;
      component[stack[first]] = components;
    } while (stack[first] != root);
    int best = Reachable.NEVER;
    for (int i = first; i < stackSize; i++) {
      best = Math.max(best, longestOut(stack[i]));
    }
    int within = best == Reachable.NEVER ? best : best + (stackSize - first - 1);
    for (int i = first; i < stackSize; i++) {
      longest[stack[i]] = within;
    }
    stackSize = first;
    components++;
  }

  private int longestOut(int place) {
    int best = goals[place] ? 0 : Reachable.NEVER;
    for (int i = reach.firstStep(place); i < reach.stepsEnd(place); i++) {
      int end = reach.end(i);
      if (component[end] != component[place] && longest[end] != Reachable.NEVER) {
        best = Math.max(best, longest[end] + 1);
      }
    }
    return best;
  }
}
