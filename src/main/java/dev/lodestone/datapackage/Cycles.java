package dev.lodestone.datapackage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of products that need themselves by way of others. Such a recipe may be right where a slot
 * has an alternative, so it is a warning. Each group of products that need one another is told
 * once, by a shortest way round from its first product. Linear in the rows (Tarjan, 1972; without
 * recursion).
 */
final class Cycles implements Inspection {
  private static final int SHOWN = 12;

  private record Need(int input, Place place) {}

  private final Problems problems;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<List<Need>> needs = new ArrayList<>();

  Cycles(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    Optional<String> product = row.text("product");
    Optional<String> input = row.text("input");
    if (product.isPresent() && input.isPresent()) {
      int from = number(product.get());
      needs.get(from).add(new Need(number(input.get()), row.at("input")));
    }
  }

  private int number(String id) {
    return numbers.computeIfAbsent(
        id,
        key -> {
          names.add(key);
          needs.add(new ArrayList<>());
          return names.size() - 1;
        });
  }

  @Override
  public void finish() {
    int[] groups = new Components(needs.stream().map(Cycles::inputs).toList()).groups();
    boolean[] told = new boolean[groups.length];
    for (int product = 0; product < groups.length; product++) {
      int group = groups[product];
      if (!told[group]
          && needs.get(product).stream().anyMatch(need -> groups[need.input()] == group)) {
        told[group] = true;
        tell(product, groups);
      }
    }
  }

  private static int[] inputs(List<Need> needs) {
    return needs.stream().mapToInt(Need::input).toArray();
  }

  private void tell(int start, int[] groups) {
    List<Integer> way = way(start, groups);
    int second = way.get(1);
    Need need =
        needs.get(start).stream().filter(one -> one.input() == second).findFirst().orElseThrow();
    List<String> shown = way.stream().limit(SHOWN).map(names::get).toList();
    problems.add(
        need.place(),
        Rule.CYCLE,
        "a product that does not need itself",
        String.join(" → ", shown) + (way.size() > SHOWN ? " → …" : ""),
        "");
  }

  /** A shortest way from a product back to itself within its group, both ends included. */
  private List<Integer> way(int start, int[] groups) {
    Map<Integer, Integer> cameFrom = new HashMap<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!cameFrom.containsKey(start)) {
      int at = queue.remove();
      for (Need need : needs.get(at)) {
        if (groups[need.input()] == groups[start]
            && cameFrom.putIfAbsent(need.input(), at) == null) {
          queue.add(need.input());
        }
      }
    }
    List<Integer> way = new ArrayList<>(List.of(start));
    for (int at = from(cameFrom, start); at != start; at = from(cameFrom, at)) {
      way.add(at);
    }
    way.add(start);
    return way.reversed();
  }

  private static int from(Map<Integer, Integer> cameFrom, int at) {
    return cameFrom.getOrDefault(at, at);
  }
}
