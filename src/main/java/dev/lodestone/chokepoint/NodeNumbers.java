package dev.lodestone.chokepoint;

import java.util.Arrays;

/**
 * Numbers nodes from 0 in the order in which they are added: a hash table of plain numbers with
 * linear probing, so that a million nodes are not a million objects. Not safe for use by several
 * threads while nodes are added.
 */
final class NodeNumbers {
  private static final int NONE = -1;

  /** Fibonacci hashing: spreads neighbouring nodes over the table. */
  private static final int SPREAD = 0x9E37_79B9;

  private int[] nodes = new int[8];
  private int[] table = filled(16);
  private int size;

  private static int[] filled(int length) {
    int[] table = new int[length];
    Arrays.fill(table, NONE);
    return table;
  }

  int size() {
    return size;
  }

  /** The node of a number that was given. */
  int node(int number) {
    return nodes[number];
  }

  /** The number of a node; negative where it was not added. */
  int find(int node) {
    return table[slot(node)];
  }

  /** The number of a node, which is given one unless it has one. */
  int add(int node) {
    int slot = slot(node);
    if (table[slot] != NONE) {
      return table[slot];
    }
    if (size == nodes.length) {
      grow();
      slot = slot(node);
    }
    nodes[size] = node;
    table[slot] = size;
    return size++;
  }

  /** Where the node stands, or would. */
  private int slot(int node) {
    int mask = table.length - 1;
    int slot = (node * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    while (table[slot] != NONE && nodes[table[slot]] != node) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Keeps the table at most half full. */
  private void grow() {
    nodes = Arrays.copyOf(nodes, Math.multiplyExact(size, 2));
    table = filled(Math.multiplyExact(nodes.length, 2));
    for (int number = 0; number < size; number++) {
      table[slot(nodes[number])] = number;
    }
  }
}
