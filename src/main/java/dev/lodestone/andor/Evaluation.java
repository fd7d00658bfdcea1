package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/** One evaluation of a system under a loss, position by position. */
final class Evaluation {
  private static final int[] NOTHING = {};

  private final AndOrSystem system;
  private final BitSet lost = new BitSet();
  private final boolean first;
  private final long[] bits;
  private int[] late = NOTHING;
  private int derived;
  private int[] pending = new int[64];
  private int waiting;

  Evaluation(AndOrSystem system, BitSet lostNodes) {
    this.system = system;
    this.first =
        switch (system.solution()) {
          case LEAST -> false;
          case GREATEST -> true;
        };
    this.bits = new long[(system.positions() >> 6) + 1];
    for (int node = lostNodes.nextSetBit(0);
        node >= 0 && node < system.size();
        node = lostNodes.nextSetBit(node + 1)) {
      if (system.isLeaf(node)) {
        lost.set(system.place(node));
      }
    }
    int from = 0;
    for (int cycle = 0; cycle < system.cycles(); cycle++) {
      pass(from, system.cycleStart(cycle));
      settle(system.cycleStart(cycle), system.cycleEnd(cycle));
      from = system.cycleEnd(cycle);
    }
    pass(from, system.positions());
  }

  AndOrSystem system() {
    return system;
  }

  long[] bits() {
    return bits;
  }

  int[] late() {
    return late;
  }

  private boolean isUp(int position) {
    return (bits[position >> 6] >>> position & 1) != 0;
  }

  private void flip(int position) {
    bits[position >> 6] ^= 1L << position;
  }

  private void pass(int start, int end) {
    for (int position = start; position < end; position++) {
      if (isUp(position) != first) {
        flip(position);
      }
      if (reaches(position) != isUp(position)) {
        flip(position);
      }
    }
  }

  /** Evaluates positions that are in a cycle together. */
  private void settle(int start, int end) {
    if (first) {
      for (int position = start; position < end; position++) {
        bits[position >> 6] |= 1L << position;
      }
    }
    for (int position = start; position < end; position++) {
      if (reaches(position) != first) {
        flip(position);
      }
    }
    for (int position = start; position < end; position++) {
      change(position, start, end);
    }
    while (waiting > 0) {
      change(pending[--waiting], start, end);
    }
  }

  /** Changes what is as at first and should not be, and has its parents looked at again. */
  private void change(int position, int start, int end) {
    if (isUp(position) != first || reaches(position) == first) {
      return;
    }
    flip(position);
    if (!first) {
      if (late.length == 0) {
        late = new int[system.positions()];
      }
      late[position] = ++derived;
    }
    int last = system.endParent(position);
    for (int edge = system.firstParent(position); edge < last; edge++) {
      int parent = system.parent(edge);
      if (parent >= start && parent < end && isUp(parent) == first) {
        if (waiting == pending.length) {
          pending = Arrays.copyOf(pending, waiting * 2);
        }
        pending[waiting++] = parent;
      }
    }
  }

  private boolean reaches(int position) {
    return switch (system.form(position)) {
      case LEAF -> !lost.get(position);
      case ALWAYS -> true;
      case ALL -> all(position);
      case ANY -> any(position);
      case WEIGHTED -> weighted(position);
    };
  }

  private boolean all(int position) {
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end; edge++) {
      if (!isUp(system.child(edge))) {
        return false;
      }
    }
    return true;
  }

  private boolean any(int position) {
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end; edge++) {
      if (isUp(system.child(edge))) {
        return true;
      }
    }
    return false;
  }

  private boolean weighted(int position) {
    long missing = system.need(position);
    int at = system.firstWeight(position);
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end && missing > 0; edge++, at++) {
      if (isUp(system.child(edge))) {
        missing -= system.weight(at);
      }
    }
    return missing <= 0;
  }
}
