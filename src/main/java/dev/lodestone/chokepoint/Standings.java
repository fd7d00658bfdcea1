package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How things stand with nothing lost but what edits of the graph have taken away. All items are
 * translated into one system for each completion, which is evaluated once.
 */
public final class Standings {
  private Standings() {}

  /**
   * The standing of items, by node. Cost: linear in what is upstream of them, times the number of
   * places.
   *
   * @param items nodes of products and elements
   */
  public static Map<Integer, Standing> find(
      SupplyGraph graph, Collection<Integer> items, Assumptions assuming) {
    List<Integer> targets = List.copyOf(new TreeSet<>(items));
    if (targets.isEmpty()) {
      return Map.of();
    }
    ChokepointQuestion question =
        new ChokepointQuestion(
            graph.id(targets.getFirst()), EnumSet.noneOf(ChokepointLevel.class), assuming);
    Chain chain = Chain.upstream(graph, targets, assuming.asOf());
    Borders borders = Borders.of(chain, question);
    int[] states = new int[targets.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = i * borders.size() + Borders.HOME;
    }
    Translation optimistic = Translator.optimistic(chain, borders, question, states);
    Translation pessimistic = Translator.pessimistic(question, optimistic, true);
    Availability best = optimistic.under(new BitSet());
    Availability worst = pessimistic.under(new BitSet());
    Map<Integer, Standing> standings = new TreeMap<>();
    for (int i = 0; i < states.length; i++) {
      standings.put(
          targets.get(i),
          standing(
              optimistic.isAvailable(states[i], best), pessimistic.isAvailable(states[i], worst)));
    }
    return standings;
  }

  /**
   * The standing of the target of a question, on the completions on which its chokepoints are
   * found: after {@link Chokepoints#find} it costs next to nothing.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static Standing find(SupplyGraph graph, ChokepointQuestion question) {
    Completions completions = new Solver(graph, question.target()).kept(question);
    return standing(
        isAvailable(completions.optimistic()), isAvailable(completions.pessimistic(true)));
  }

  private static boolean isAvailable(Translation completion) {
    return completion.isAvailable(completion.topState(), completion.under(new BitSet()));
  }

  private static Standing standing(boolean best, boolean worst) {
    if (!best) {
      return Standing.UNAVAILABLE;
    }
    return worst ? Standing.AVAILABLE : Standing.IN_DOUBT;
  }

  /**
   * The products that a change at these things might reach: what they supply or cover, what is made
   * of it, and themselves where they are products; ascending. Cost: linear in what is downstream.
   *
   * @throws IllegalArgumentException for something that cannot be lost
   */
  public static List<Integer> reach(SupplyGraph graph, List<String> ids, LocalDate asOf) {
    return Losses.of(graph, ids, asOf).reach();
  }
}
