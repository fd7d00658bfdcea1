package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.GraphUnavailableException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A package that no question sees while it is loaded or removed in batches, each of them a
 * transaction. Belongs to the load that made it.
 */
public final class HiddenPackage {
  private final GraphLoad load;
  private final LoadTransactions transactions;
  private final String id;
  private final OffsetDateTime at;
  private final String claim = UUID.randomUUID().toString();

  HiddenPackage(GraphLoad load, LoadTransactions transactions, String id, OffsetDateTime at) {
    this.load = load;
    this.transactions = transactions;
    this.id = id;
    this.at = at;
  }

  HiddenPackage begin(String statement, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("id", id);
    all.put("claim", claim);
    transactions.inBatches(load::lock, facts -> {});
    transactions.open();
    load.run(statement, all, "written");
    transactions.endBatch();
    transactions.inBatches(load::lock, this::claim);
    return this;
  }

  /** Of two loads that both think that they hold the lock, the one that came first fails. */
  private void claim(long facts) {
    Map<String, Object> batch = Map.of("id", id, "claim", claim, "facts", facts);
    if (load.run("load/batch", batch, "written") == 0) {
      throw new GraphUnavailableException(
          "another load has taken over " + id + ", since this one took too long");
    }
  }

  /**
   * Moves facts into the history, in one batch; relationships come before the nodes they join. An
   * entity or clause passes to the next package that states it, to nobody where somebody has
   * written upon it by hand meanwhile, or is removed.
   *
   * @param wasPublic whether the package was public when it was in force
   */
  public void supersede(List<StatedFact> facts, boolean wasPublic) {
    transactions.dropBatch();
    transactions.open();
    load.supersede(facts, wasPublic, at);
    leave(facts);
    end(facts);
  }

  /** As {@link #supersede}, of facts that never were in force and leave no trace. */
  public void discard(List<StatedFact> facts) {
    transactions.dropBatch();
    transactions.open();
    discard(facts, StatedFact.Form.RELATIONSHIP, "load/discard-relationships");
    discard(facts, StatedFact.Form.STATEMENT, "load/discard-statements");
    leave(facts);
    end(facts);
  }

  private void discard(List<StatedFact> facts, StatedFact.Form form, String statement) {
    List<String> elements =
        facts.stream().filter(fact -> fact.form() == form).map(StatedFact::element).toList();
    if (!elements.isEmpty()) {
      load.run(statement, Map.of("elements", elements), "written");
    }
  }

  private void leave(List<StatedFact> facts) {
    List<Map<String, Object>> owned =
        GraphLoad.withdrawn(facts.stream().filter(StatedFact::isOwned).toList());
    if (!owned.isEmpty()) {
      load.run("load/promote", Map.of("withdrawn", owned, "at", at), "written");
      load.run("load/let-go", Map.of("withdrawn", owned, "package", id), "written");
      load.run("load/withdraw", Map.of("withdrawn", owned), "written");
    }
  }

  private void end(List<StatedFact> facts) {
    transactions.wrote(facts.size());
    transactions.endBatch();
  }

  /** Forgets the package, of which no fact is left; what the load writes next is not in batches. */
  public void forget() {
    transactions.openLast();
    load.run("load/supersede-package", Map.of("id", id, "recordedTo", at), "written");
    load.run("load/remove-package", Map.of("id", id), "written");
    transactions.endBatches();
  }
}
