package dev.lodestone.api;

import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.ClauseStatus;
import dev.lodestone.supplygraph.ControlCoverage;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeState;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A control on exports. */
record LicenseRegime(EntityRecord record) implements Entity {
  public @Nullable String reference() {
    return Properties.text(record.properties(), "reference");
  }

  public @Nullable String scope() {
    return Properties.text(record.properties(), "scope");
  }

  public @Nullable String processingTime() {
    return Properties.text(record.properties(), "processingTime");
  }

  public @Nullable String endUseChecks() {
    return Properties.text(record.properties(), "endUseChecks");
  }

  public @Nullable String note() {
    return Properties.text(record.properties(), "note");
  }

  private static final List<RegimeState> MOST_BINDING_FIRST =
      List.of(
          RegimeState.IN_FORCE,
          RegimeState.UNKNOWN,
          RegimeState.SUSPENDED,
          RegimeState.ANNOUNCED,
          RegimeState.NOT_YET,
          RegimeState.REPEALED);

  /** The state of a whole regime: that of its most binding clause. */
  static ClauseStatus stateOf(List<Clause> clauses) {
    return clauses.stream()
        .map(Clause::status)
        .min(Comparator.comparingInt(status -> MOST_BINDING_FIRST.indexOf(status.state())))
        .orElseGet(
            () ->
                new ClauseStatus(
                    RegimeState.UNKNOWN, null, null, null, "no clause of it is recorded"));
  }

  /** A clause with its state on a day. */
  record Clause(String number, ClauseEffect effect, Reach reach, ClauseStatus status) {
    static Clause on(LocalDate day, dev.lodestone.supplygraph.Clause clause) {
      return new Clause(clause.number(), clause.effect(), clause.reach(), clause.stateOn(day));
    }
  }

  /**
   * A {@code CONTROLS} on a day; the clause is null where the regime records none of its number.
   */
  record Control(
      Dependency via,
      @Nullable Clause clause,
      List<String> destinations,
      @Nullable EndUse endUse,
      @Nullable Double deMinimis,
      ControlCoverage coverage) {
    static Control on(SupplyGraph graph, LocalDate day, dev.lodestone.supplygraph.Control control) {
      Clause clause =
          graph.clauses(control.regime()).stream()
              .filter(one -> one.number().equals(control.clause()))
              .findFirst()
              .map(one -> Clause.on(day, one))
              .orElse(null);
      return new Control(
          new Dependency(graph, control.dependency(), day),
          clause,
          List.copyOf(control.destinations()),
          control.endUse(),
          control.deMinimis() == 0 ? null : Shares.toFraction(control.deMinimis()),
          control.coverage());
    }
  }
}
