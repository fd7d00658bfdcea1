package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import dev.lodestone.andor.AndOrSystem;
import dev.lodestone.andor.Availability;
import dev.lodestone.andor.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What is not known, lost with what is known: gates that need their companions beside what they
 * need anyway. A companion that is unavailable although nothing is lost is left out, so that what
 * is available from the start is the same with and without companions.
 */
final class Guards {
  private static final BitSet NOTHING = new BitSet();

  private final AndOrBuilder builder;
  private final FixedPoint solution;
  private final List<Guard> guards = new ArrayList<>();

  private record Guard(int gate, int loose, List<Integer> companions) {}

  Guards(AndOrBuilder builder, CycleReading cycles) {
    this.builder = builder;
    this.solution = cycles.fixedPoint();
  }

  /** A gate that needs {@code loose} and, as far as they are available at all, the companions. */
  int guard(int loose, int[] companions) {
    if (companions.length == 0) {
      return loose;
    }
    int gate = builder.gate();
    guards.add(new Guard(gate, loose, new ArrayList<>(Arrays.stream(companions).boxed().toList())));
    return gate;
  }

  /**
   * The finished system. In the founded reading a companion that stands only on what it guards
   * (through a cycle) would never start; it is dropped where nothing else can start, one layer at a
   * time. In the running one it stands from the start, and nothing is dropped. Cost: linear, and
   * once more for each layer of such cycles.
   */
  AndOrSystem settle() {
    guards.forEach(guard -> builder.defineAll(guard.gate(), guard.loose()));
    AndOrSystem system = builder.build(solution);
    Availability start = Availability.evaluate(system, NOTHING);
    if (guards.isEmpty()) {
      return system;
    }
    guards.forEach(guard -> guard.companions().removeIf(gate -> !start.isAvailable(gate)));
    while (true) {
      guards.forEach(this::define);
      system = builder.build(solution);
      Availability state = Availability.evaluate(system, NOTHING);
      if (!dropStuck(start, state)) {
        return system;
      }
    }
  }

  private boolean dropStuck(Availability start, Availability state) {
    boolean dropped = false;
    for (Guard guard : guards) {
      if (start.isAvailable(guard.gate())
          && !state.isAvailable(guard.gate())
          && state.isAvailable(guard.loose())) {
        dropped |= guard.companions().removeIf(gate -> !state.isAvailable(gate));
      }
    }
    return dropped;
  }

  private void define(Guard guard) {
    int[] needed = new int[guard.companions().size() + 1];
    needed[0] = guard.loose();
    for (int i = 1; i < needed.length; i++) {
      needed[i] = guard.companions().get(i - 1);
    }
    builder.defineAll(guard.gate(), needed);
  }
}
