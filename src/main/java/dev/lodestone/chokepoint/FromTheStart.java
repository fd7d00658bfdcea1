package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says why a target is unavailable although nothing is lost. */
final class FromTheStart {
  private final Translation translation;
  private final SupplyGraph graph;
  private final Failures failures;

  private FromTheStart(Translation translation) {
    this.translation = translation;
    this.graph = translation.chain().graph();
    Availability start = translation.under(new BitSet());
    this.failures = new Failures(translation, start, start);
  }

  static String because(Translation translation) {
    return new FromTheStart(translation).find();
  }

  /** The nearest item that falls short by itself; where there is none, a cycle. */
  private String find() {
    Map<Integer, Integer> firstNext = new HashMap<>();
    Deque<Integer> pending = new ArrayDeque<>(List.of(translation.topState()));
    TreeSet<Integer> seen = new TreeSet<>(pending);
    while (!pending.isEmpty()) {
      int state = pending.remove();
      if (graph.lost().contains(translation.item(state).node())) {
        return "unavailable: %s is lost in the scenario".formatted(id(state));
      }
      if (failures.isShort(state)) {
        return shortSupply(state);
      }
      for (Failures.Unfilled unfilled : failures.unfilled(state)) {
        List<Slot.Alternative> missing = failures.missing(unfilled);
        if (unfilled.slot().needs() > unfilled.slot().alternatives().size()) {
          return "slot %s of %s needs more alternatives than are recorded"
              .formatted(unfilled.slot().name(), id(state));
        }
        for (Slot.Alternative input : missing) {
          int next = failures.input(input, unfilled.place());
          firstNext.putIfAbsent(state, next);
          if (seen.add(next)) {
            pending.add(next);
          }
        }
      }
    }
    return cycle(firstNext);
  }

  private String shortSupply(int state) {
    Item item = translation.item(state);
    if (!graph.lost().isEmpty()) {
      return "unavailable: what is lost in the scenario leaves too little of %s"
          .formatted(id(state));
    }
    List<String> bans = new ArrayList<>();
    for (int from = 0; from < translation.borders().size(); from++) {
      translation
          .borders()
          .between(item, from, translation.place(state), translation.completion())
          .stream()
          .filter(Borders.Binding::ban)
          .forEach(binding -> bans.add(graph.id(binding.control().regime())));
    }
    if (!bans.isEmpty()) {
      return "unavailable although nothing is lost: a ban in force (%s) leaves too little of %s"
          .formatted(bans.stream().distinct().collect(Collectors.joining(", ")), id(state));
    }
    return item.supply().list() == ListCompleteness.COMPLETE
        ? "unavailable although nothing is lost: on the complete supplier list of %s too little supplies"
            .formatted(id(state))
        : "unavailable although nothing is lost: too little of %s is supplied".formatted(id(state));
  }

  private String cycle(Map<Integer, Integer> firstNext) {
    List<Integer> path = new ArrayList<>();
    int state = translation.topState();
    while (!path.contains(state)) {
      path.add(state);
      state = firstNext.getOrDefault(state, state);
    }
    String items =
        path.subList(path.indexOf(state), path.size()).stream()
            .map(this::id)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return "unavailable although nothing is lost: a cycle without primary supply (%s)"
        .formatted(items);
  }

  private String id(int state) {
    return graph.id(translation.item(state).node());
  }
}
