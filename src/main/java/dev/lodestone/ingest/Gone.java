package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.Needed;
import dev.lodestone.graphstore.StatedFact;
import dev.lodestone.ingest.LoadProgress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The facts of a package that a load no longer states in the same words. They are read from the
 * database as often as they are needed, rather than held.
 */
final class Gone {
  private static final int BATCH = 2_000;

  private final GraphWriter writer;
  private final GraphLoad load;
  private final String packageId;
  private final Predicate<StatedFact> isGone;
  private final LoadWatch watch;

  Gone(
      GraphWriter writer,
      GraphLoad load,
      String packageId,
      Predicate<StatedFact> isGone,
      LoadWatch watch) {
    this.writer = writer;
    this.load = load;
    this.packageId = packageId;
    this.isGone = isGone;
    this.watch = watch;
  }

  /** Moves them into the history; hands over the fact id of each. */
  void supersede(boolean wasPublic, Consumer<String> factId) {
    each(
        Step.SUPERSEDING,
        isGone,
        facts -> {
          load.supersede(facts, wasPublic);
          facts.forEach(fact -> factId.accept(fact.factId()));
        });
  }

  /** Takes away the entities and clauses among them; returns what of others hangs on them. */
  List<Dependents> withdraw() {
    Predicate<StatedFact> owned = isGone.and(StatedFact::isOwned);
    each(Step.WITHDRAWING, owned, load::promote);
    Map<String, Dependents> dependents = new TreeMap<>();
    each(
        Step.WITHDRAWING,
        owned,
        facts -> load.withdraw(facts).forEach(needed -> merge(dependents, needed)));
    return new ArrayList<>(dependents.values());
  }

  /**
   * What of others hangs on the entities, clauses and sources that nobody else states; changes
   * nothing. Holds the sources, each of which may be named by any fact.
   */
  List<Dependents> dependents() {
    Map<String, Dependents> dependents = new TreeMap<>();
    List<StatedFact> sources = new ArrayList<>();
    each(
        Step.WITHDRAWING,
        isGone.and(StatedFact::isOwned),
        facts -> {
          sources.addAll(facts.stream().filter(StatedFact::isSource).toList());
          List<StatedFact> others = facts.stream().filter(fact -> !fact.isSource()).toList();
          load.needed(others).forEach(needed -> merge(dependents, needed));
        });
    load.needed(sources).forEach(needed -> merge(dependents, needed));
    return new ArrayList<>(dependents.values());
  }

  private static void merge(Map<String, Dependents> dependents, Needed needed) {
    dependents.merge(
        needed.by(),
        new Dependents(needed.by(), needed.facts(), needed.example()),
        (a, b) -> new Dependents(a.by(), a.facts() + b.facts(), a.example()));
  }

  private void each(Step step, Predicate<StatedFact> which, Consumer<List<StatedFact>> sink) {
    Pace pace = new Pace(watch, step, OptionalLong.empty());
    List<StatedFact> batch = new ArrayList<>();
    writer.facts(
        packageId,
        fact -> {
          if (which.test(fact)) {
            batch.add(fact);
            pace.step();
          }
          if (batch.size() == BATCH) {
            sink.accept(List.copyOf(batch));
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      sink.accept(List.copyOf(batch));
    }
    pace.finish();
  }
}
