package dev.lodestone.walk;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Finds the chains from a thing to what it depends on. */
public final class Chains {
  /** How many steps one question may try. */
  public static final int MAX_STEPS = 200_000;

  private Chains() {}

  /**
   * The chains asked for, shortest first, then by the ids on them. A chain visits nothing twice and
   * has at least one relationship, so nothing leads to itself. Cost: linear in what the start
   * reaches, then at most {@link #MAX_STEPS} steps.
   *
   * @throws IllegalArgumentException when an end is not part of the graph; the message is its id
   */
  public static ChainAnswer find(SupplyGraph graph, ChainQuestion question) {
    return find(graph, question, MAX_STEPS);
  }

  static ChainAnswer find(SupplyGraph graph, ChainQuestion question, int maxSteps) {
    Moves moves = new Moves(graph, question.asOf(), question.via());
    Reachable reach = ReachableSearch.from(moves, node(graph, question.from()));
    boolean[] goals = goals(graph, reach, question.to());
    Optional<int[]> through = places(graph, reach, question.through());
    if (through.isEmpty()) {
      return new ChainAnswer(graph, question, List.of(), 0, false, true, List.of());
    }
    ChainSearch search = new ChainSearch(reach, goals, through.get(), maxSteps);
    ChainSearch.Found found = search.find(question.maxLength(), question.part());
    boolean endKnown = found.hasMore() || !search.outOfSteps();
    List<Truncation> truncatedBy = new ArrayList<>();
    boolean longer = !search.outOfSteps() && search.mayExceed(question.maxLength());
    if (longer) {
      truncatedBy.add(new Truncation(Bound.LENGTH, question.maxLength()));
    }
    if (search.outOfSteps()) {
      truncatedBy.add(new Truncation(Bound.COUNT, maxSteps));
    }
    List<Chain> chains = found.chains().stream().map(steps -> chain(reach, steps)).toList();
    return new ChainAnswer(
        graph, question, chains, found.skipped(), found.hasMore(), endKnown, truncatedBy);
  }

  /**
   * Whether any chain leads from one thing to the other on a day, however long. Linear.
   *
   * @throws IllegalArgumentException when one is not part of the graph; the message is its id
   */
  public static boolean exists(SupplyGraph graph, String from, String to, LocalDate asOf) {
    Moves moves = new Moves(graph, asOf, EnumSet.allOf(DependencyKind.class));
    Reachable reach = ReachableSearch.from(moves, node(graph, from));
    return new ChainSearch(reach, goals(graph, reach, new ChainEnd.At(to)), new int[0], 0)
        .reachesGoal();
  }

  /**
   * The nodes that could fill the slot of a {@code REQUIRES} instead, in order of rank, then id;
   * empty for any other dependency. Linear in the recipe.
   */
  public static List<Integer> alternativesNotTaken(
      SupplyGraph graph, int dependency, LocalDate asOf) {
    Optional<String> slot = graph.slot(dependency);
    if (slot.isEmpty()) {
      return List.of();
    }
    return graph.recipe(graph.from(dependency), asOf).stream()
        .filter(filled -> filled.name().equals(slot.get()))
        .flatMap(filled -> filled.alternatives().stream())
        .map(Slot.Alternative::item)
        .filter(item -> item != graph.to(dependency))
        .toList();
  }

  private static int node(SupplyGraph graph, String id) {
    return graph.find(id).orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** The places of things; empty when the start does not reach all of them. */
  private static Optional<int[]> places(SupplyGraph graph, Reachable reach, List<String> ids) {
    int[] places = new int[ids.size()];
    for (int i = 0; i < places.length; i++) {
      int wanted = node(graph, ids.get(i));
      places[i] = reach.find(wanted);
      if (places[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(places);
  }

  /** Which places end a chain; the start is none, since a chain has at least one hop. */
  private static boolean[] goals(SupplyGraph graph, Reachable reach, ChainEnd end) {
    boolean[] goals = new boolean[reach.size()];
    switch (end) {
      case ChainEnd.At(String id) -> {
        int wanted = node(graph, id);
        for (int place = 1; place < goals.length; place++) {
          goals[place] = reach.node(place) == wanted;
        }
      }
      case ChainEnd.AtKind(var kind) -> {
        for (int place = 1; place < goals.length; place++) {
          goals[place] = graph.kind(reach.node(place)) == kind;
        }
      }
    }
    return goals;
  }

  private static Chain chain(Reachable reach, int[] steps) {
    List<Chain.Hop> hops = new ArrayList<>(steps.length + 1);
    hops.add(new Chain.Hop(reach.node(0), List.of()));
    for (int step : steps) {
      List<Integer> dependencies = Arrays.stream(reach.dependencies(step)).boxed().toList();
      hops.add(new Chain.Hop(reach.node(reach.end(step)), dependencies));
    }
    return new Chain(hops);
  }
}
