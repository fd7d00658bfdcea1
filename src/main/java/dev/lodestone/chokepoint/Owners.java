package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ultimate owners: those at the end of a chain of holdings of more than half. A company that owns
 * others so and is not owned so is its own. In the pessimistic completion a holding of unknown size
 * counts as more than half, beside what is known.
 */
final class Owners {
  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final Completion completion;
  private final Map<Integer, Map<Integer, List<Integer>>> known = new HashMap<>();

  Owners(SupplyGraph graph, LocalDate asOf, Completion completion) {
    this.graph = graph;
    this.asOf = asOf;
    this.completion = completion;
  }

  /** The ultimate owners of a company, ascending, each with the holdings that lead to it. */
  Map<Integer, List<Integer>> of(int company) {
    return known.computeIfAbsent(company, this::find);
  }

  /** The companies one owns along a chain, each with the holdings that lead to it; not itself. */
  Map<Integer, List<Integer>> ownedBy(int company) {
    Map<Integer, List<Integer>> owned = new TreeMap<>();
    owned.put(company, List.of());
    Deque<Integer> pending = new ArrayDeque<>(List.of(company));
    boolean unknownCounts = completion == Completion.PESSIMISTIC;
    while (!pending.isEmpty()) {
      int next = pending.remove();
      List<Integer> path = owned.getOrDefault(next, List.of());
      for (int holding : controlling(graph.outgoing(next, DependencyKind.OWNS), unknownCounts)) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(holding);
        if (owned.putIfAbsent(graph.to(holding), longer) == null) {
          pending.add(graph.to(holding));
        }
      }
    }
    owned.remove(company);
    return owned;
  }

  private Map<Integer, List<Integer>> find(int company) {
    Map<Integer, List<Integer>> owners = new TreeMap<>();
    if (completion == Completion.PESSIMISTIC) {
      search(company, true, owners);
    }
    search(company, false, owners);
    return owners;
  }

  private void search(int company, boolean unknownCounts, Map<Integer, List<Integer>> owners) {
    Map<Integer, List<Integer>> paths = new HashMap<>();
    paths.put(company, List.of());
    Deque<Integer> pending = new ArrayDeque<>(List.of(company));
    while (!pending.isEmpty()) {
      int next = pending.remove();
      List<Integer> path = paths.getOrDefault(next, List.of());
      NavigableSet<Integer> holdings =
          controlling(graph.incoming(next, DependencyKind.OWNS), unknownCounts);
      for (int holding : holdings) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(holding);
        if (paths.putIfAbsent(graph.from(holding), longer) == null) {
          pending.add(graph.from(holding));
        }
      }
      boolean owns =
          next != company
              || !controlling(graph.outgoing(next, DependencyKind.OWNS), unknownCounts).isEmpty();
      if (holdings.isEmpty() && owns) {
        owners.put(next, path);
      }
    }
  }

  private NavigableSet<Integer> controlling(int[] holdings, boolean unknownCounts) {
    TreeSet<Integer> controlling = new TreeSet<>();
    for (int holding : holdings) {
      OptionalInt percent = graph.share(holding);
      if (graph.isValid(holding, asOf)
          && (percent.isEmpty() ? unknownCounts : percent.getAsInt() > Shares.WHOLE / 2)) {
        controlling.add(holding);
      }
    }
    return controlling;
  }
}
