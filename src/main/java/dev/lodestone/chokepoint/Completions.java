package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The completions of a question, written as systems of gates when they are first asked for; what is
 * lost, and how many together, is not part of them. Safe to share between threads.
 */
final class Completions {
  private final Translation optimistic;
  private final Once<Translation> pessimistic;
  private final Once<Translation> withoutDoubtfulBans;
  private final Once<Coverage> coverage;
  private final Once<List<Survival>> survivals;
  private final KeptSearches searches = new KeptSearches();
  private final KeptSearches pessimisticSearches = new KeptSearches();
  private final KeptSearches searchesWithoutDoubtfulBans = new KeptSearches();
  private volatile @Nullable DecisiveGaps gaps;
  private final Told told = new Told();
  private final Told toldWithoutDoubtfulBans = new Told();

  private Completions(Translation optimistic, ChokepointQuestion question) {
    this.optimistic = optimistic;
    this.pessimistic = new Once<>(() -> Translator.pessimistic(question, optimistic, true));
    this.withoutDoubtfulBans =
        new Once<>(() -> Translator.pessimistic(question, optimistic, false));
    this.survivals = new Once<>(() -> Survivals.of(optimistic));
    this.coverage = new Once<>(() -> CoverageCount.of(optimistic));
  }

  /**
   * Reads what is upstream of a target and writes the optimistic completion.
   *
   * @param target node of a product or element
   */
  static Completions write(SupplyGraph graph, int target, ChokepointQuestion question) {
    Chain chain = Chain.upstream(graph, target, question.assuming().asOf());
    return new Completions(
        Translator.optimistic(chain, Borders.of(chain, question), question), question);
  }

  Translation optimistic() {
    return optimistic;
  }

  /**
   * The pessimistic completion.
   *
   * @param doubtfulBans whether a ban of which it is not known that it is in force, or covers the
   *     item, takes the trade away
   */
  Translation pessimistic(boolean doubtfulBans) {
    return (doubtfulBans ? pessimistic : withoutDoubtfulBans).get();
  }

  /** The searches of the optimistic completion. */
  KeptSearches searches() {
    return searches;
  }

  /** The searches of that pessimistic completion. */
  KeptSearches searches(boolean doubtfulBans) {
    return doubtfulBans ? pessimisticSearches : searchesWithoutDoubtfulBans;
  }

  /**
   * The data gaps on which resilience rests.
   *
   * @param cuts the members that cut the target anyway, which are always the same
   */
  DecisiveGaps decisiveGaps(NavigableSet<Member> cuts) {
    DecisiveGaps known = gaps;
    if (known == null) {
      known = DecisiveGaps.of(optimistic, cuts);
      gaps = known;
    }
    return known;
  }

  /** How the slots of the target stay filled. */
  List<Survival> survivals() {
    return survivals.get();
  }

  /** What has been told of cuts of the optimistic and that pessimistic completion. */
  Told told(boolean doubtfulBans) {
    return doubtfulBans ? told : toldWithoutDoubtfulBans;
  }

  /** What is known upstream. */
  Coverage coverage() {
    return coverage.get();
  }
}
