package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;

/** Collects a proof of a position from the top down. */
final class Proof {
  private final AndOrSystem system;
  private final Availability state;
  private final BitSet support;
  private int[] pending = new int[64];
  private int count;

  Proof(AndOrSystem system, Availability state) {
    this.system = system;
    this.state = state;
    this.support = new BitSet(system.positions());
  }

  /** The positions of a proof of an available one. */
  BitSet of(int position) {
    take(position);
    while (count > 0) {
      int gate = pending[--count];
      switch (system.form(gate)) {
        case LEAF, ALWAYS -> {
          // Rests on nothing.
        }
        case ALL -> takeAll(gate);
        case ANY -> takeAny(gate);
        case WEIGHTED -> takeHeaviest(gate);
      }
    }
    return support;
  }

  private void take(int position) {
    if (support.get(position)) {
      return;
    }
    support.set(position);
    if (count == pending.length) {
      pending = Arrays.copyOf(pending, count * 2);
    }
    pending[count++] = position;
  }

  private void takeAll(int gate) {
    int end = system.endChild(gate);
    for (int edge = system.firstChild(gate); edge < end; edge++) {
      take(system.child(edge));
    }
  }

  private void takeAny(int gate) {
    int end = system.endChild(gate);
    int chosen = -1;
    for (int edge = system.firstChild(gate); edge < end; edge++) {
      int child = system.child(edge);
      if (state.isUsable(child, gate)) {
        if (support.get(child)) {
          return;
        }
        chosen = chosen < 0 ? child : chosen;
      }
    }
    take(chosen);
  }

  private void takeHeaviest(int gate) {
    int first = system.firstChild(gate);
    int end = system.endChild(gate);
    long missing = system.need(gate);
    for (long choice : choices(gate, first, end)) {
      if (missing <= 0) {
        return;
      }
      int index = (int) choice;
      missing -= system.weight(system.firstWeight(gate) + index);
      take(system.child(first + index));
    }
  }

  /** Usable children, best first: sorted by a key in the upper half of each number. */
  private long[] choices(int gate, int first, int end) {
    long[] choices = new long[end - first];
    int usable = 0;
    for (int index = 0; index < choices.length; index++) {
      int child = system.child(first + index);
      if (state.isUsable(child, gate)) {
        int weight = system.weight(system.firstWeight(gate) + index);
        long key = support.get(child) ? 0 : Integer.MAX_VALUE - (long) weight;
        choices[usable++] = key << Integer.SIZE | index;
      }
    }
    Arrays.sort(choices, 0, usable);
    return Arrays.copyOf(choices, usable);
  }
}
