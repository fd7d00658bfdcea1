package dev.lodestone.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects what a start reaches, nearest first, then by id. Counts every step it tries over all
 * starts and tries no more than it may. Not safe for use by several threads.
 */
final class BreadthFirst {
  private final Moves moves;
  private final Budget budget;

  /** For each node, the start (counted from 1) for which it was met last. */
  private final int[] metFor;

  private int starts;

  /** How many steps may still be tried. */
  static final class Budget {
    private long left;

    Budget(long most) {
      this.left = most;
    }

    boolean isSpent() {
      return left < 0;
    }

    private boolean spend(long steps) {
      left -= steps;
      return left >= 0;
    }
  }

  BreadthFirst(Moves moves, int graphSize, Budget budget) {
    this.moves = moves;
    this.budget = budget;
    this.metFor = new int[graphSize];
  }

  /** What it found and whether something lies beyond the depth. */
  record Found(List<DependencyGraph.Node> nodes, boolean goesOn) {}

  /** Everything but the start that is at most {@code maxDepth} away. Linear in what it reaches. */
  Found from(int start, Direction direction, int maxDepth) {
    starts++;
    metFor[start] = starts;
    List<DependencyGraph.Node> found = new ArrayList<>();
    int[] level = {start};
    for (int depth = 1; level.length > 0; depth++) {
      level = next(level, direction);
      if (depth > maxDepth || budget.isSpent()) {
        return new Found(found, level.length > 0);
      }
      for (int node : level) {
        found.add(new DependencyGraph.Node(node, depth));
      }
    }
    return new Found(found, false);
  }

  private int[] next(int[] level, Direction direction) {
    List<Integer> next = new ArrayList<>();
    for (int node : level) {
      int[] steps = moves.from(node, direction);
      if (!budget.spend(steps.length + 1L)) {
        break;
      }
      for (int step : steps) {
        int end = moves.end(step, direction);
        if (metFor[end] != starts) {
          metFor[end] = starts;
          next.add(end);
        }
      }
    }
    int[] sorted = next.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
