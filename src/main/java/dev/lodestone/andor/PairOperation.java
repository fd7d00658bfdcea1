package dev.lodestone.andor;

import java.util.Arrays;

/**
 * An operation on two diagrams that goes down both together, with a cache and with a stack of its
 * own: diagrams are as deep as there are variables. Cost: the product of the sizes at most, times
 * what the cache forgets.
 */
abstract class PairOperation {
  /** In place of a result that is not known yet. */
  static final int OPEN = -1;

  private static final int MOST_CACHED = 1 << 20;

  private final Nodes left;
  private final Nodes right;
  private final NodeTable results;

  private int[] keys = new int[3 << 12];
  private int[] firsts = new int[64];
  private int[] seconds = new int[64];
  private int[] levels = new int[64];
  private int[] lows = new int[64];
  private int depth;

  /**
   * An operation.
   *
   * @param left nodes of the first diagram
   * @param right nodes of the second
   * @param results where the results are made
   */
  PairOperation(Nodes left, Nodes right, NodeTable results) {
    this.left = left;
    this.right = right;
    this.results = results;
    Arrays.fill(keys, OPEN);
  }

  /** The result where it is known at sight, otherwise {@link #OPEN}. */
  abstract int atSight(int first, int second);

  /** The node of the result with these branches. */
  abstract int join(int level, int low, int high) throws DiagramLimitException;

  /** The second diagram, without what cannot matter beside the first. */
  int relevant(int first, int second) throws DiagramLimitException {
    return second;
  }

  final int apply(int first, int second) throws DiagramLimitException {
    depth = 0;
    int result = enter(first, second);
    while (depth > 0) {
      int top = depth - 1;
      if (result == OPEN) {
        result = enter(low(left, firsts[top], levels[top]), low(right, seconds[top], levels[top]));
      } else if (lows[top] == OPEN) {
        lows[top] = result;
        result =
            enter(high(left, firsts[top], levels[top]), high(right, seconds[top], levels[top]));
      } else {
        result = join(levels[top], lows[top], result);
        remember(firsts[top], seconds[top], result);
        depth--;
      }
    }
    return result;
  }

  private static int low(Nodes nodes, int node, int level) {
    return nodes.level(node) == level ? nodes.low(node) : node;
  }

  private static int high(Nodes nodes, int node, int level) {
    return nodes.level(node) == level ? nodes.high(node) : node;
  }

  /** The result if it is known; otherwise it is next to be found out. */
  private int enter(int first, int second) throws DiagramLimitException {
    results.step();
    int known = atSight(first, second);
    if (known != OPEN) {
      return known;
    }
    int other = relevant(first, second);
    known = other == second ? OPEN : atSight(first, other);
    if (known == OPEN) {
      known = cached(first, other);
    }
    if (known == OPEN) {
      push(first, other);
    }
    return known;
  }

  private void push(int first, int second) {
    if (depth == firsts.length) {
      firsts = Arrays.copyOf(firsts, depth * 2);
      seconds = Arrays.copyOf(seconds, depth * 2);
      levels = Arrays.copyOf(levels, depth * 2);
      lows = Arrays.copyOf(lows, depth * 2);
    }
    firsts[depth] = first;
    seconds[depth] = second;
    levels[depth] = Math.min(left.level(first), right.level(second));
    lows[depth++] = OPEN;
  }

  private int cached(int first, int second) {
    int at = at(first, second);
    return keys[at] == first && keys[at + 1] == second ? keys[at + 2] : OPEN;
  }

  private void remember(int first, int second, int result) {
    int capacity = keys.length / 3;
    if (results.size() > capacity && capacity < MOST_CACHED) {
      grow();
    }
    int at = at(first, second);
    keys[at] = first;
    keys[at + 1] = second;
    keys[at + 2] = result;
  }

  private void grow() {
    int[] old = keys;
    keys = new int[old.length * 2];
    Arrays.fill(keys, OPEN);
    for (int from = 0; from < old.length; from += 3) {
      if (old[from] != OPEN) {
        System.arraycopy(old, from, keys, at(old[from], old[from + 1]), 3);
      }
    }
  }

  private int at(int first, int second) {
    return 3 * (NodeTable.mix(first, second) & (keys.length / 3 - 1));
  }
}
