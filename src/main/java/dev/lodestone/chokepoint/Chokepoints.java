package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
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
    Translation pessimistic = Translator.pessimistic(question, optimistic);
    return answer(question, optimistic, pessimistic);
  }

  private static ChokepointAnswer answer(
      ChokepointQuestion question, Translation optimistic, Translation pessimistic) {
    BitSet nothing = new BitSet();
    Optional<NavigableSet<Member>> certain = Cut.members(optimistic, optimistic.top(), nothing);
    Optional<NavigableSet<Member>> possible =
        certain.flatMap(known -> Cut.members(pessimistic, pessimistic.top(), nothing));
    TreeSet<Cut> cuts = new TreeSet<>(Cut.ORDER);
    certain.stream()
        .flatMap(NavigableSet::stream)
        .forEach(member -> cuts.add(new Cut(member, Certainty.CERTAIN)));
    possible.stream()
        .flatMap(NavigableSet::stream)
        .filter(member -> certain.stream().noneMatch(members -> members.contains(member)))
        .forEach(member -> cuts.add(new Cut(member, Certainty.POSSIBLE)));
    List<Chokepoint> chokepoints = explained(cuts, optimistic, pessimistic);
    boolean resilient = certain.isPresent() && certain.get().isEmpty();
    DecisiveGaps gaps =
        certain.map(members -> DecisiveGaps.of(optimistic, members)).orElse(DecisiveGaps.NONE);
    List<Truncation> truncatedBy = gaps.truncation().stream().toList();
    return new ChokepointAnswer(
        optimistic.chain().graph(),
        question,
        noCutSets(certain, possible, cuts, optimistic, pessimistic),
        chokepoints,
        optimistic.alreadyLost(),
        resilient ? Survivals.of(optimistic) : List.of(),
        gaps.gaps(),
        CoverageCount.of(optimistic),
        truncatedBy);
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

  private static Optional<String> noCutSets(
      Optional<NavigableSet<Member>> certain,
      Optional<NavigableSet<Member>> possible,
      NavigableSet<Cut> cuts,
      Translation optimistic,
      Translation pessimistic) {
    if (certain.isEmpty()) {
      return Optional.of(FromTheStart.because(optimistic));
    }
    return possible.isEmpty() && cuts.isEmpty()
        ? Optional.of("possibly " + FromTheStart.because(pessimistic))
        : Optional.empty();
  }
}
