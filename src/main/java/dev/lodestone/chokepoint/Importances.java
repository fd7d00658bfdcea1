package dev.lodestone.chokepoint;

import dev.lodestone.andor.DiagramLimitException;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds how much each member of an alphabet matters to a target: in how many minimal cut sets of
 * which order it is, and, where the caller says how likely members are lost, its measures of
 * importance. Formulas and papers are in {@code docs/importance.md}.
 */
public final class Importances {
  private Importances() {}

  /**
   * Measures every member in both completions. Exact by decision diagrams of at most 1 000 000
   * nodes, built in at most 2 seconds for each completion; otherwise by at most 1 000 cut sets of
   * order 1 to 4, found in as much time again. Cost: that of {@link
   * dev.lodestone.andor.FailureDiagram}.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static ImportanceAnswer find(SupplyGraph graph, ImportanceQuestion question) {
    return find(graph, question, ImportanceLimits.DEFAULT);
  }

  static ImportanceAnswer find(
      SupplyGraph graph, ImportanceQuestion question, ImportanceLimits limits) {
    int target = graph.find(question.target()).orElse(Item.NONE);
    if (target == Item.NONE || !graph.kind(target).isItem()) {
      throw new IllegalArgumentException(
          question.target() + " is not a product or element of the graph");
    }
    Chain chain = Chain.upstream(graph, target, question.assuming().asOf());
    ChokepointQuestion alphabet = question.alphabet();
    Translation optimistic = Translator.optimistic(chain, Borders.of(chain, alphabet), alphabet);
    Translation pessimistic = Translator.pessimistic(alphabet, optimistic, true);
    Optional<MeasuredCompletion> certain = measure(optimistic, question, limits);
    Optional<MeasuredCompletion> possible = Optional.empty();
    Optional<String> because = Optional.empty();
    if (certain.isEmpty()) {
      because = Optional.of(FromTheStart.because(optimistic));
    } else {
      possible = measure(pessimistic, question, limits);
    }
    if (certain.isPresent() && possible.isEmpty()) {
      // What may be banned already cannot be lost: ask what else could be.
      because = Optional.of("possibly " + FromTheStart.because(pessimistic));
      pessimistic = Translator.pessimistic(alphabet, optimistic, false);
      possible = measure(pessimistic, question, limits);
    }
    List<MeasuredCompletion> measured =
        Stream.of(certain, possible).flatMap(Optional::stream).toList();
    return new ImportanceAnswer(
        graph,
        question,
        certain.map(one -> one.top().lower()).orElse(1.0),
        because.isPresent() ? 1 : possible.map(one -> one.top().upper()).orElse(1.0),
        because,
        certain.map(MeasuredCompletion::top),
        possible.map(MeasuredCompletion::top),
        ImportanceRanking.of(graph, question, certain, possible),
        notUpstream(question, List.of(optimistic, pessimistic)),
        optimistic.alreadyLost(),
        CoverageCount.of(optimistic),
        measured.stream()
            .mapToInt(MeasuredCompletion::countedToOrder)
            .min()
            .orElse(MeasuredCompletion.COUNTED_ORDERS),
        truncations(measured));
  }

  /** Empty when the target is unavailable from the start. */
  private static Optional<MeasuredCompletion> measure(
      Translation translation, ImportanceQuestion question, ImportanceLimits limits) {
    if (!translation.under(new BitSet()).isAvailable(translation.top())) {
      return Optional.empty();
    }
    LeafProbabilities given = new LeafProbabilities(translation, question.probabilities());
    try {
      return Optional.of(ExactImportance.of(translation, given, limits));
    } catch (DiagramLimitException tooLarge) {
      return Optional.of(EstimatedImportance.of(translation, given, limits, limits.hit(tooLarge)));
    }
  }

  private static List<MemberProbability> notUpstream(
      ImportanceQuestion question, List<Translation> translations) {
    Set<Member> upstream = new HashSet<>();
    translations.forEach(translation -> upstream.addAll(translation.members().values()));
    SupplyGraph graph = translations.getFirst().chain().graph();
    return question.probabilities().stream()
        .filter(
            one ->
                !upstream.contains(new Member(one.level(), graph.find(one.id()).orElse(Item.NONE))))
        .toList();
  }

  private static List<Truncation> truncations(List<MeasuredCompletion> measured) {
    return measured.stream()
        .flatMap(one -> one.truncatedBy().stream())
        .distinct()
        .sorted(Comparator.comparing(Truncation::bound).thenComparingLong(Truncation::limit))
        .toList();
  }
}
