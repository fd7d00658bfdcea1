package dev.lodestone.scenario;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.RegimeAction;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphEditor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rewrites the history of clauses from a day on. */
record ClauseEdits(SupplyGraph graph, LocalDate asOf, int number) {
  /** The event that stands for an edit. */
  private static final String EVENT = "event:hypothetical";

  void add(Edit.Suspend suspend, SupplyGraphEditor editor) {
    LocalDate from = suspend.from() == null ? asOf : suspend.from();
    LocalDate until = suspend.until();
    if (until != null && until.isBefore(from)) {
      throw new EditRejectedException(
          number, "suspend.until", until.toString(), from + " or later", false);
    }
    ClauseEvent event = new ClauseEvent(EVENT, RegimeAction.SUSPENDS, from, from, until);
    rewrite("suspend", suspend.regime(), suspend.clause(), event, editor);
  }

  void add(Edit.Resume resume, SupplyGraphEditor editor) {
    LocalDate from = resume.from() == null ? asOf : resume.from();
    ClauseEvent event = new ClauseEvent(EVENT, RegimeAction.RESUMES, from, from, null);
    rewrite("resume", resume.regime(), resume.clause(), event, editor);
  }

  private void rewrite(
      String verb,
      String id,
      @Nullable String wanted,
      ClauseEvent event,
      SupplyGraphEditor editor) {
    int regime = Edits.required(graph, number, verb + ".regime", id);
    if (graph.kind(regime) != EntityKind.LICENSE_REGIME) {
      throw new EditRejectedException(
          number, verb + ".regime", id, "an id of the form regime:key", false);
    }
    List<Clause> clauses = graph.clauses(regime);
    if (clauses.isEmpty()) {
      throw new EditRejectedException(
          number, verb + ".regime", id, "a regime of which a clause is recorded", false);
    }
    if (wanted != null && clauses.stream().noneMatch(one -> one.number().equals(wanted))) {
      throw new EditRejectedException(
          number,
          verb + ".clause",
          wanted,
          clauses.stream().map(Clause::number).collect(Collectors.joining(", ", "one of ", "")),
          false);
    }
    editor.clauses(
        regime,
        clauses.stream()
            .map(one -> wanted == null || one.number().equals(wanted) ? with(one, event) : one)
            .toList());
  }

  private static Clause with(Clause clause, ClauseEvent event) {
    List<ClauseEvent> events = new ArrayList<>();
    clause.events().stream().filter(one -> one.date().isBefore(event.date())).forEach(events::add);
    events.add(event);
    return new Clause(clause.number(), clause.effect(), clause.reach(), events);
  }
}
