package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves questions about one target of one graph. A completion that is written as the last of its
 * kind was is not searched again: each call tells whether it could reuse everything. Not safe for
 * use by several threads.
 */
final class Solver {
  private final SupplyGraph graph;
  private final int target;
  private final Map<Part, Searched> last = new EnumMap<>(Part.class);
  private int searches;

  /** The completions that may be searched for one question. */
  private enum Part {
    OPTIMISTIC,
    PESSIMISTIC,
    PESSIMISTIC_WITHOUT_DOUBTFUL_BANS
  }

  private record Searched(Translation translation, Optional<CutSearch> found) {}

  /**
   * A solver.
   *
   * @param id id of the target
   * @throws IllegalArgumentException when it is not a product or element of the graph
   */
  Solver(SupplyGraph graph, String id) {
    this.graph = graph;
    this.target = graph.find(id).orElse(Item.NONE);
    if (target == Item.NONE || !graph.kind(target).isItem()) {
      throw new IllegalArgumentException(id + " is not a product or element of the graph");
    }
  }

  int target() {
    return target;
  }

  /** How many completions were searched so far. */
  int searches() {
    return searches;
  }

  /** The completions of a question about the target, kept for the next who asks for them. */
  Completions kept(ChokepointQuestion question) {
    return KeptCompletions.of(graph).get(target, question);
  }

  /** Solves a question about the target; its completions are not kept. */
  Solution solve(ChokepointQuestion question, CutSearch.Limits limits) {
    return solve(Completions.write(graph, target, question), question.maxOrder(), limits);
  }

  /** Solves a question about the target whose completions are written. */
  Solution solve(Completions completions, int order, CutSearch.Limits limits) {
    Translation optimistic = completions.optimistic();
    Translation pessimistic = completions.pessimistic(true);
    BooleanSupplier late = limits.after(100);
    Optional<CutSearch> certain =
        search(
            Part.OPTIMISTIC, optimistic, completions.searches(), order, limits, limits.after(50));
    if (certain.isEmpty()) {
      return new Solution(
          optimistic,
          pessimistic,
          Optional.empty(),
          Optional.empty(),
          Optional.of(FromTheStart.because(optimistic)));
    }
    Optional<CutSearch> possible =
        search(Part.PESSIMISTIC, pessimistic, completions.searches(true), order, limits, late);
    if (possible.isPresent()) {
      return new Solution(optimistic, pessimistic, certain, possible, Optional.empty());
    }
    // What may be banned already cannot be lost: ask what else could be.
    String because = "possibly " + FromTheStart.because(pessimistic);
    Translation without = completions.pessimistic(false);
    possible =
        search(
            Part.PESSIMISTIC_WITHOUT_DOUBTFUL_BANS,
            without,
            completions.searches(false),
            order,
            limits,
            late);
    return new Solution(optimistic, without, certain, possible, Optional.of(because));
  }

  private Optional<CutSearch> search(
      Part part,
      Translation translation,
      KeptSearches kept,
      int order,
      CutSearch.Limits limits,
      BooleanSupplier late) {
    @Nullable Searched before = last.get(part);
    if (before != null && before.translation().isSameAs(translation)) {
      return before.found();
    }
    searches++;
    Optional<CutSearch> found =
        kept.get(order, limits.maxSets(), () -> CutSearch.of(translation, order, limits, late));
    last.put(part, new Searched(translation, found));
    return found;
  }
}
