package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.HiddenPackage;
import dev.lodestone.graphstore.StatedFact;
import dev.lodestone.ingest.LoadProgress.Step;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Takes all facts of a package away that no question sees, a batch at a time. Broken off, it can be
 * gone on with: what is there still is what is left to do.
 */
final class Removal {
  private final GraphWriter writer;
  private final GraphLoad load;
  private final HiddenPackage hidden;
  private final String packageId;
  private final LoadWatch watch;

  Removal(
      GraphWriter writer, GraphLoad load, HiddenPackage hidden, String packageId, LoadWatch watch) {
    this.writer = writer;
    this.load = load;
    this.hidden = hidden;
    this.packageId = packageId;
    this.watch = watch;
  }

  /**
   * Moves them into the history and forgets the package; returns how many there were.
   *
   * @param wasPublic whether the package was public when it was in force
   */
  long supersede(boolean wasPublic) {
    return all(Step.SUPERSEDING, facts -> hidden.supersede(facts, wasPublic));
  }

  /** Takes back what never was in force and forgets the package; returns how many there were. */
  long discard() {
    return all(Step.WITHDRAWING, hidden::discard);
  }

  private long all(Step step, Consumer<List<StatedFact>> removed) {
    Pace pace = new Pace(watch, step, OptionalLong.empty());
    String last = "";
    List<StatedFact> facts = writer.someFacts(packageId, load.batchRows());
    while (!facts.isEmpty()) {
      if (facts.getFirst().element().equals(last)) {
        throw new IllegalStateException(
            packageId + ": the database does not let go of " + facts.getFirst().factId());
      }
      last = facts.getFirst().element();
      removed.accept(facts);
      facts.forEach(fact -> pace.step());
      facts = writer.someFacts(packageId, load.batchRows());
    }
    pace.finish();
    hidden.forget();
    return pace.rows();
  }
}
