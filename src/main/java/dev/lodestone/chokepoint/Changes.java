package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.ClauseStatus;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.RegimeState;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days on which something upstream of a target changes: only on these can an answer about it
 * become another. Cost: linear in what is ever upstream, times the events of a clause.
 */
final class Changes {
  private final SupplyGraph graph;
  private final LocalDate from;
  private final LocalDate to;
  private final NavigableMap<LocalDate, List<Change>> byDay = new TreeMap<>();

  private Changes(SupplyGraph graph, LocalDate from, LocalDate to) {
    this.graph = graph;
    this.from = from;
    this.to = to;
  }

  /**
   * The changes after a first day and up to a last one, by day; those of a day relationships first,
   * in the order of the graph.
   */
  static NavigableMap<LocalDate, List<Change>> between(
      LocalDate from, LocalDate to, SupplyGraph graph, UpstreamEver upstream) {
    Changes changes = new Changes(graph, from, to);
    upstream.dependencies().stream().forEach(changes::addBounds);
    changes.addPeriods(upstream);
    upstream.regimes().stream()
        .forEach(
            regime ->
                graph.clauses(regime).stream()
                    .filter(upstream::mayStop)
                    .forEach(clause -> changes.addStates(regime, clause)));
    return changes.byDay;
  }

  private void add(Change change) {
    if (isWithin(change.day())) {
      byDay.computeIfAbsent(change.day(), day -> new ArrayList<>()).add(change);
    }
  }

  private boolean isWithin(LocalDate day) {
    return day.isAfter(from) && !day.isAfter(to);
  }

  private void addBounds(int dependency) {
    LocalDate begins = graph.validity(dependency).from();
    LocalDate ends = graph.validity(dependency).to();
    if (begins != null) {
      add(new Change.FactBegins(begins, dependency));
    }
    if (ends != null) {
      add(new Change.FactEnds(ends, dependency));
    }
  }

  /** Shares of a period count from the first day of its last year. */
  private void addPeriods(UpstreamEver upstream) {
    Comparator<Publication> order =
        Comparator.comparingInt(Publication::item)
            .thenComparing(Publication::frame, FrameKey.PREFERENCE);
    Map<Publication, List<Integer>> publications = new TreeMap<>(order);
    upstream.dependencies().stream()
        .filter(one -> graph.dependencyKind(one) == DependencyKind.SUPPLIES)
        .forEach(
            one ->
                publications
                    .computeIfAbsent(
                        new Publication(graph.to(one), graph.frame(one)), key -> new ArrayList<>())
                    .add(one));
    publications.forEach(
        (publication, all) -> {
          LocalDate day = Year.of(publication.frame().toYear()).atDay(1);
          List<Integer> valid = all.stream().filter(one -> graph.isValid(one, day)).toList();
          if (!valid.isEmpty()) {
            add(new Change.SharesBegin(day, valid));
          }
        });
  }

  private record Publication(int item, FrameKey frame) {}

  private void addStates(int regime, Clause clause) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (ClauseEvent event : clause.events()) {
      days.add(event.date());
      days.add(event.effectiveFrom());
      LocalDate until = event.until();
      if (until != null) {
        days.add(until.plusDays(1));
      }
    }
    for (LocalDate day : days) {
      RegimeState before = clause.stateOn(day.minusDays(1)).state();
      ClauseStatus after = clause.stateOn(day);
      if (before != after.state()) {
        add(
            new Change.ClauseState(
                day, regime, clause.number(), before, after.state(), after.because()));
      }
    }
  }
}
