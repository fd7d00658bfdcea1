package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.Chokepoints;
import dev.lodestone.chokepoint.CycleReading;
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

/** Answers for chokepoints. */
@Controller
final class ChokepointController {
  private static final String LIST = "chokepoints";

  private final Reading reading;

  ChokepointController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  ChokepointConnection chokepoints(
      @Argument String of,
      @Argument List<ChokepointLevel> among,
      @Argument int maxOrder,
      @Argument AnalysisInput assuming,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    ListPart part = ListPart.of(LIST, page);
    if (among.isEmpty()) {
      throw RequestException.badArgument("among", among, "at least one level");
    }
    if (maxOrder < 1 || maxOrder > ChokepointQuestion.MAX_ORDER) {
      throw RequestException.badArgument(
          "maxOrder", maxOrder, "1 to " + ChokepointQuestion.MAX_ORDER);
    }
    Assumptions assumptions = assuming.on(reading.day(assuming.asOf()));
    SupplyGraph graph = reading.graph(env);
    reading.requireItem(env, "of", of);
    ChokepointQuestion question =
        new ChokepointQuestion(
            of, EnumSet.copyOf(among), assumptions, maxOrder, isUnknownSelected(env));
    ChokepointAnswer answer = Chokepoints.find(graph, question, part.slice());
    ListPart.Page<Chokepoint> shown =
        part.cut(answer.chokepoints(), one -> Chokepoint.of(graph, assumptions.asOf(), one));
    return new ChokepointConnection(
        shown.edges(),
        shown.pageInfo(),
        answer,
        Completeness.of(env, graph, assumptions.asOf(), answer.truncatedBy(), began)
            .upToOrder(
                answer.completeToOrder(), new Completeness.Coverage(graph, answer.coverage())));
  }

  /** To find what is worth knowing takes about as long as all else, so it is found when asked. */
  private static boolean isUnknownSelected(DataFetchingEnvironment env) {
    return env.getSelectionSet().containsAnyOf("mostValuableUnknown*", "**/mostValuableUnknown");
  }

  /** What an analysis takes for granted. */
  record AnalysisInput(
      @Nullable LocalDate asOf,
      @Nullable String home,
      EndUse endUse,
      double minSupply,
      CycleReading cycles) {

    Assumptions on(LocalDate day) {
      if (!(minSupply >= 0 && minSupply <= 1)) {
        throw RequestException.badArgument("assuming.minSupply", minSupply, "0 to 1");
      }
      return new Assumptions(day, home, endUse, Shares.ofFraction(minSupply), cycles);
    }
  }

  /** A page of chokepoints and the answer it is part of. */
  record ChokepointConnection(
      List<Edge<Chokepoint>> edges,
      PageInfo pageInfo,
      ChokepointAnswer answer,
      Completeness completeness) {
    public List<Chokepoint> nodes() {
      return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
      return answer.chokepoints().size();
    }

    public @Nullable String noCutSetsBecause() {
      return answer.noCutSetsBecause().orElse(null);
    }

    public Chokepoint.Interval withNothingLost() {
      return Chokepoint.Interval.of(answer.withNothingLost());
    }

    public List<Chokepoint.AlreadyLost> alreadyLost() {
      return answer.alreadyLost().stream()
          .map(one -> new Chokepoint.AlreadyLost(answer.graph(), one))
          .toList();
    }

    public List<Chokepoint.Survival> survivesBy() {
      LocalDate day = answer.question().assuming().asOf();
      return answer.survivesBy().stream()
          .map(one -> Chokepoint.Survival.of(answer.graph(), day, one))
          .toList();
    }

    public Chokepoint.Assumed assuming() {
      return new Chokepoint.Assumed(answer.question().assuming());
    }
  }
}
