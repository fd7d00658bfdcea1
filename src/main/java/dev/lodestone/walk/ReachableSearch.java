package dev.lodestone.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what a start can reach upstream. Cost: linear in what it reaches. */
final class ReachableSearch {
  private final Moves moves;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Integer> nodes = new ArrayList<>();

  private ReachableSearch(Moves moves) {
    this.moves = moves;
  }

  static Reachable from(Moves moves, int start) {
    return new ReachableSearch(moves).search(start);
  }

  private Reachable search(int start) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<int[]> dependencies = new ArrayList<>();
    place(start);
    for (int place = 0; place < nodes.size(); place++) {
      starts.add(ends.size());
      int[] steps = moves.from(nodes.get(place), Direction.UPSTREAM);
      int first = 0;
      while (first < steps.length) {
        int end = moves.end(steps[first], Direction.UPSTREAM);
        int last = first + 1;
        while (last < steps.length && moves.end(steps[last], Direction.UPSTREAM) == end) {
          last++;
        }
        ends.add(place(end));
        dependencies.add(Arrays.copyOfRange(steps, first, last));
        first = last;
      }
    }
    starts.add(ends.size());
    return new Reachable(ints(nodes), ints(starts), ints(ends), dependencies.toArray(int[][]::new));
  }

  private int place(int node) {
    return places.computeIfAbsent(
        node,
        added -> {
          nodes.add(added);
          return nodes.size() - 1;
        });
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
