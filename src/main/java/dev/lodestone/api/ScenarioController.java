package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.scenario.Edit;
import dev.lodestone.scenario.EditRejectedException;
import dev.lodestone.scenario.Edits;
import dev.lodestone.scenario.MitigationAnswer;
import dev.lodestone.scenario.MitigationQuestion;
import dev.lodestone.scenario.Mitigations;
import dev.lodestone.scenario.ScenarioAnswer;
import dev.lodestone.scenario.ScenarioQuestion;
import dev.lodestone.scenario.Scenarios;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers for what would be if things were otherwise. */
@Controller
final class ScenarioController {
  private final Reading reading;

  ScenarioController(Reading reading) {
    this.reading = reading;
  }

  @QueryMapping
  ScenarioResult scenario(
      @Argument List<String> of,
      @Argument List<EditInput> edits,
      @Argument List<ChokepointLevel> among,
      @Argument int maxOrder,
      @Argument ChokepointController.AnalysisInput assuming,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    if (of.isEmpty() || of.size() > ScenarioQuestion.MAX_TARGETS) {
      throw RequestException.badArgument(
          "of", of.size() + " ids", "1 to " + ScenarioQuestion.MAX_TARGETS + " ids");
    }
    if (maxOrder < 1 || maxOrder > ChokepointQuestion.MAX_ORDER) {
      throw RequestException.badArgument(
          "maxOrder", maxOrder, "1 to " + ChokepointQuestion.MAX_ORDER);
    }
    Set<ChokepointLevel> levels = levels(among);
    List<Edit> read = EditInput.edits("edits", edits, Edits.MAX);
    Assumptions assumptions = assuming.on(reading.day(assuming.asOf()));
    SupplyGraph graph = reading.graph(env);
    of.forEach(id -> reading.requireItem(env, "of", id));
    ScenarioAnswer answer =
        applied(
            "edits",
            () ->
                Scenarios.play(
                    graph,
                    new ScenarioQuestion(of, read, levels, assumptions, maxOrder),
                    env.getSelectionSet().containsAnyOf("changes*")));
    Completeness completeness =
        Completeness.of(env, graph, assumptions.asOf(), answer.truncatedBy(), began);
    return new ScenarioResult(answer, completeness.upToOrder(answer.completeToOrder()));
  }

  @QueryMapping
  MitigationPlan mitigations(
      @Argument String of,
      @Argument List<EditInput> offers,
      @Argument List<ChokepointLevel> among,
      @Argument int maxSize,
      @Argument ChokepointController.AnalysisInput assuming,
      DataFetchingEnvironment env) {
    long began = System.nanoTime();
    if (maxSize < 1 || maxSize > MitigationQuestion.MAX_OFFERS) {
      throw RequestException.badArgument(
          "maxSize", maxSize, "1 to " + MitigationQuestion.MAX_OFFERS);
    }
    Set<ChokepointLevel> levels = levels(among);
    List<Edit> read = EditInput.edits("offers", offers, MitigationQuestion.MAX_OFFERS);
    Assumptions assumptions = assuming.on(reading.day(assuming.asOf()));
    SupplyGraph graph = reading.graph(env);
    reading.requireItem(env, "of", of);
    MitigationAnswer answer =
        applied(
            "offers",
            () ->
                Mitigations.find(
                    graph, new MitigationQuestion(of, read, levels, assumptions, maxSize)));
    return new MitigationPlan(
        answer, Completeness.of(env, graph, assumptions.asOf(), answer.truncatedBy(), began));
  }

  private static Set<ChokepointLevel> levels(List<ChokepointLevel> among) {
    if (among.isEmpty()) {
      throw RequestException.badArgument("among", among, "at least one level");
    }
    return EnumSet.copyOf(among);
  }

  /** Tells which edit of the argument is rejected, and where in it. */
  private static <T> T applied(String argument, Supplier<T> answer) {
    try {
      return answer.get();
    } catch (EditRejectedException rejected) {
      String place = argument + "[" + rejected.number() + "]." + rejected.field();
      throw rejected.isMissing()
          ? RequestException.notFound(place, rejected.found())
          : RequestException.badArgument(place, rejected.found(), rejected.allowed());
    }
  }

  /** Before and after. */
  record ScenarioResult(ScenarioAnswer answer, Completeness completeness) {
    public List<TargetChange> targets() {
      return answer.targets().stream().map(one -> new TargetChange(answer, one)).toList();
    }

    public int changesCount() {
      return answer.changes().size();
    }

    public Chokepoint.Assumed assuming() {
      return new Chokepoint.Assumed(answer.question().assuming());
    }
  }

  /** A target before and after. */
  record TargetChange(ScenarioAnswer answer, dev.lodestone.scenario.TargetChange change) {
    public ScenarioSide before() {
      return new ScenarioSide(change.before());
    }

    public ScenarioSide after() {
      return new ScenarioSide(change.after());
    }

    public int wentCount() {
      return change.went().size();
    }

    public int cameCount() {
      return change.came().size();
    }

    public int stayedCount() {
      return change.stayed().size();
    }
  }

  /** A chokepoint before and after. */
  record StayedChokepoint(Certainty before, Chokepoint now) {
    static StayedChokepoint of(
        ChokepointAnswer after, dev.lodestone.scenario.TargetChange.Stayed one) {
      return new StayedChokepoint(
          one.before(),
          Chokepoint.of(after.graph(), after.question().assuming().asOf(), one.now()));
    }
  }

  /** The minimal mitigations. */
  record MitigationPlan(MitigationAnswer answer, Completeness completeness) {
    public ScenarioSide before() {
      return new ScenarioSide(answer.before());
    }

    public ScenarioSide withAll() {
      return new ScenarioSide(answer.withAll());
    }

    public int mitigationsCount() {
      return answer.mitigations().size();
    }

    public int completeToSize() {
      return answer.completeToSize();
    }

    public Chokepoint.Assumed assuming() {
      return new Chokepoint.Assumed(answer.question().assuming());
    }
  }

  /** Offers that do. */
  record Mitigation(List<Integer> offers, ScenarioSide after) {
    static Mitigation of(dev.lodestone.scenario.Mitigation one) {
      return new Mitigation(one.offers(), new ScenarioSide(one.after()));
    }
  }
}
