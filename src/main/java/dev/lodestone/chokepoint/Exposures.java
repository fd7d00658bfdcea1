package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what a loss takes with it, by the rules of {@code docs/semantics.md}: the chokepoint
 * question read downstream. All products that the loss might reach are translated into one system
 * for each completion, which is evaluated once without and once with the loss.
 */
public final class Exposures {
  private final Losses losses;
  private final ChokepointQuestion alphabet;
  private final int[] states;
  private final Failures optimistic;
  private final Failures pessimistic;

  private Exposures(
      SupplyGraph graph, ExposureQuestion question, Losses losses, List<Integer> products) {
    this.losses = losses;
    Chain chain = Chain.upstream(graph, products, question.assuming().asOf());
    this.alphabet =
        new ChokepointQuestion(question.to().getFirst(), losses.levels(), question.assuming());
    Borders borders = Borders.of(chain, alphabet);
    this.states =
        IntStream.range(0, products.size()).map(i -> i * borders.size() + Borders.HOME).toArray();
    this.optimistic = failures(Translator.optimistic(chain, borders, alphabet, states));
    this.pessimistic = failures(Translator.pessimistic(alphabet, optimistic.translation(), true));
  }

  /**
   * Every product that is sufficiently supplied and no longer is once all of this is lost. What is
   * itself lost is not among them, nor what is unavailable although nothing is lost. Cost: linear
   * in what is downstream of the loss and upstream of that, times the number of places.
   *
   * @throws IllegalArgumentException when something to be lost is not in the graph or cannot be
   *     lost, or is the consumer's country
   */
  public static ExposureAnswer find(SupplyGraph graph, ExposureQuestion question) {
    if (question.to().isEmpty()) {
      throw new IllegalArgumentException("nothing is lost");
    }
    if (question.to().stream().anyMatch(id -> isHome(id, question.assuming()))) {
      throw new IllegalArgumentException("the consumer's country is not counted");
    }
    Losses losses = Losses.of(graph, question.to(), question.assuming().asOf());
    List<Integer> products = losses.downstream();
    if (products.isEmpty()) {
      Coverage nothing = new Coverage(0, 0, 0, List.of(), 0, List.of());
      return new ExposureAnswer(graph, question, List.of(), List.of(), nothing);
    }
    Exposures exposures = new Exposures(graph, question, losses, products);
    Translation translation = exposures.optimistic.translation();
    return new ExposureAnswer(
        graph,
        question,
        exposures.find(),
        translation.alreadyLost(),
        CoverageCount.of(translation));
  }

  /** Whether things of a kind can be lost. */
  public static boolean canBeLost(EntityKind kind) {
    return Losses.level(kind).isPresent();
  }

  /**
   * What would be allowed instead of something to be lost; empty where it is allowed itself.
   *
   * @param node of the graph
   */
  public static Optional<String> allowedInstead(SupplyGraph graph, int node, Assumptions assuming) {
    if (!canBeLost(graph.kind(node))) {
      return Optional.of(
          Arrays.stream(EntityKind.values())
              .filter(Exposures::canBeLost)
              .map(kind -> kind.prefix() + ":key")
              .collect(Collectors.joining(", ", "ids of the forms ", "")));
    }
    return isHome(graph.id(node), assuming)
        ? Optional.of("without the consumer's own country (`home`), which is not counted")
        : Optional.empty();
  }

  private static boolean isHome(String id, Assumptions assuming) {
    return id.equals(EntityKind.COUNTRY.prefix() + ":" + assuming.home());
  }

  private Failures failures(Translation translation) {
    return new Failures(
        translation,
        translation.under(new BitSet()),
        translation.under(losses.leaves(translation)));
  }

  private Grading.Amounts amounts(Failures failures) {
    Translation translation = failures.translation();
    return translation.grading().under(losses.leaves(translation));
  }

  private List<Exposure> find() {
    List<Integer> certain = new ArrayList<>();
    List<Integer> possible = new ArrayList<>();
    List<Integer> doubtful = new ArrayList<>();
    for (int state : states) {
      if (hasFailed(state, optimistic)) {
        certain.add(state);
      } else if (isAvailable(state, optimistic)) {
        (isAvailable(state, pessimistic) ? possible : doubtful).add(state);
      }
    }
    List<Exposure> found = new ArrayList<>(explained(certain, Certainty.CERTAIN, optimistic));
    found.addAll(explained(possible, Certainty.POSSIBLE, pessimistic));
    if (!doubtful.isEmpty()) {
      // What may be banned already cannot be lost: ask what else could be.
      Failures without =
          failures(Translator.pessimistic(alphabet, optimistic.translation(), false));
      found.addAll(explained(doubtful, Certainty.POSSIBLE, without));
    }
    found.sort(Comparator.comparingInt(Exposure::depth).thenComparingInt(Exposure::product));
    return found;
  }

  private static boolean isAvailable(int state, Failures failures) {
    return failures.translation().isAvailable(state, failures.start());
  }

  private static boolean hasFailed(int state, Failures failures) {
    return isAvailable(state, failures)
        && !failures.translation().isAvailable(state, failures.now());
  }

  private List<Exposure> explained(List<Integer> candidates, Certainty certainty, Failures by) {
    List<Integer> failed = candidates.stream().filter(state -> hasFailed(state, by)).toList();
    if (failed.isEmpty()) {
      return List.of();
    }
    Failures lower = certainty == Certainty.CERTAIN ? pessimistic : by;
    Left left = Left.between(amounts(lower), amounts(optimistic));
    ExposureSteps steps = new ExposureSteps(losses, by, left);
    List<Exposure> exposures = new ArrayList<>();
    for (int state : failed) {
      exposures.add(
          new Exposure(
              by.translation().item(state).node(),
              certainty,
              Effect.of(left.of(state)),
              steps.depth(state),
              steps.step(state)));
    }
    return exposures;
  }
}
