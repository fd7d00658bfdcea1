package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the chokepoints of a target, by the rules of {@code docs/semantics.md}. Both completions
 * are written as AND/OR systems and solved exactly; nothing is sampled.
 */
public final class Chokepoints {
  private Chokepoints() {}

  /**
   * Every minimal set of members of the alphabet, up to the order asked for, whose joint loss
   * leaves the target without enough supply. Of larger sets at most 1 000 are kept for each
   * completion, and they are searched for at most 5 seconds. Cost of order 1: linear in what is
   * upstream times the number of places, for each 64 candidates, for each chokepoint found, and for
   * each alternative of the target's slots; of larger orders that of {@link
   * dev.lodestone.andor.CutSets}. What is written for it, and what is found, is kept for the next
   * question about the target that differs in order or page only.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph, or
   *     the order is above {@link ChokepointQuestion#MAX_ORDER}
   */
  public static ChokepointAnswer find(SupplyGraph graph, ChokepointQuestion question) {
    return find(graph, question, Slice.ALL);
  }

  /**
   * As above, with the way of some chokepoints only.
   *
   * @param explained which, in the order of the answer
   */
  public static ChokepointAnswer find(
      SupplyGraph graph, ChokepointQuestion question, Slice explained) {
    return find(graph, question, explained, CutSearch.Limits.DEFAULT);
  }

  static ChokepointAnswer find(
      SupplyGraph graph, ChokepointQuestion question, CutSearch.Limits limits) {
    return find(graph, question, Slice.ALL, limits);
  }

  private static ChokepointAnswer find(
      SupplyGraph graph, ChokepointQuestion question, Slice explained, CutSearch.Limits limits) {
    if (question.maxOrder() > ChokepointQuestion.MAX_ORDER) {
      throw new IllegalArgumentException(
          "maxOrder is at most " + ChokepointQuestion.MAX_ORDER + ", not " + question.maxOrder());
    }
    Solver solver = new Solver(graph, question.target());
    Completions completions = solver.kept(question);
    return answer(question, completions, solver, explained, limits);
  }

  /** The answer to a question whose completions are written. */
  static ChokepointAnswer answer(
      ChokepointQuestion question,
      Completions completions,
      Solver solver,
      Slice explained,
      CutSearch.Limits limits) {
    Solution solution = solver.solve(completions, question.maxOrder(), limits);
    Translation optimistic = solution.optimistic();
    List<CutSearch> searches = solution.searches();
    Explanations explanations =
        Explanations.of(solution.cuts(), question, completions, solution.doubtfulBans());
    List<Chokepoint> chokepoints = explanations.chokepoints(explained);
    Optional<NavigableSet<Member>> singles = solution.certain().map(CutSearch::singles);
    DecisiveGaps gaps = singles.map(completions::decisiveGaps).orElse(DecisiveGaps.NONE);
    return new ChokepointAnswer(
        optimistic.chain().graph(),
        question,
        solution.unavailableBecause().filter(text -> chokepoints.isEmpty()),
        explanations.withNothingLost(),
        chokepoints,
        explanations.mostValuableUnknown(),
        optimistic.alreadyLost(),
        singles.filter(Set::isEmpty).map(none -> completions.survivals()).orElse(List.of()),
        gaps.gaps(),
        completions.coverage(),
        searches.stream().mapToInt(CutSearch::completeToOrder).min().orElse(question.maxOrder()),
        CutSearch.truncations(
            searches,
            Stream.concat(gaps.truncation().stream(), explanations.truncations().stream())
                .toList()));
  }
}
