package dev.lodestone.graphstore;

import dev.lodestone.graphstore.Fields.Malformed;
import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeAction;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Reads the clauses of the license regimes and what policy events did to them. */
final class ClauseReader {
  private final Database database;
  private final SupplyGraphBuilder builder;
  private final Map<String, Map<String, Draft>> drafts = new TreeMap<>();

  private record Draft(ClauseEffect effect, Reach reach, List<ClauseEvent> events) {}

  ClauseReader(Database database, SupplyGraphBuilder builder) {
    this.database = database;
    this.builder = builder;
  }

  /** Adds all clauses to the builder, which must have the regimes already. */
  void read() {
    database.stream("read/snapshot-clauses", this::clause);
    database.stream("read/snapshot-clause-events", this::event);
    drafts.forEach(
        (regime, clauses) ->
            clauses.forEach(
                (number, draft) ->
                    builder.clause(
                        regime,
                        new Clause(number, draft.effect(), draft.reach(), draft.events()))));
  }

  private void clause(Record row) {
    Fields fields = new Fields(row);
    try {
      String regime = fields.text("regime");
      String number = fields.text("clause");
      Draft draft =
          new Draft(
              fields.choice("effect", ClauseEffect.class),
              fields.choice("reach", Reach.class),
              new ArrayList<>());
      if (drafts.computeIfAbsent(regime, key -> new TreeMap<>()).putIfAbsent(number, draft)
          != null) {
        throw new Malformed("clause", number, "one clause for each number of " + regime);
      }
    } catch (Malformed e) {
      builder.quarantine(
          "Clause "
              + (fields.show("id").equals("nothing") ? fields.show("element") : fields.show("id")),
          e.field(),
          e.found(),
          e.expected());
    }
  }

  private void event(Record row) {
    Fields fields = new Fields(row);
    String factId = SnapshotReader.factId(fields);
    try {
      String regime = fields.text("regime");
      LocalDate date = fields.date("date");
      @Nullable LocalDate effective = fields.dateOrNull("effectiveFrom");
      @Nullable LocalDate until = fields.dateOrNull("until");
      ClauseEvent event =
          new ClauseEvent(
              fields.text("event"),
              fields.choice("action", RegimeAction.class),
              date,
              effective == null ? date : effective,
              until);
      if (until != null && until.isBefore(event.effectiveFrom())) {
        throw new Malformed(
            "until", until.toString(), "a date not before " + event.effectiveFrom());
      }
      Map<String, Draft> clauses = drafts.getOrDefault(regime, Map.of());
      List<String> wanted = fields.texts("clauses");
      for (String number : wanted) {
        if (!clauses.containsKey(number)) {
          throw new Malformed("clauses", number, "clauses of " + regime + ": " + clauses.keySet());
        }
      }
      clauses.forEach(
          (number, draft) -> {
            if (wanted.isEmpty() || wanted.contains(number)) {
              draft.events().add(event);
            }
          });
    } catch (Malformed e) {
      builder.quarantine(factId, e.field(), e.found(), e.expected());
    }
  }
}
