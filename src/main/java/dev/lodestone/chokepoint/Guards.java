package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import dev.lodestone.andor.AndOrSystem;
import dev.lodestone.andor.Availability;
import dev.lodestone.andor.FixedPoint;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What is not known, lost with what is known: gates that need their companions beside what they
 * need anyway. A companion that is unavailable although nothing is lost is left out, so that what
 * is available from the start is the same with and without companions.
 */
final class Guards {
  private final AndOrBuilder builder;
  private final FixedPoint solution;
  private final Numbers gates = new Numbers(64);
  private final Numbers looses = new Numbers(64);
  private final Numbers ends = new Numbers(64);
  private final Numbers companions = new Numbers(256);

  /** Positions of companions that are left out. */
  private final BitSet dropped = new BitSet();

  Guards(AndOrBuilder builder, CycleReading cycles) {
    this.builder = builder;
    this.solution = cycles.fixedPoint();
  }

  /** A gate that needs {@code loose} and, as far as they are available at all, the companions. */
  int guard(int loose, int[] with) {
    if (with.length == 0) {
      return loose;
    }
    int gate = builder.gate();
    gates.add(gate);
    looses.add(loose);
    for (int companion : with) {
      companions.add(companion);
    }
    ends.add(companions.size());
    return gate;
  }

  /**
   * The finished system. In the founded reading a companion that stands only on what it guards
   * (through a cycle) would never start; it is dropped where nothing else can start, one layer at a
   * time. In the running one it stands from the start, and nothing is dropped. Cost: linear, and
   * once more for each layer of such cycles.
   *
   * @param without leaves that are not available to begin with
   */
  AndOrSystem settle(BitSet without) {
    if (solution == FixedPoint.LEAST && without.isEmpty()) {
      // Where no guard fails for want of a companion, what is available from the start is the same
      // with all companions as without; those of a guard that is not available never matter, unless
      // it may become so.
      AndOrSystem system = defined();
      Availability state = Availability.evaluate(system, without);
      if (IntStream.range(0, gates.size()).noneMatch(guard -> isStuck(guard, state))) {
        return system;
      }
    }
    return settleCarefully(without);
  }

  private AndOrSystem settleCarefully(BitSet without) {
    for (int guard = 0; guard < gates.size(); guard++) {
      builder.defineAll(gates.get(guard), looses.get(guard));
    }
    AndOrSystem system = builder.build(solution);
    Availability start = Availability.evaluate(system, without);
    for (int guard = 0; guard < gates.size(); guard++) {
      drop(guard, start);
    }
    while (true) {
      system = defined();
      Availability state = Availability.evaluate(system, without);
      boolean any = false;
      for (int guard = 0; guard < gates.size(); guard++) {
        if (start.isAvailable(gates.get(guard)) && isStuck(guard, state)) {
          any |= drop(guard, state);
        }
      }
      if (!any) {
        return system;
      }
    }
  }

  private boolean isStuck(int guard, Availability state) {
    return !state.isAvailable(gates.get(guard)) && state.isAvailable(looses.get(guard));
  }

  private int first(int guard) {
    return guard == 0 ? 0 : ends.get(guard - 1);
  }

  /** Leaves out the companions that are not available; returns whether there were any. */
  private boolean drop(int guard, Availability state) {
    boolean any = false;
    for (int at = first(guard); at < ends.get(guard); at++) {
      if (!dropped.get(at) && !state.isAvailable(companions.get(at))) {
        dropped.set(at);
        any = true;
      }
    }
    return any;
  }

  /** The system with all companions that are not left out. */
  private AndOrSystem defined() {
    Numbers needed = new Numbers(8);
    for (int guard = 0; guard < gates.size(); guard++) {
      needed.cut(0);
      needed.add(looses.get(guard));
      for (int at = first(guard); at < ends.get(guard); at++) {
        if (!dropped.get(at)) {
          needed.add(companions.get(at));
        }
      }
      builder.defineAll(gates.get(guard), needed.toArray());
    }
    return builder.build(solution);
  }
}
