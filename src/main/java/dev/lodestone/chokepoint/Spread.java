package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a loss spreads from state to state, breadth first from those that fail by themselves. Where a
 * cycle hides these (a surviving supply that rests on the very thing it supplies) those that have
 * lost a supplier stand for them. Cost: linear in the recipes of what fails, times the number of
 * places.
 */
final class Spread {
  private static final int UNREACHED = -1;

  private final Failures failures;
  private final Translation translation;
  private final int[] depths;
  private final Map<Integer, List<Failures.Unfilled>> unfilled = new HashMap<>();
  private final Map<Integer, List<Integer>> users = new HashMap<>();

  Spread(Failures failures, Set<Member> lost) {
    this.failures = failures;
    this.translation = failures.translation();
    this.depths = new int[translation.itemGates().size()];
    Arrays.fill(depths, UNREACHED);
    List<Integer> failed = new ArrayList<>();
    for (int state = 0; state < depths.length; state++) {
      if (hasFailed(state)) {
        failed.add(state);
        link(state);
      }
    }
    spread(failed.stream().filter(s -> isLost(s, lost) || failures.isShort(s)).toList());
    spread(failed.stream().filter(state -> !failures.fallen(state).isEmpty()).toList());
    spread(failed);
  }

  private boolean hasFailed(int state) {
    return translation.isAvailable(state, failures.start())
        && !translation.isAvailable(state, failures.now());
  }

  private boolean isLost(int state, Set<Member> lost) {
    Item item = translation.item(state);
    ChokepointLevel level = item.element() ? ChokepointLevel.ELEMENT : ChokepointLevel.PRODUCT;
    return lost.contains(new Member(level, item.node()));
  }

  private void link(int state) {
    List<Failures.Unfilled> slots = failures.unfilled(state);
    unfilled.put(state, slots);
    for (Failures.Unfilled slot : slots) {
      for (Slot.Alternative input : slot.slot().alternatives()) {
        int next = failures.input(input, slot.place());
        if (hasFailed(next)) {
          users.computeIfAbsent(next, key -> new ArrayList<>()).add(state);
        }
      }
    }
  }

  private void spread(List<Integer> from) {
    Deque<Integer> pending = new ArrayDeque<>();
    for (int state : from) {
      if (depths[state] == UNREACHED) {
        depths[state] = 0;
        pending.add(state);
      }
    }
    while (!pending.isEmpty()) {
      int state = pending.remove();
      for (int user : users.getOrDefault(state, List.of())) {
        if (depths[user] == UNREACHED) {
          depths[user] = depths[state] + 1;
          pending.add(user);
        }
      }
    }
  }

  /** Recipe steps from the nearest state that fails by itself to one that has failed. */
  int depth(int state) {
    return depths[state];
  }

  /** The slot through which a failed state fails first; null when it fails by itself. */
  Failures.@Nullable Unfilled slot(int state) {
    if (depths[state] == 0) {
      return null;
    }
    for (Failures.Unfilled slot : unfilled.getOrDefault(state, List.of())) {
      for (Slot.Alternative input : slot.slot().alternatives()) {
        if (depths[failures.input(input, slot.place())] == depths[state] - 1) {
          return slot;
        }
      }
    }
    return null;
  }
}
