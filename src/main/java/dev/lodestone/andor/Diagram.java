package dev.lodestone.andor;

import java.util.BitSet;

/**
 * One diagram alone: its nodes in ascending order, branches before what leads to them, the root
 * last. Immutable.
 */
final class Diagram implements Nodes {
  private final int[] levels;
  private final int[] lows;
  private final int[] highs;
  private final int root;

  private Diagram(int[] levels, int[] lows, int[] highs, int root) {
    this.levels = levels;
    this.lows = lows;
    this.highs = highs;
    this.root = root;
  }

  /** The part of a table that a root reaches. Cost: linear in the table. */
  static Diagram of(NodeTable table, int root) {
    BitSet reached = new BitSet(root + 1);
    reached.set(0, 2);
    reached.set(root);
    for (int node = reached.previousSetBit(root);
        node > 1;
        node = reached.previousSetBit(node - 1)) {
      reached.set(table.low(node));
      reached.set(table.high(node));
    }
    int size = reached.cardinality();
    int[] levels = new int[size];
    int[] lows = new int[size];
    int[] highs = new int[size];
    int[] numbers = new int[Math.max(2, root + 1)];
    int next = 0;
    for (int node = 0; node >= 0; node = reached.nextSetBit(node + 1)) {
      numbers[node] = next;
      levels[next] = table.level(node);
      lows[next] = numbers[table.low(node)];
      highs[next++] = numbers[table.high(node)];
    }
    return new Diagram(levels, lows, highs, numbers[root]);
  }

  /** How many nodes, the two constants among them. */
  int size() {
    return levels.length;
  }

  int root() {
    return root;
  }

  @Override
  public int level(int node) {
    return levels[node];
  }

  @Override
  public int low(int node) {
    return lows[node];
  }

  @Override
  public int high(int node) {
    return highs[node];
  }
}
