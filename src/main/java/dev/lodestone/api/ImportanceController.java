package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ImportanceAnswer;
import dev.lodestone.chokepoint.ImportanceQuestion;
import dev.lodestone.chokepoint.Importances;
import dev.lodestone.chokepoint.MemberProbability;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for how much things that can be lost matter. */
@Controller
final class ImportanceController {
  private static final String LIST = "importance";

  private final Reading reading;

  ImportanceController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  ImportanceConnection importance(
      @Argument String of,
      @Argument List<ChokepointLevel> among,
      @Argument ChokepointController.AnalysisInput assuming,
      @Argument List<ProbabilityInput> probabilities,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    ListPart part = ListPart.of(LIST, page);
    if (among.isEmpty()) {
      throw RequestException.badArgument("among", among, "at least one level");
    }
    Set<ChokepointLevel> alphabet = EnumSet.copyOf(among);
    Assumptions assumptions = assuming.on(reading.day(assuming.asOf()));
    SupplyGraph graph = reading.graph(env);
    reading.requireItem(env, "of", of);
    List<MemberProbability> checked =
        ProbabilityInput.checked(
            probabilities,
            alphabet,
            place -> graph.kind(reading.requireNode(env, place.argument(), place.id())));
    ImportanceAnswer answer =
        Importances.find(graph, new ImportanceQuestion(of, alphabet, assumptions, checked));
    ListPart.Page<Importance> shown = part.cut(answer.members(), one -> Importance.of(graph, one));
    return new ImportanceConnection(
        shown.edges(),
        shown.pageInfo(),
        answer,
        Completeness.of(env, graph, assumptions.asOf(), answer.truncatedBy(), began)
            .upToOrder(
                answer.countedToOrder(), new Completeness.Coverage(graph, answer.coverage())));
  }

  /** A page of things that can be lost and the answer it is part of. */
  record ImportanceConnection(
      List<Edge<Importance>> edges,
      PageInfo pageInfo,
      ImportanceAnswer answer,
      Completeness completeness) {
    public List<Importance> nodes() {
      return edges.stream().map(Edge::node).toList();
    }

    public int totalCount() {
      return answer.members().size();
    }

    public Chokepoint.Interval probability() {
      return new Chokepoint.Interval(answer.lower(), answer.upper());
    }

    public Importance.@Nullable TopEvent certain() {
      return answer.certain().map(Importance.TopEvent::new).orElse(null);
    }

    public Importance.@Nullable TopEvent possible() {
      return answer.possible().map(Importance.TopEvent::new).orElse(null);
    }

    public @Nullable String noCutSetsBecause() {
      return answer.noCutSetsBecause().orElse(null);
    }

    public List<Chokepoint.ChokepointMember> notUpstream() {
      return answer.notUpstream().stream()
          .map(
              one ->
                  new Chokepoint.ChokepointMember(
                      one.level(), answer.graph(), answer.graph().find(one.id()).orElseThrow()))
          .toList();
    }

    public List<Chokepoint.AlreadyLost> alreadyLost() {
      return answer.alreadyLost().stream()
          .map(one -> new Chokepoint.AlreadyLost(answer.graph(), one))
          .toList();
    }

    public Chokepoint.Assumed assuming() {
      return new Chokepoint.Assumed(answer.question().assuming());
    }
  }
}
