package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.BitSet;
import java.util.List;

/**
 * Both completions of a question, written and ready to be solved in two ways: all single members at
 * once, as the service does, and by removing one after the other. Both use the same systems and the
 * same fixed point.
 */
public final class OrderOne {
  private final List<Translation> completions;

  private OrderOne(List<Translation> completions) {
    this.completions = completions;
  }

  /** Writes the completions of a question. */
  public static OrderOne of(SupplyGraph graph, ChokepointQuestion question) {
    Completions completions = Completions.write(graph, target(graph, question), question);
    return new OrderOne(List.of(completions.optimistic(), completions.pessimistic(true)));
  }

  private static int target(SupplyGraph graph, ChokepointQuestion question) {
    return graph.find(question.target()).orElseThrow();
  }

  /** Answers a question as the first to ask it, whatever is kept of the graph. */
  public static ChokepointAnswer answerAnew(SupplyGraph graph, ChokepointQuestion question) {
    return Chokepoints.answer(
        question,
        Completions.write(graph, target(graph, question), question),
        new Solver(graph, question.target()),
        Slice.ALL,
        CutSearch.Limits.DEFAULT);
  }

  /** How many members there are to remove, in both completions together. */
  public int candidates() {
    return completions.stream().mapToInt(translation -> translation.members().size()).sum();
  }

  /** How many nodes the larger system has. */
  public int systemSize() {
    return completions.stream().mapToInt(t -> t.system().size()).max().orElseThrow();
  }

  /** How many members cut, in both completions together. */
  public int atOnce() {
    int cuts = 0;
    for (Translation translation : completions) {
      cuts += Cut.members(translation, translation.top(), new BitSet()).orElseThrow().size();
    }
    return cuts;
  }

  /**
   * How many of some evenly spread members cut, removing one at a time.
   *
   * @param most how many members to try, in both completions together
   */
  public int oneByOne(int most) {
    int step = Math.ceilDiv(candidates(), Math.min(most, candidates()));
    int cuts = 0;
    int position = 0;
    for (Translation translation : completions) {
      int[] leaves =
          translation.members().keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      BitSet lost = new BitSet();
      for (int leaf : leaves) {
        if (position++ % step == 0) {
          lost.set(leaf);
          cuts +=
              Availability.evaluate(translation.system(), lost).isAvailable(translation.top())
                  ? 0
                  : 1;
          lost.clear(leaf);
        }
      }
    }
    return cuts;
  }

  /** How many members {@link #oneByOne} tries. */
  public int tried(int most) {
    return Math.ceilDiv(candidates(), Math.ceilDiv(candidates(), Math.min(most, candidates())));
  }
}
