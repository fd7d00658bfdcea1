package dev.lodestone.supplygraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where edits put their dependencies among the positions of a table: each node that they touch has
 * a row of its own after all others, with what is recorded of it and what is added. Cost: that of
 * what the touched nodes have.
 */
final class Overlay {
  private static final int[] NOTHING = {};

  private final DependencyTable table;
  private final EditedDependencies edited;
  private final Map<Integer, int[]> outgoing = new HashMap<>();
  private final Map<Integer, int[]> incoming = new HashMap<>();
  private final List<Integer> positions = new ArrayList<>();

  /** Slots that only edits name, in order, and before which text of the table each belongs. */
  private final List<String> slots = new ArrayList<>();

  private final List<Integer> slotPlaces = new ArrayList<>();

  Overlay(EditedDependencies edited) {
    this.table = edited.table();
    this.edited = edited;
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> ends = new TreeSet<>();
    TreeSet<String> names = new TreeSet<>();
    for (EditedDependencies.Added added : edited.added()) {
      starts.add(added.from());
      ends.add(added.to());
      names.add(added.text());
    }
    starts.forEach(node -> outgoing.put(node, row(recordedFrom(node), addedAt(node, true))));
    ends.forEach(node -> incoming.put(node, row(recordedTo(node), addedAt(node, false))));
    for (String name : names) {
      int place = Collections.binarySearch(table.textPool(), name);
      if (place < 0) {
        slots.add(name);
        slotPlaces.add(-place - 1);
      }
    }
  }

  private IntStream recordedFrom(int node) {
    return node < table.nodes()
        ? IntStream.range(table.firstOutgoing(node), table.firstOutgoing(node + 1))
        : IntStream.empty();
  }

  private IntStream recordedTo(int node) {
    return node < table.nodes()
        ? IntStream.range(table.afterUses(node), table.firstIncoming(node + 1)).map(table::incoming)
        : IntStream.empty();
  }

  private IntStream addedAt(int node, boolean start) {
    return IntStream.range(table.size(), edited.size())
        .filter(one -> start || edited.kind(one) != DependencyKind.REQUIRES)
        .filter(one -> (start ? edited.from(one) : edited.to(one)) == node);
  }

  /** First position and one more than the last. */
  private int[] row(IntStream recorded, IntStream added) {
    int first = table.size() + positions.size();
    IntStream.concat(recorded, added)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
        .forEach(positions::add);
    return new int[] {first, table.size() + positions.size()};
  }

  /** What is read in the order of its other end, and not of its number, comes in that order. */
  private int rank(int dependency) {
    return switch (edited.kind(dependency)) {
      case REQUIRES -> edited.to(dependency);
      case OPERATES -> edited.from(dependency);
      case SUPPLIES, PRODUCES, LOCATED_IN, OWNS, CONTROLS, IMPOSED_BY -> -1;
    };
  }

  /** First position and one more than the last of what starts at a node. */
  int[] outgoing(int node) {
    return outgoing.getOrDefault(node, NOTHING);
  }

  /** First position and one more than the last of what ends at a node, uses left out. */
  int[] incoming(int node) {
    return incoming.getOrDefault(node, NOTHING);
  }

  boolean isTouched(int node) {
    return incoming.containsKey(node);
  }

  int dependency(int position) {
    return positions.get(position - table.size());
  }

  /** The number of a slot's name among those of the table and of edits. */
  int slot(int dependency) {
    int own = Collections.binarySearch(slots, edited.text(dependency));
    if (own >= 0) {
      return slotPlaces.get(own) + own;
    }
    int place = Collections.binarySearch(table.textPool(), edited.text(dependency));
    return place + (int) slotPlaces.stream().filter(before -> before <= place).count();
  }
}
