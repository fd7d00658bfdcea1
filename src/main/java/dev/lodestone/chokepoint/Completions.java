package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;

/**
 * The completions of a question, written as systems of gates when they are first asked for; what is
 * lost, and how many together, is not part of them. Safe to share between threads.
 */
final class Completions {
  private final Translation optimistic;
  private final Once<Translation> pessimistic;
  private final Once<Translation> withoutDoubtfulBans;
  private final Once<Coverage> coverage;
  private final Told told = new Told();
  private final Told toldWithoutDoubtfulBans = new Told();

  private Completions(Translation optimistic, ChokepointQuestion question) {
    this.optimistic = optimistic;
    this.pessimistic = new Once<>(() -> Translator.pessimistic(question, optimistic, true));
    this.withoutDoubtfulBans =
        new Once<>(() -> Translator.pessimistic(question, optimistic, false));
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

  /** What has been told of cuts of the optimistic and that pessimistic completion. */
  Told told(boolean doubtfulBans) {
    return doubtfulBans ? told : toldWithoutDoubtfulBans;
  }

  /** What is known upstream. */
  Coverage coverage() {
    return coverage.get();
  }
}
