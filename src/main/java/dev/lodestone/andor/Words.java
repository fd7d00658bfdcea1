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
  private final AndOrSystem system;
  private final long first;
  private final long[] words;
  private final GateWords gates;
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
          case GREATEST -> GateWords.ALL_ONES;
        };
    this.words = new long[system.positions()];
    this.gates = new GateWords(system, words);
    for (int position = 0; position < words.length; position++) {
      if (system.form(position) == AndOrSystem.Form.LEAF) {
        words[position] = lost.get(system.node(position)) ? 0 : GateWords.ALL_ONES;
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
      words[position] = gates.of(position);
    }
  }

  private long first(int position) {
    return system.form(position) == AndOrSystem.Form.LEAF ? words[position] : first;
  }

  private void settle(int start, int end) {
    Arrays.fill(words, start, end, first);
    for (int position = start; position < end; position++) {
      words[position] = gates.of(position);
    }
    for (int position = start; position < end; position++) {
      change(position, start, end);
    }
    while (waiting > 0) {
      change(pending[--waiting], start, end);
    }
  }

  private void change(int position, int start, int end) {
    long changed = gates.of(position);
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
}
