package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointHistories;
import dev.lodestone.chokepoint.ChokepointHistory;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.CycleReading;
import dev.lodestone.chokepoint.HistoryQuestion;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for when chokepoints began and ended. */
@Controller
final class ChokepointHistoryController {
  private static final String LIST = "chokepointHistory";

  private final Reading reading;

  ChokepointHistoryController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  ChokepointHistoryConnection chokepointHistory(
      @Argument String of,
      @Argument List<ChokepointLevel> among,
      @Argument int maxOrder,
      @Argument ChokepointController.AnalysisInput assuming,
      @Argument LocalDate from,
      @Argument LocalDate to,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    ListPart part = ListPart.of(LIST, page);
    check(among, maxOrder, assuming, from, to);
    Assumptions assumptions = assuming.on(from);
    SupplyGraph graph = reading.graph(env);
    reading.requireItem(env, "of", of);
    ChokepointHistory history =
        ChokepointHistories.find(
            graph, new HistoryQuestion(of, EnumSet.copyOf(among), assumptions, maxOrder, from, to));
    ListPart.Page<ChokepointSpan> shown =
        part.cut(history.cuts(), span -> ChokepointSpan.of(graph, span));
    return new ChokepointHistoryConnection(
        shown.edges(),
        shown.pageInfo(),
        history,
        Completeness.of(env, graph, to, history.truncatedBy(), began)
            .upToOrder(history.completeToOrder()));
  }

  private static void check(
      List<ChokepointLevel> among,
      int maxOrder,
      ChokepointController.AnalysisInput assuming,
      LocalDate from,
      LocalDate to) {
    if (among.isEmpty()) {
      throw RequestException.badArgument("among", among, "at least one level");
    }
    if (maxOrder < 1 || maxOrder > HistoryQuestion.MAX_ORDER) {
      throw RequestException.badArgument("maxOrder", maxOrder, "1 to " + HistoryQuestion.MAX_ORDER);
    }
    LocalDate asOf = assuming.asOf();
    if (asOf != null) {
      throw RequestException.badArgument(
          "assuming.asOf", asOf, "left out, since a history has `from` and `to`");
    }
    if (to.isBefore(from) || to.isAfter(from.plusYears(HistoryQuestion.MAX_YEARS))) {
      throw RequestException.badArgument(
          "to", to, "from %s up to %d years later".formatted(from, HistoryQuestion.MAX_YEARS));
    }
  }

  /** A page of spans and the history it is part of. */
  record ChokepointHistoryConnection(
      List<Edge<ChokepointSpan>> edges,
      PageInfo pageInfo,
      ChokepointHistory history,
      Completeness completeness) {
    public List<ChokepointSpan> nodes() {
      return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
      return history.cuts().size();
    }

    public List<ChokepointSpan.UnavailableSpan> unavailable() {
      return history.unavailable().stream()
          .map(span -> ChokepointSpan.UnavailableSpan.of(history.graph(), span))
          .toList();
    }

    public List<ChokepointSpan.AlreadyLostSpan> alreadyLost() {
      return history.alreadyLost().stream()
          .map(span -> ChokepointSpan.AlreadyLostSpan.of(history.graph(), span))
          .toList();
    }

    public int daysEvaluated() {
      return history.daysEvaluated();
    }

    public LocalDate completeUntil() {
      return history.completeUntil();
    }

    public HistoryAssumptions assuming() {
      return new HistoryAssumptions(history.question());
    }
  }

  /** What was taken for granted. */
  record HistoryAssumptions(HistoryQuestion question) {
    public LocalDate from() {
      return question.from();
    }

    public LocalDate to() {
      return question.to();
    }

    public @Nullable String home() {
      return question.assuming().home();
    }

    public EndUse endUse() {
      return question.assuming().endUse();
    }

    public double minSupply() {
      return Shares.toFraction(question.assuming().minSupply());
    }

    public CycleReading cycles() {
      return question.assuming().cycles();
    }
  }
}
