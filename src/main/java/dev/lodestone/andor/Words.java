package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Sixty-four readings at once: every position carries a word whose bit {@code i} says whether it is
 * available in reading {@code i}. One pass over the positions evaluates what is in no cycle; in a
 * cycle, for the least fixed point all bits start at 0 and only grow, for the greatest they start
 * at 1 and only shrink. Reused between blocks of readings; not safe for use by several threads.
 *
 * <p>Cost of a block: linear; in a cycle once more for each change of a child after the pass, of
 * which there are at most 64.
 */
final class Words {
  static final long ALL_ONES = -1L;

  private final AndOrSystem system;
  private final long first;
  private final long[] words;
  private final long[] sums = new long[Long.SIZE];
  private int[] pending = new int[64];
  private int waiting;

  /**
   * Starts with every leaf available in all readings, but those that are lost.
   *
   * @param lost leaves
   */
  Words(AndOrSystem system, BitSet lost) {
    this.system = system;
    this.first =
        switch (system.solution()) {
          case LEAST -> 0;
          case GREATEST -> ALL_ONES;
        };
    this.words = new long[system.positions()];
    for (int position = 0; position < words.length; position++) {
      if (system.form(position) == AndOrSystem.Form.LEAF) {
        words[position] = lost.get(system.node(position)) ? 0 : ALL_ONES;
      }
    }
  }

  /** In which readings a leaf is available, for all blocks to come. */
  void setLeaf(int leaf, long readings) {
    words[system.place(leaf)] = readings;
  }

  /** In which readings the node is available. */
  long evaluate(int top) {
    int place = system.place(top);
    int from = 0;
    for (int cycle = 0; cycle < system.cycles() && from <= place; cycle++) {
      pass(from, Math.min(place + 1, system.cycleStart(cycle)));
      from = system.cycleEnd(cycle);
      if (system.cycleStart(cycle) <= place) {
        settle(system.cycleStart(cycle), from);
      }
    }
    pass(from, place + 1);
    return words[place];
  }

  private void pass(int start, int end) {
    for (int position = start; position < end; position++) {
      words[position] = first(position);
      words[position] = word(position);
    }
  }

  private long first(int position) {
    return system.form(position) == AndOrSystem.Form.LEAF ? words[position] : first;
  }

  private void settle(int start, int end) {
    Arrays.fill(words, start, end, first);
    for (int position = start; position < end; position++) {
      words[position] = word(position);
    }
    for (int position = start; position < end; position++) {
      change(position, start, end);
    }
    while (waiting > 0) {
      change(pending[--waiting], start, end);
    }
  }

  private void change(int position, int start, int end) {
    long changed = word(position);
    if (changed == words[position]) {
      return;
    }
    words[position] = changed;
    int last = system.endParent(position);
    for (int edge = system.firstParent(position); edge < last; edge++) {
      int parent = system.parent(edge);
      if (parent >= start && parent < end) {
        if (waiting == pending.length) {
          pending = Arrays.copyOf(pending, waiting * 2);
        }
        pending[waiting++] = parent;
      }
    }
  }

  private long word(int position) {
    return switch (system.form(position)) {
      case LEAF -> words[position];
      case ALWAYS -> ALL_ONES;
      case ALL -> all(position);
      case ANY -> any(position);
      case WEIGHTED -> weighted(position);
    };
  }

  private long all(int position) {
    long result = ALL_ONES;
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end && result != 0; edge++) {
      result &= words[system.child(edge)];
    }
    return result;
  }

  private long any(int position) {
    long result = 0;
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end && result != ALL_ONES; edge++) {
      result |= words[system.child(edge)];
    }
    return result;
  }

  private long weighted(int position) {
    long need = system.need(position);
    long sure = 0;
    boolean mixed = false;
    int at = system.firstWeight(position);
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end; edge++, at++) {
      long word = words[system.child(edge)];
      if (word == ALL_ONES) {
        sure += system.weight(at);
      }
      mixed |= word != ALL_ONES && word != 0;
    }
    if (sure >= need || !mixed) {
      return sure >= need ? ALL_ONES : 0;
    }
    return bitByBit(position, need, sure);
  }

  /** Adds the weight of each mixed child to the bits in which it is available. */
  private long bitByBit(int position, long need, long sure) {
    Arrays.fill(sums, sure);
    int at = system.firstWeight(position);
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end; edge++, at++) {
      long word = words[system.child(edge)];
      int weight = system.weight(at);
      for (long rest = word == ALL_ONES ? 0 : word; rest != 0; rest &= rest - 1) {
        sums[Long.numberOfTrailingZeros(rest)] += weight;
      }
    }
    long result = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      result |= sums[bit] >= need ? 1L << bit : 0;
    }
    return result;
  }
}
