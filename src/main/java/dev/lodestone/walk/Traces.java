package dev.lodestone.walk;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the things that stand in a relation described step by step. */
public final class Traces {
  /** How many relationships one question may try. */
  public static final int MAX_STEPS = 2_000_000;

  private Traces() {}

  /**
   * The traces asked for. An absent step holds where nothing it describes is reached from the thing
   * before. Cost: what each thing met reaches within a step, at most {@link #MAX_STEPS} in all;
   * then linear in the page.
   *
   * @throws IllegalArgumentException when a start is not part of the graph; the message is its id
   */
  public static TraceAnswer find(SupplyGraph graph, TraceQuestion question) {
    return find(graph, question, MAX_STEPS);
  }

  static TraceAnswer find(SupplyGraph graph, TraceQuestion question, int maxSteps) {
    TraceLevels levels = TraceLevels.of(graph, question, maxSteps);
    TraceCursor cursor = new TraceCursor(graph, levels, question.backwards());
    question.beyond().ifPresent(cursor::seek);
    List<List<Integer>> traces = new ArrayList<>();
    Optional<List<Integer>> next = cursor.next();
    while (next.isPresent() && traces.size() < question.size()) {
      traces.add(next.get());
      next = cursor.next();
    }
    return new TraceAnswer(
        question.backwards() ? traces.reversed() : traces,
        next.isPresent(),
        levels.isCut() ? List.of(new Truncation(Bound.COUNT, maxSteps)) : List.of());
  }
}
