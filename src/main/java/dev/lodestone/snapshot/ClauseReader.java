package dev.lodestone.snapshot;

import dev.lodestone.snapshot.Fields.Malformed;
import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeAction;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of the license regimes and what policy events did to them. */
final class ClauseReader {
  private final Believed believed;
  private final SupplyGraphBuilder builder;
  private final SnapshotNodes nodes;
  private final Map<String, LocalDate> pastEvents = new HashMap<>();
  private final Map<String, Map<String, Draft>> drafts = new TreeMap<>();

  private record Draft(ClauseEffect effect, Reach reach, List<ClauseEvent> events) {}

  ClauseReader(Believed believed, SupplyGraphBuilder builder, SnapshotNodes nodes) {
    this.believed = believed;
    this.builder = builder;
    this.nodes = nodes;
  }

  /** Adds all clauses to the builder, which must have the regimes already. */
  void read() {
    if (believed.isPast()) {
      readPast();
    } else {
      believed.stream("read/snapshot-clauses", this::clause);
      believed.stream("read/snapshot-statements", this::statement);
    }
    believed.stream("read/snapshot-clause-events", row -> event(new Fields(row)));
    believed.history("regime-events", row -> event(new Fields(row)));
    drafts.forEach(
        (regime, clauses) -> {
          nodes.named(regime);
          clauses.forEach(
              (number, draft) ->
                  builder.clause(
                      regime, new Clause(number, draft.effect(), draft.reach(), draft.events())));
        });
  }

  /** Clauses, and the days of policy events, whoever told them. */
  private void readPast() {
    FirstStated<Draft> clauses = new FirstStated<>();
    believed.past(
        "Clause",
        List.of("clauses"),
        row -> past(row, fields -> clauses.add(fields.text("id"), draft(fields), fields)));
    clauses.forEach(this::draft);
    FirstStated<LocalDate> events = new FirstStated<>();
    believed.pastOfAll(
        "PolicyEvent",
        List.of("policy-events"),
        row -> past(row, fields -> events.add(fields.text("id"), fields.date("date"), fields)));
    events.forEach(pastEvents::put);
  }

  private interface Past {
    void read(Fields row) throws Malformed;
  }

  private void past(Row row, Past past) {
    Fields fields = new Fields(row);
    try {
      past.read(fields);
    } catch (Malformed e) {
      builder.quarantine(fields.show("id"), e.field(), e.found(), e.expected());
    }
  }

  /** What is said of a clause beside its node; the owner's word goes before. */
  private void statement(Row row) {
    Fields fields = new Fields(row);
    try {
      String id = fields.text("id");
      if (id.indexOf('#') > 0) {
        draft(id, draft(fields));
      }
    } catch (Malformed e) {
      builder.quarantine("statement " + fields.show("element"), e.field(), e.found(), e.expected());
    }
  }

  private void draft(String id, Draft draft) {
    int hash = id.indexOf('#');
    drafts
        .computeIfAbsent(id.substring(0, hash), key -> new TreeMap<>())
        .putIfAbsent(id.substring(hash + 1), draft);
  }

  private static Draft draft(Fields fields) throws Malformed {
    return new Draft(
        fields.choice("effect", ClauseEffect.class),
        fields.choice("reach", Reach.class),
        new ArrayList<>());
  }

  private LocalDate date(Fields row, String event) throws Malformed {
    @Nullable LocalDate past = pastEvents.get(event);
    return past == null ? row.date("date") : past;
  }

  /** A superseded event names its ends as every superseded fact does. */
  private static String end(Fields row, String now, String past) throws Malformed {
    Optional<String> found = row.findText(past);
    return found.isPresent() ? found.get() : row.text(now);
  }

  private void clause(Row row) {
    Fields fields = new Fields(row);
    try {
      String regime = fields.text("regime");
      String number = fields.text("clause");
      Draft draft = draft(fields);
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

  private void event(Fields fields) {
    String factId = SnapshotReader.factId(fields);
    try {
      String regime = end(fields, "regime", "target");
      String name = end(fields, "event", "origin");
      LocalDate date = date(fields, name);
      @Nullable LocalDate effective = fields.dateOrNull("effectiveFrom");
      @Nullable LocalDate until = fields.dateOrNull("until");
      ClauseEvent event =
          new ClauseEvent(
              name,
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
