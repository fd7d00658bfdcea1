package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the chokepoints of order 1, by the rules of {@code docs/semantics.md} in the founded
 * reading. Both completions are written as AND/OR systems and solved exactly; nothing is sampled
 * and no bound on the number of members is needed.
 */
public final class Chokepoints {
  private Chokepoints() {}

  /**
   * Every single member of the alphabet whose loss leaves the target without enough supply. Cost:
   * linear in what is upstream times the number of places, for each 64 candidates, for each
   * chokepoint found, and for each alternative of the target's slots.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static ChokepointAnswer find(SupplyGraph graph, ChokepointQuestion question) {
    int target = graph.find(question.target()).orElse(Item.NONE);
    if (target == Item.NONE || !graph.kind(target).isItem()) {
      throw new IllegalArgumentException(
          question.target() + " is not a product or element of the graph");
    }
    Chain chain = Chain.upstream(graph, target, question.assuming().asOf());
    Borders borders = Borders.of(chain, question);
    Translation optimistic = Translator.optimistic(chain, borders, question);
    Translation pessimistic = Translator.pessimistic(question, optimistic, true);
    Optional<NavigableSet<Member>> certain = cuts(optimistic);
    Optional<NavigableSet<Member>> possible = cuts(pessimistic);
    Optional<String> because = Optional.empty();
    if (certain.isEmpty()) {
      because = Optional.of(FromTheStart.because(optimistic));
    } else if (possible.isEmpty()) {
      // What may be banned already cannot be lost: ask what else could be.
      because = Optional.of("possibly " + FromTheStart.because(pessimistic));
      pessimistic = Translator.pessimistic(question, optimistic, false);
      possible = cuts(pessimistic);
    }
    List<Chokepoint> chokepoints = explained(sorted(certain, possible), optimistic, pessimistic);
    DecisiveGaps gaps =
        certain.map(members -> DecisiveGaps.of(optimistic, members)).orElse(DecisiveGaps.NONE);
    return new ChokepointAnswer(
        graph,
        question,
        because.filter(text -> chokepoints.isEmpty()),
        chokepoints,
        optimistic.alreadyLost(),
        certain.filter(Set::isEmpty).map(none -> Survivals.of(optimistic)).orElse(List.of()),
        gaps.gaps(),
        CoverageCount.of(optimistic),
        gaps.truncation().stream().toList());
  }

  private static Optional<NavigableSet<Member>> cuts(Translation translation) {
    return Cut.members(translation, translation.top(), new BitSet());
  }

  private static NavigableSet<Cut> sorted(
      Optional<NavigableSet<Member>> certain, Optional<NavigableSet<Member>> possible) {
    NavigableSet<Cut> cuts = new TreeSet<>(Cut.ORDER);
    certain.ifPresent(
        known -> {
          known.forEach(member -> cuts.add(new Cut(member, Certainty.CERTAIN)));
          possible.stream()
              .flatMap(Set::stream)
              .filter(member -> !known.contains(member))
              .forEach(member -> cuts.add(new Cut(member, Certainty.POSSIBLE)));
        });
    return cuts;
  }

  private static List<Chokepoint> explained(
      NavigableSet<Cut> cuts, Translation optimistic, Translation pessimistic) {
    List<Chokepoint> chokepoints = new ArrayList<>();
    Witnesses witnesses = new Witnesses(optimistic, pessimistic);
    new Implications(optimistic.chain())
        .sort(cuts)
        .forEach(
            (cut, alsoBy) ->
                chokepoints.add(
                    new Chokepoint(
                        List.of(cut.member()), alsoBy, cut.certainty(), witnesses.of(cut))));
    return chokepoints;
  }
}
