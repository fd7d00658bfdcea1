package dev.lodestone.andor;

import java.util.Arrays;

/**
 * The unique table of decision diagrams (Bryant, "Graph-based algorithms for Boolean function
 * manipulation", 1986): there is one node for each level and pair of branches, so that equal
 * diagrams have equal numbers. Open addressing; nothing is ever removed. Not safe for use by
 * several threads.
 */
final class NodeTable implements Nodes {
  private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 4_096;

  private final DiagramLimits limits;
  private int[] levels = new int[1_024];
  private int[] lows = new int[1_024];
  private int[] highs = new int[1_024];

  /** Numbers of nodes by hash; 0, which is a constant, where there is none. */
  private int[] slots = new int[2_048];

  private int size = 2;
  private int steps;

  NodeTable(DiagramLimits limits) {
    this.limits = limits;
    Arrays.fill(levels, 0, 2, CONSTANT);
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

  int size() {
    return size;
  }

  /** Counts a step of work. */
  void step() throws DiagramLimitException {
    if (++steps % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && limits.late().getAsBoolean()) {
      throw new DiagramLimitException(true);
    }
  }

  /** The node with these branches. */
  int make(int level, int low, int high) throws DiagramLimitException {
    int slot = slot(level, low, high);
    while (slots[slot] != 0) {
      int node = slots[slot];
      if (levels[node] == level && lows[node] == low && highs[node] == high) {
        return node;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size >= limits.maxNodes()) {
      throw new DiagramLimitException(false);
    }
    return add(slot, level, low, high);
  }

  private int add(int slot, int level, int low, int high) {
    if (size == levels.length) {
      int capacity = Math.min(limits.maxNodes(), size * 2);
      levels = Arrays.copyOf(levels, capacity);
      lows = Arrays.copyOf(lows, capacity);
      highs = Arrays.copyOf(highs, capacity);
    }
    levels[size] = level;
    lows[size] = low;
    highs[size] = high;
    slots[slot] = size++;
    if (size > slots.length / 2) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int node = 2; node < size; node++) {
      int slot = slot(levels[node], lows[node], highs[node]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = node;
    }
  }

  private int slot(int level, int low, int high) {
    return mix(mix(level, low), high) & (slots.length - 1);
  }

  /**
   * A fixed mixture of two numbers, the same in every run; the finalizer of MurmurHash3, because
   * numbers in a row must not end up side by side.
   */
  static int mix(int one, int other) {
    int mixed = one * 0x9E3779B9 + other;
    mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }
}
