package dev.lodestone.walk;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each level of a trace may hold: the starts, then what each step that is not absent leads to,
 * every thing with those of the next level it leads to. Whatever leads to no whole trace is left
 * out, so that listing them never goes in vain.
 */
final class TraceLevels {
  private final SupplyGraph graph;
  private final TraceQuestion question;
  private final BreadthFirst.Budget budget;
  private final Map<TraceStep, BreadthFirst> searches = new HashMap<>();

  /** By level, each thing met and what it leads to on the next one, in the order of the graph. */
  private final List<Map<Integer, int[]>> levels = new ArrayList<>();

  private TraceLevels(SupplyGraph graph, TraceQuestion question, long maxSteps) {
    this.graph = graph;
    this.question = question;
    this.budget = new BreadthFirst.Budget(maxSteps);
  }

  static TraceLevels of(SupplyGraph graph, TraceQuestion question, long maxSteps) {
    TraceLevels levels = new TraceLevels(graph, question, maxSteps);
    levels.walk();
    levels.prune();
    return levels;
  }

  /** Whether the steps that may be tried ran out. */
  boolean isCut() {
    return budget.isSpent();
  }

  int count() {
    return levels.size();
  }

  /** The starts that whole traces begin at, ascending. */
  int[] first() {
    return levels.getFirst().keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** What a thing of a level leads to on the next one, ascending. */
  int[] next(int level, int node) {
    return levels.get(level).getOrDefault(node, new int[0]);
  }

  private void walk() {
    Map<Integer, int[]> level = new TreeMap<>();
    for (String id : question.starts()) {
      int start = graph.find(id).orElseThrow(() -> new IllegalArgumentException(id));
      level.put(start, new int[0]);
    }
    levels.add(level);
    for (TraceStep step : question.steps()) {
      Map<Integer, int[]> current = levels.getLast();
      if (step.absent()) {
        current.keySet().removeIf(node -> matches(step, node).length > 0 || budget.isSpent());
      } else {
        Map<Integer, int[]> following = new TreeMap<>();
        current.replaceAll((node, none) -> matches(step, node));
        current
            .values()
            .forEach(ends -> Arrays.stream(ends).forEach(end -> following.put(end, new int[0])));
        levels.add(following);
      }
    }
  }

  private int[] matches(TraceStep step, int node) {
    if (budget.isSpent()) {
      return new int[0];
    }
    BreadthFirst search =
        searches.computeIfAbsent(
            step,
            key ->
                new BreadthFirst(
                    new Moves(graph, question.asOf(), step.via()), graph.size(), budget));
    return search.from(node, step.direction(), step.maxLength()).nodes().stream()
        .mapToInt(DependencyGraph.Node::node)
        .filter(end -> step.leadsTo(graph, end))
        .sorted()
        .toArray();
  }

  private void prune() {
    for (int level = levels.size() - 2; level >= 0; level--) {
      Map<Integer, int[]> following = levels.get(level + 1);
      Map<Integer, int[]> current = levels.get(level);
      current.replaceAll(
          (node, ends) -> Arrays.stream(ends).filter(following::containsKey).toArray());
      current.values().removeIf(ends -> ends.length == 0);
    }
  }
}
