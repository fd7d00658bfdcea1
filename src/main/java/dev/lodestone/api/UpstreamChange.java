package dev.lodestone.api;

import dev.lodestone.chokepoint.Change;
import dev.lodestone.supplygraph.RegimeState;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something upstream that is different from a day on, as the schema shows it. */
record UpstreamChange(SupplyGraph graph, Change change) {

  /** What sort of change it is. */
  enum UpstreamChangeKind {
    FACT_BEGINS,
    FACT_ENDS,
    SHARES_BEGIN,
    CLAUSE_STATE
  }

  static List<UpstreamChange> of(SupplyGraph graph, List<Change> changes) {
    return changes.stream().map(change -> new UpstreamChange(graph, change)).toList();
  }

  public UpstreamChangeKind kind() {
    return switch (change) {
      case Change.FactBegins begins -> UpstreamChangeKind.FACT_BEGINS;
      case Change.FactEnds ends -> UpstreamChangeKind.FACT_ENDS;
      case Change.SharesBegin begin -> UpstreamChangeKind.SHARES_BEGIN;
      case Change.ClauseState state -> UpstreamChangeKind.CLAUSE_STATE;
    };
  }

  public LocalDate day() {
    return change.day();
  }

  public List<ChangedFact> facts() {
    return switch (change) {
      case Change.FactBegins begins -> facts(List.of(begins.dependency()), begins.day());
      case Change.FactEnds ends -> facts(List.of(ends.dependency()), ends.day().minusDays(1));
      case Change.SharesBegin begin -> facts(begin.dependencies(), begin.day());
      case Change.ClauseState state -> List.of();
    };
  }

  private List<ChangedFact> facts(List<Integer> dependencies, LocalDate holds) {
    return dependencies.stream()
        .map(one -> new ChangedFact(new Dependency(graph, one, holds)))
        .toList();
  }

  public @Nullable String clause() {
    return change instanceof Change.ClauseState state ? state.clause() : null;
  }

  public @Nullable RegimeState stateBefore() {
    return change instanceof Change.ClauseState state ? state.before() : null;
  }

  public @Nullable RegimeState stateAfter() {
    return change instanceof Change.ClauseState state ? state.after() : null;
  }

  @Nullable String regimeId() {
    return change instanceof Change.ClauseState state ? graph.id(state.regime()) : null;
  }

  @Nullable String eventId() {
    return change instanceof Change.ClauseState state ? state.event() : null;
  }

  /** A relationship that begins or ends. */
  record ChangedFact(Dependency via) {}
}
