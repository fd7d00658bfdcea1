package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether some single loss cuts a target for certain, without certainty's other side and without
 * explanations: for searches that ask it many times.
 */
public final class SingleLosses {
  private SingleLosses() {}

  /**
   * The members whose single loss is certain to cut the target, as {@link Chokepoints#find} lists
   * them before any falls under a wider one; empty when the target is unavailable from the start.
   * Cost: linear in what is upstream times the number of places, for each 64 candidates.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static Optional<Set<Member>> certain(SupplyGraph graph, ChokepointQuestion question) {
    Chain chain = chain(graph, question);
    Borders borders = Borders.of(chain, question);
    Translation optimistic = Translator.optimistic(chain, borders, question);
    return Cut.members(optimistic, optimistic.top(), new BitSet()).map(Set::copyOf);
  }

  /** The places that the question tells apart; more of them only ever come with more upstream. */
  public static List<String> places(SupplyGraph graph, ChokepointQuestion question) {
    return Borders.of(chain(graph, question), question).names();
  }

  private static Chain chain(SupplyGraph graph, ChokepointQuestion question) {
    int target = graph.find(question.target()).orElse(Item.NONE);
    if (target == Item.NONE || !graph.kind(target).isItem()) {
      throw new IllegalArgumentException(
          question.target() + " is not a product or element of the graph");
    }
    return Chain.upstream(graph, target, question.assuming().asOf());
  }
}
