package dev.lodestone.walk;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists traces one after another, forwards or backwards, from a place that need no longer exist.
 * Nodes of a graph are numbered in the order of their ids.
 */
final class TraceCursor {
  private final SupplyGraph graph;
  private final TraceLevels levels;
  private final boolean backwards;

  /** By level, the things to choose from in the order of reading, and which is chosen next. */
  private final List<int[]> options = new ArrayList<>();

  private final int[] chosen;

  TraceCursor(SupplyGraph graph, TraceLevels levels, boolean backwards) {
    this.graph = graph;
    this.levels = levels;
    this.backwards = backwards;
    this.chosen = new int[levels.count()];
    options.add(inOrder(levels.first()));
  }

  /** Goes on behind the trace of these ids. */
  void seek(List<String> ids) {
    for (int level = 0; level < chosen.length; level++) {
      int[] choice = options.get(level);
      int place = 0;
      while (place < choice.length && order(graph.id(choice[place]), ids.get(level)) < 0) {
        place++;
      }
      boolean isSame = place < choice.length && graph.id(choice[place]).equals(ids.get(level));
      boolean isLast = level == chosen.length - 1;
      chosen[level] = isSame && isLast ? place + 1 : place;
      if (!isSame || isLast) {
        return;
      }
      options.add(inOrder(levels.next(level, choice[place])));
    }
  }

  /** The next trace; empty when there is none. */
  Optional<List<Integer>> next() {
    while (!options.isEmpty()) {
      int level = options.size() - 1;
      if (chosen[level] == options.getLast().length) {
        options.removeLast();
        if (level > 0) {
          chosen[level - 1]++;
        }
      } else if (level == chosen.length - 1) {
        List<Integer> trace = trace();
        chosen[level]++;
        return Optional.of(trace);
      } else {
        options.add(inOrder(levels.next(level, options.getLast()[chosen[level]])));
        chosen[level + 1] = 0;
      }
    }
    return Optional.empty();
  }

  private List<Integer> trace() {
    List<Integer> trace = new ArrayList<>(chosen.length);
    for (int level = 0; level < chosen.length; level++) {
      trace.add(options.get(level)[chosen[level]]);
    }
    return trace;
  }

  private int order(String id, String other) {
    return backwards ? other.compareTo(id) : id.compareTo(other);
  }

  private int[] inOrder(int[] ascending) {
    if (!backwards) {
      return ascending;
    }
    int[] descending = new int[ascending.length];
    for (int i = 0; i < ascending.length; i++) {
      descending[i] = ascending[ascending.length - 1 - i];
    }
    return descending;
  }
}
