package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
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
   * dev.lodestone.andor.CutSets}.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph, or
   *     the order is above {@link ChokepointQuestion#MAX_ORDER}
   */
  public static ChokepointAnswer find(SupplyGraph graph, ChokepointQuestion question) {
    return find(graph, question, CutSearch.Limits.DEFAULT);
  }

  static ChokepointAnswer find(
      SupplyGraph graph, ChokepointQuestion question, CutSearch.Limits limits) {
    if (question.maxOrder() > ChokepointQuestion.MAX_ORDER) {
      throw new IllegalArgumentException(
          "maxOrder is at most " + ChokepointQuestion.MAX_ORDER + ", not " + question.maxOrder());
    }
    Translation optimistic = optimistic(graph, question);
    Translation pessimistic = Translator.pessimistic(question, optimistic, true);
    int order = question.maxOrder();
    BooleanSupplier late = limits.after(100);
    Optional<CutSearch> certain = CutSearch.of(optimistic, order, limits, limits.after(50));
    Optional<CutSearch> possible = CutSearch.of(pessimistic, order, limits, late);
    Optional<String> because = Optional.empty();
    if (certain.isEmpty()) {
      because = Optional.of(FromTheStart.because(optimistic));
      possible = Optional.empty();
    } else if (possible.isEmpty()) {
      // What may be banned already cannot be lost: ask what else could be.
      because = Optional.of("possibly " + FromTheStart.because(pessimistic));
      pessimistic = Translator.pessimistic(question, optimistic, false);
      possible = CutSearch.of(pessimistic, order, limits, late);
    }
    List<CutSearch> searches = Stream.of(certain, possible).flatMap(Optional::stream).toList();
    Explanations explanations =
        new Explanations(optimistic, pessimistic, question.assuming().minSupply());
    List<Chokepoint> chokepoints = explanations.of(sorted(searches, optimistic));
    Optional<NavigableSet<Member>> singles = certain.map(CutSearch::singles);
    DecisiveGaps gaps =
        singles.map(members -> DecisiveGaps.of(optimistic, members)).orElse(DecisiveGaps.NONE);
    return new ChokepointAnswer(
        graph,
        question,
        because.filter(text -> chokepoints.isEmpty()),
        explanations.withNothingLost(),
        chokepoints,
        optimistic.alreadyLost(),
        singles.filter(Set::isEmpty).map(none -> Survivals.of(optimistic)).orElse(List.of()),
        gaps.gaps(),
        CoverageCount.of(optimistic),
        searches.stream().mapToInt(CutSearch::completeToOrder).min().orElse(order),
        CutSearch.truncations(
            searches,
            Stream.of(gaps.truncation(), Explanations.truncation(chokepoints))
                .flatMap(Optional::stream)
                .toList()));
  }

  /**
   * The optimistic completion of a question.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  static Translation optimistic(SupplyGraph graph, ChokepointQuestion question) {
    int target = graph.find(question.target()).orElse(Item.NONE);
    if (target == Item.NONE || !graph.kind(target).isItem()) {
      throw new IllegalArgumentException(
          question.target() + " is not a product or element of the graph");
    }
    Chain chain = Chain.upstream(graph, target, question.assuming().asOf());
    return Translator.optimistic(chain, Borders.of(chain, question), question);
  }

  /**
   * The sets of the optimistic completion, and those of the pessimistic one that do not cut the
   * optimistic one.
   *
   * @param searches the optimistic completion, then the pessimistic one; none where the target is
   *     unavailable from the start
   */
  private static NavigableSet<Cut> sorted(List<CutSearch> searches, Translation optimistic) {
    NavigableSet<Cut> cuts = new TreeSet<>(Cut.ORDER);
    searches.stream()
        .limit(1)
        .flatMap(search -> search.sets().stream())
        .forEach(set -> cuts.add(new Cut(set, Certainty.CERTAIN)));
    searches.stream()
        .skip(1)
        .flatMap(search -> search.sets().stream())
        .filter(set -> !cuts.contains(new Cut(set, Certainty.CERTAIN)))
        .filter(set -> stands(optimistic, set))
        .forEach(set -> cuts.add(new Cut(set, Certainty.POSSIBLE)));
    return cuts;
  }

  /** Whether the loss of a set leaves the target with enough. */
  static boolean stands(Translation optimistic, List<Member> set) {
    return optimistic.under(optimistic.losing(set)).isAvailable(optimistic.top());
  }
}
