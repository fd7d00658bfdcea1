package dev.lodestone.chokepoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The gates of the terms of every state that is asked for, in columns: one for each part of the
 * item. A {@link Holding} is made of them when one is asked for.
 */
final class Terms {
  private final int[] firsts;
  private final Numbers gates = new Numbers(1024);

  /** Gates for nothing refusing a term on its way, where something might. */
  private final Map<Integer, Integer> crossings = new HashMap<>();

  /**
   * Starts without terms.
   *
   * @param states how many states there may be
   */
  Terms(int states) {
    firsts = new int[states];
    Arrays.fill(firsts, Item.NONE);
  }

  /** Starts the terms of a state; those added from now on are its own. */
  void open(int state) {
    firsts[state] = gates.size();
  }

  /**
   * Adds a term.
   *
   * @param cross gate for nothing refusing it; {@code always} where nothing could
   */
  void add(int gate, int cross, int always) {
    if (cross != always) {
      crossings.put(gates.size(), cross);
    }
    gates.add(gate);
  }

  /** Whether a state has been written, and rests on a recorded supply. */
  boolean has(int state) {
    return firsts[state] != Item.NONE;
  }

  /** The gate of the term of a state's part, counted from 0. */
  int gate(int state, int part) {
    return gates.get(firsts[state] + part);
  }

  void guard(int state, int part, int gate) {
    gates.set(firsts[state] + part, gate);
  }

  int cross(int state, int part, int always) {
    return crossings.getOrDefault(firsts[state] + part, always);
  }
}
