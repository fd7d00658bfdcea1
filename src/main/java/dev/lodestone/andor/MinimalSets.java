package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The minimal cut sets of a node, all of them, counted without being listed. Counts end at {@link
 * Long#MAX_VALUE}, which stands for that many or more. Immutable.
 */
public final class MinimalSets {
  private final Diagram family;
  private final List<Integer> leaves;
  private final int maxOrder;

  /** How many sets of each order are below each node. */
  private final long[][] below;

  MinimalSets(Diagram family, List<Integer> leaves, int maxOrder) {
    if (maxOrder < 1) {
      throw new IllegalArgumentException("maxOrder is at least 1, not " + maxOrder);
    }
    this.family = family;
    this.leaves = leaves;
    this.maxOrder = maxOrder;
    this.below = new long[maxOrder + 1][family.size()];
    below[0][MinimalSolutions.EMPTY_SET] = 1;
    for (int node = 2; node < family.size(); node++) {
      for (int order = 0; order <= maxOrder; order++) {
        long without = below[order][family.low(node)];
        long with = order == 0 ? 0 : below[order - 1][family.high(node)];
        below[order][node] = plus(without, with);
      }
    }
  }

  Diagram family() {
    return family;
  }

  /** How many sets of an order there are, up to the order asked for. */
  public long count(int order) {
    return below[order][family.root()];
  }

  /** How many sets there are of all orders. Cost: linear in the diagram. */
  public long total() {
    long[] sets = new long[family.size()];
    sets[MinimalSolutions.EMPTY_SET] = 1;
    for (int node = 2; node < sets.length; node++) {
      sets[node] = plus(sets[family.low(node)], sets[family.high(node)]);
    }
    return sets[family.root()];
  }

  /**
   * In how many sets of each order each leaf is.
   *
   * @return for each level in the order of {@link FailureDiagram#leaves()} the counts by order,
   *     that of order 0 first. Cost: nodes of the diagram times the square of the largest order
   */
  public List<List<Long>> countsByLeaf() {
    long[][] counts = new long[leaves.size()][maxOrder + 1];
    long[][] above = new long[maxOrder + 1][family.size()];
    above[0][family.root()] = 1;
    for (int node = family.root(); node > 1; node--) {
      int low = family.low(node);
      int high = family.high(node);
      long[] own = counts[family.level(node)];
      for (int taken = 0; taken <= maxOrder; taken++) {
        long paths = above[taken][node];
        above[taken][low] = plus(above[taken][low], paths);
        for (int order = taken + 1; order <= maxOrder; order++) {
          own[order] = plus(own[order], times(paths, below[order - taken - 1][high]));
        }
        if (taken < maxOrder) {
          above[taken + 1][high] = plus(above[taken + 1][high], paths);
        }
      }
    }
    List<List<Long>> byLeaf = new ArrayList<>();
    for (long[] ofLeaf : counts) {
      List<Long> orders = new ArrayList<>();
      for (long count : ofLeaf) {
        orders.add(count);
      }
      byLeaf.add(List.copyOf(orders));
    }
    return List.copyOf(byLeaf);
  }

  /**
   * The first sets, by order and then by the order of variables.
   *
   * @param maxSets how many at most
   */
  public List<BitSet> list(int maxSets) {
    List<BitSet> sets = new ArrayList<>();
    for (int order = 0; order <= maxOrder && sets.size() < maxSets; order++) {
      list(order, maxSets, sets);
    }
    return sets;
  }

  /** Goes down only where a set of the order is; first with the variable, then without. */
  private void list(int order, int maxSets, List<BitSet> sets) {
    int[] path = new int[order];
    int taken = 0;
    int node = family.root();
    while (below[order - taken][node] > 0) {
      while (node > MinimalSolutions.EMPTY_SET) {
        int left = order - taken;
        if (left > 0 && below[left - 1][family.high(node)] > 0) {
          path[taken++] = node;
          node = family.high(node);
        } else {
          node = family.low(node);
        }
      }
      sets.add(set(path));
      do {
        if (taken == 0 || sets.size() == maxSets) {
          return;
        }
        node = family.low(path[--taken]);
      } while (below[order - taken][node] == 0);
    }
  }

  private BitSet set(int[] path) {
    BitSet set = new BitSet();
    for (int node : path) {
      set.set(leaves.get(family.level(node)));
    }
    return set;
  }

  private static long plus(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long times(long one, long other) {
    return Math.multiplyHigh(one, other) != 0 || one * other < 0 ? Long.MAX_VALUE : one * other;
  }
}
