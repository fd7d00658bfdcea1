package dev.lodestone.andor;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Sixty-four further losses at once, as words like those of {@link Words}, evaluated only where
 * they change something. Positions are looked at in ascending order, each whose child has changed.
 *
 * <p>In a cycle, the greatest fixed point is reached by looking again at whatever a change may
 * bring down. For the least one, what changed is first derived from earlier positions alone, which
 * is never too much, since the positions of a cycle are in the order in which they are derived with
 * nothing lost; then what can still be derived of it is added. This is deletion and rederivation as
 * in Gupta, Mumick and Subrahmanian, "Maintaining views incrementally", 1993. Not safe for use by
 * several threads.
 *
 * <p>Cost of a block: linear in the edges of what changes, in a cycle up to 64 times; and a 4 096th
 * of the positions. Cycles in which with the first losses something was derived late are evaluated
 * whole.
 */
final class LossWords {
  private static final int NOWHERE = -1;

  private final AndOrSystem system;
  private final Availability before;
  private final long[] words;
  private final GateWords gates;
  private final Positions waiting;
  private int[] changed = new int[64];
  private int changes;

  /** After the losses of a state. */
  LossWords(AndOrSystem system, Availability before) {
    this.system = system;
    this.before = before;
    this.words = new long[system.positions()];
    for (int position = 0; position < words.length; position++) {
      words[position] = wordBefore(position);
    }
    this.gates = new GateWords(system, words);
    this.waiting = new Positions(system.positions());
  }

  private long wordBefore(int position) {
    return before.isUp(position) ? GateWords.ALL_ONES : 0;
  }

  /**
   * In which readings a node is available if in reading {@code i} leaf {@code i} is lost.
   *
   * @param leaves at most 64
   * @param most how many positions may change
   * @return empty where more would
   */
  OptionalLong evaluate(int top, int[] leaves, int most) {
    int place = system.place(top);
    int last = system.isInCycle(place) ? system.cycleEndOf(place) - 1 : place;
    for (int bit = 0; bit < leaves.length; bit++) {
      int leaf = system.place(leaves[bit]);
      set(leaf, words[leaf] & ~(1L << bit));
      wake(leaf, leaf + 1, last);
    }
    int position = waiting.next(0);
    while (position != NOWHERE && changes <= most) {
      int next = system.isInCycle(position) ? settle(position, last) : look(position, last);
      position = waiting.next(next);
    }
    OptionalLong found = position == NOWHERE ? OptionalLong.of(words[place]) : OptionalLong.empty();
    takeBack();
    return found;
  }

  /** Looks at a position in no cycle with others; where to go on. */
  private int look(int position, int last) {
    waiting.remove(position);
    long word =
        switch (system.solution()) {
          case GREATEST -> gates.of(position);
          // Nothing holds itself up.
          case LEAST -> gates.of(position, position, position + 1);
        };
    if (word != words[position]) {
      set(position, word);
      wake(position, position + 1, last);
    }
    return position + 1;
  }

  /** Evaluates a cycle of which a position waits; where to go on. */
  private int settle(int position, int last) {
    int start = system.cycleStartOf(position);
    int end = system.cycleEndOf(position);
    int known = changes;
    switch (system.solution()) {
      case GREATEST -> sweep(start, end);
      case LEAST -> {
        if (before.hasLate(start, end)) {
          clear(start, end);
        } else {
          derive(start, end);
        }
        for (int at = known; at < changes; at++) {
          waiting.add(changed[at]);
        }
        sweep(start, end);
      }
    }
    for (int at = known; at < changes; at++) {
      if (words[changed[at]] != wordBefore(changed[at])) {
        wake(changed[at], end, last);
      }
    }
    return end;
  }

  /** Derives what waits in a cycle from earlier positions alone. */
  private void derive(int start, int end) {
    for (int at = waiting.next(start); at != NOWHERE && at < end; at = waiting.next(at + 1)) {
      waiting.remove(at);
      long word = gates.of(at, at, end);
      if (word != words[at]) {
        set(at, word);
        wake(at, at + 1, end - 1);
      }
    }
  }

  /** Takes everything in a cycle as not derived yet. */
  private void clear(int start, int end) {
    for (int at = start; at < end; at++) {
      waiting.remove(at);
      set(at, 0);
    }
  }

  /** Looks at what waits in a cycle until nothing does. */
  private void sweep(int start, int end) {
    int at = waiting.next(start);
    while (at != NOWHERE && at < end) {
      while (at != NOWHERE && at < end) {
        waiting.remove(at);
        long word = gates.of(at);
        if (word != words[at]) {
          set(at, word);
          wake(at, start, end - 1);
        }
        at = waiting.next(at + 1);
      }
      at = waiting.next(start);
    }
  }

  /** Has the parents of a position looked at that stand from one position to another. */
  private void wake(int position, int first, int last) {
    int end = system.endParent(position);
    for (int edge = system.firstParent(position); edge < end; edge++) {
      int parent = system.parent(edge);
      if (parent >= first && parent <= last) {
        waiting.add(parent);
      }
    }
  }

  private void set(int position, long word) {
    words[position] = word;
    if (changes == changed.length) {
      changed = Arrays.copyOf(changed, changes * 2);
    }
    changed[changes++] = position;
  }

  private void takeBack() {
    while (changes > 0) {
      int position = changed[--changes];
      words[position] = wordBefore(position);
    }
    for (int at = waiting.next(0); at != NOWHERE; at = waiting.next(at + 1)) {
      waiting.remove(at);
    }
  }
}
