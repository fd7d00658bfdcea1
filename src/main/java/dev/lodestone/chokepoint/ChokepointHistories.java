package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds when a set became a chokepoint and when it stopped. An answer can only become another on a
 * day on which something upstream changes, so only these days are asked about; and a completion
 * written gate by gate as on the day before is not searched again.
 */
public final class ChokepointHistories {
  private final HistoryQuestion question;
  private final Limits limits;
  private final Solver solver;
  private final Spans<Cut> cuts = new Spans<>(Cut.ORDER);
  private final Spans<ChokepointHistory.Unavailability> unavailable =
      new Spans<>(
          Comparator.comparing(ChokepointHistory.Unavailability::certainty)
              .thenComparing(ChokepointHistory.Unavailability::because));
  private final Spans<AlreadyLost> alreadyLost = new Spans<>(AlreadyLost.ORDER);
  private final Set<Truncation> hit = new LinkedHashSet<>();
  private int completeToOrder;
  private int days;

  /**
   * How much to do.
   *
   * @param maxDays most days to evaluate
   * @param maxSpans most spans to keep, of all kinds together
   * @param search the bounds of each day, and the time after which no further day is begun
   */
  record Limits(int maxDays, int maxSpans, CutSearch.Limits search) {
    static final Limits DEFAULT =
        new Limits(500, 10_000, new CutSearch.Limits(1_000, 5_000, System::nanoTime));
  }

  private ChokepointHistories(SupplyGraph graph, HistoryQuestion question, Limits limits) {
    this.question = question;
    this.limits = limits;
    this.solver = new Solver(graph, question.target());
    this.completeToOrder = question.maxOrder();
  }

  /**
   * Every minimal set of members up to the order asked for, with each interval in which its loss
   * cuts. At most 500 days are evaluated and 10 000 spans kept, and after 5 seconds no further day
   * is begun; the answer says up to which day it is the whole history. Cost: for each day on which
   * something upstream changes that of writing both completions, and that of searching those that
   * are written anew, see {@link Chokepoints#find}.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static ChokepointHistory find(SupplyGraph graph, HistoryQuestion question) {
    return find(graph, question, Limits.DEFAULT);
  }

  static ChokepointHistory find(SupplyGraph graph, HistoryQuestion question, Limits limits) {
    return new ChokepointHistories(graph, question, limits).find(graph);
  }

  private ChokepointHistory find(SupplyGraph graph) {
    BooleanSupplier late = limits.search().after(100);
    NavigableMap<LocalDate, List<Change>> changes =
        Changes.between(
            question.from(),
            question.to(),
            graph,
            UpstreamEver.of(
                graph, solver.target(), question.among(), question.assuming().endUse()));
    evaluate(question.from(), List.of());
    Optional<Truncation> ended = Optional.empty();
    LocalDate completeUntil = question.to();
    for (LocalDate day : changes.keySet()) {
      ended = bound(late);
      if (ended.isPresent()) {
        completeUntil = day.minusDays(1);
        break;
      }
      evaluate(day, changes.getOrDefault(day, List.of()));
    }
    ended.ifPresent(hit::add);
    return new ChokepointHistory(
        graph,
        question,
        cuts.all().stream().map(ChokepointHistories::shown).toList(),
        unavailable.all(),
        alreadyLost.all(),
        days,
        solver.searches(),
        completeToOrder,
        completeUntil,
        CutSearch.truncations(List.of(), List.copyOf(hit)));
  }

  private Optional<Truncation> bound(BooleanSupplier late) {
    if (days >= limits.maxDays()) {
      return Optional.of(new Truncation(Bound.COUNT, limits.maxDays()));
    }
    if (cuts.size() + unavailable.size() + alreadyLost.size() > limits.maxSpans()) {
      return Optional.of(new Truncation(Bound.COUNT, limits.maxSpans()));
    }
    return late.getAsBoolean()
        ? Optional.of(new Truncation(Bound.TIME, limits.search().maxMillis()))
        : Optional.empty();
  }

  private void evaluate(LocalDate day, List<Change> because) {
    boolean first = days == 0;
    Solution solution = solver.solve(question.on(day), limits.search());
    List<Cut> found = List.copyOf(solution.cuts());
    cuts.add(day, first, found, because);
    unavailable.add(
        day,
        first,
        solution.unavailableBecause().filter(text -> found.isEmpty()).stream()
            .map(text -> new ChokepointHistory.Unavailability(certainty(solution), text))
            .toList(),
        because);
    alreadyLost.add(day, first, solution.optimistic().alreadyLost(), because);
    for (CutSearch search : solution.searches()) {
      completeToOrder = Math.min(completeToOrder, search.completeToOrder());
      hit.addAll(search.truncatedBy());
    }
    days++;
  }

  private static Certainty certainty(Solution solution) {
    return solution.certain().isEmpty() ? Certainty.CERTAIN : Certainty.POSSIBLE;
  }

  private static Span<ChokepointHistory.CutSet> shown(Span<Cut> span) {
    return new Span<>(
        new ChokepointHistory.CutSet(span.what().members(), span.what().certainty()),
        span.from(),
        span.until(),
        span.alreadyAtFrom(),
        span.begunBy(),
        span.endedBy());
  }
}
