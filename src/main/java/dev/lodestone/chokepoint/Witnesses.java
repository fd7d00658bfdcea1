package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way a loss takes to the target: the shortest chain of items that fail, found breadth first
 * from the target backwards in the completion in which the set cuts, all its members lost at once.
 * Cost: one search for each set.
 */
final class Witnesses {
  private final Translation optimistic;
  private final Translation pessimistic;
  private final Availability optimisticStart;
  private final Availability pessimisticStart;
  private final Evidence evidence;

  /** How a state brings down the one it was found from; null for the target itself. */
  private record Link(int next, Failures.@Nullable Unfilled by) {}

  Witnesses(Translation optimistic, Translation pessimistic) {
    this.optimistic = optimistic;
    this.pessimistic = pessimistic;
    this.optimisticStart = optimistic.under(new BitSet());
    this.pessimisticStart = pessimistic.under(new BitSet());
    this.evidence = new Evidence(optimistic.chain(), optimistic.borders());
  }

  /** The way from the cut to the target. */
  Witness of(Cut cut, Aftermath after) {
    Failures failures =
        switch (cut.certainty()) {
          case CERTAIN -> new Failures(optimistic, optimisticStart, after.upper());
          case POSSIBLE -> new Failures(pessimistic, pessimisticStart, after.lower());
        };
    return way(cut.members(), failures, after.left());
  }

  private Witness way(List<Member> lost, Failures failures, Left left) {
    Map<Integer, Link> links = new HashMap<>();
    int first = search(lost, failures, links);
    List<WitnessStep> steps = new ArrayList<>();
    steps.add(root(first, lost, failures, left));
    int length = 1;
    Link link = links.get(first);
    while (link != null && link.by() != null) {
      Link next = links.get(link.next());
      length++;
      if (length < Witness.MOST_STEPS || next == null || next.by() == null) {
        steps.add(unfilled(link.next(), link.by(), failures, left));
      }
      link = next;
    }
    return new Witness(steps, length);
  }

  /**
   * Searches for the nearest state that fails by itself. Where a cycle hides it (a surviving supply
   * that rests on the very thing it supplies) the nearest that has lost a supplier stands for it.
   */
  private int search(List<Member> lost, Failures failures, Map<Integer, Link> links) {
    Translation translation = failures.translation();
    Deque<Integer> pending = new ArrayDeque<>(List.of(translation.topState()));
    links.put(translation.topState(), new Link(translation.topState(), null));
    int nearest = translation.topState();
    boolean found = false;
    while (!pending.isEmpty()) {
      int state = pending.remove();
      if (isLost(translation.item(state), lost) || failures.isShort(state)) {
        return state;
      }
      if (!found && !failures.fallen(state).isEmpty()) {
        nearest = state;
        found = true;
      }
      for (Failures.Unfilled unfilled : failures.unfilled(state)) {
        for (Slot.Alternative input : failures.missing(unfilled)) {
          int next = failures.input(input, unfilled.place());
          if (translation.isAvailable(next, failures.start())
              && links.putIfAbsent(next, new Link(state, unfilled)) == null) {
            pending.add(next);
          }
        }
      }
    }
    return nearest;
  }

  private static boolean isLost(Item item, List<Member> lost) {
    return lost.stream().anyMatch(member -> member.node() == item.node());
  }

  private WitnessStep root(int state, List<Member> lost, Failures failures, Left left) {
    Item item = failures.translation().item(state);
    if (isLost(item, lost)) {
      return new WitnessStep(
          item.node(), FailureReason.LOST, null, Interval.NOTHING, List.of(item.node()), List.of());
    }
    List<Term> fallen = failures.fallen(state);
    Set<Integer> because = new LinkedHashSet<>();
    fallen.stream()
        .filter(term -> !failures.now().isAvailable(term.up()))
        .forEach(term -> because.add(term.part().supplier()));
    boolean refused = because.isEmpty();
    if (refused || fallen.stream().anyMatch(term -> failures.now().isAvailable(term.up()))) {
      lost.stream()
          .filter(member -> evidence.isRefused(item, member))
          .forEach(member -> because.add(member.node()));
    }
    return new WitnessStep(
        item.node(),
        refused ? FailureReason.REFUSED_AT_BORDER : FailureReason.SUPPLY_SHORT,
        null,
        left.of(state),
        List.copyOf(because),
        evidence.of(item, lost, fallen));
  }

  private WitnessStep unfilled(
      int state, Failures.Unfilled unfilled, Failures failures, Left left) {
    List<Slot.Alternative> missing = failures.missing(unfilled);
    return new WitnessStep(
        failures.translation().item(state).node(),
        FailureReason.SLOT_UNFILLED,
        unfilled.slot().name(),
        left.of(state),
        missing.stream().map(Slot.Alternative::item).toList(),
        missing.stream().map(Slot.Alternative::dependency).toList());
  }
}
