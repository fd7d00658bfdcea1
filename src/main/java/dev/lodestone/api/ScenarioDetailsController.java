package dev.lodestone.api;

import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.Standing;
import dev.lodestone.scenario.Mitigations;
import dev.lodestone.scenario.ScenarioAnswer;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for the parts of scenarios and mitigations: lists by size, and entities. */
@Controller
final class ScenarioDetailsController {
  private final Reading reading;

  ScenarioDetailsController(Reading reading) {
    this.reading = reading;
  }

  /** A product that stands otherwise. */
  record StandingChange(String id, Standing before, Standing after) {}

  @SchemaMapping
  List<StandingChange> changes(
      ScenarioController.ScenarioResult scenarioResult, @Argument int first) {
    ScenarioAnswer answer = scenarioResult.answer();
    return answer.changes().stream()
        .limit(PageArguments.checked("first", first))
        .map(one -> shown(answer, one))
        .toList();
  }

  @SchemaMapping
  ListConnection<StandingChange> changesConnection(
      ScenarioController.ScenarioResult scenarioResult, @Arguments PageArguments page) {
    ScenarioAnswer answer = scenarioResult.answer();
    return ListConnection.numbered(
        "scenario/changes", page, answer.changes(), one -> shown(answer, one));
  }

  private static StandingChange shown(
      ScenarioAnswer answer, dev.lodestone.scenario.StandingChange one) {
    return new StandingChange(answer.before().id(one.product()), one.before(), one.after());
  }

  @SchemaMapping
  CompletableFuture<List<Entity>> added(
      ScenarioController.ScenarioResult scenarioResult, DataFetchingEnvironment env) {
    SupplyGraph after = scenarioResult.answer().after();
    List<Integer> nodes =
        IntStream.range(scenarioResult.answer().before().size(), after.size()).boxed().toList();
    return reading.nodes(env, Entity.class, after, nodes);
  }

  @SchemaMapping
  CompletableFuture<Product> product(StandingChange standingChange, DataFetchingEnvironment env) {
    return reading.entity(env, Product.class, standingChange.id());
  }

  @SchemaMapping
  CompletableFuture<Item> target(
      ScenarioController.TargetChange targetChange, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, targetChange.change().target());
  }

  @SchemaMapping
  List<Chokepoint> went(ScenarioController.TargetChange targetChange, @Argument int first) {
    return ScenarioSide.shown(
        targetChange.change().before().answer(), targetChange.change().went(), first);
  }

  @SchemaMapping
  ListConnection<Chokepoint> wentConnection(
      ScenarioController.TargetChange targetChange, @Arguments PageArguments page) {
    return ScenarioSide.page(
        "scenario/went",
        page,
        targetChange.change().before().answer(),
        targetChange.change().went());
  }

  @SchemaMapping
  List<Chokepoint> came(ScenarioController.TargetChange targetChange, @Argument int first) {
    return ScenarioSide.shown(
        targetChange.change().after().answer(), targetChange.change().came(), first);
  }

  @SchemaMapping
  ListConnection<Chokepoint> cameConnection(
      ScenarioController.TargetChange targetChange, @Arguments PageArguments page) {
    return ScenarioSide.page(
        "scenario/came",
        page,
        targetChange.change().after().answer(),
        targetChange.change().came());
  }

  @SchemaMapping
  List<ScenarioController.StayedChokepoint> stayed(
      ScenarioController.TargetChange targetChange, @Argument int first) {
    ChokepointAnswer after = targetChange.change().after().answer();
    return targetChange.change().stayed().stream()
        .limit(PageArguments.checked("first", first))
        .map(one -> ScenarioController.StayedChokepoint.of(after, one))
        .toList();
  }

  @SchemaMapping
  ListConnection<ScenarioController.StayedChokepoint> stayedConnection(
      ScenarioController.TargetChange targetChange, @Arguments PageArguments page) {
    ChokepointAnswer after = targetChange.change().after().answer();
    return ListConnection.numbered(
        "scenario/stayed",
        page,
        targetChange.change().stayed(),
        one -> ScenarioController.StayedChokepoint.of(after, one));
  }

  @SchemaMapping
  List<Chokepoint> chokepoints(ScenarioSide scenarioSide, @Argument int first) {
    return ScenarioSide.shown(scenarioSide.answer(), scenarioSide.answer().chokepoints(), first);
  }

  @SchemaMapping
  ListConnection<Chokepoint> chokepointsConnection(
      ScenarioSide scenarioSide, @Arguments PageArguments page) {
    ChokepointAnswer answer = scenarioSide.answer();
    return ScenarioSide.page("scenario/chokepoints", page, answer, answer.chokepoints());
  }

  @SchemaMapping
  CompletableFuture<List<Item>> decisiveGaps(
      ScenarioSide scenarioSide, DataFetchingEnvironment env) {
    ChokepointAnswer answer = scenarioSide.answer();
    return reading.nodes(env, Item.class, answer.graph(), answer.decisiveGaps());
  }

  @SchemaMapping
  List<ScenarioController.Mitigation> mitigations(
      ScenarioController.MitigationPlan mitigationPlan, @Argument int first) {
    if (first < 1 || first > Mitigations.MAX_SETS) {
      throw RequestException.badArgument("first", first, "1 to " + Mitigations.MAX_SETS);
    }
    return mitigationPlan.answer().mitigations().stream()
        .limit(first)
        .map(ScenarioController.Mitigation::of)
        .toList();
  }

  @SchemaMapping
  ListConnection<ScenarioController.Mitigation> mitigationsConnection(
      ScenarioController.MitigationPlan mitigationPlan, @Arguments PageArguments page) {
    return ListConnection.numbered(
        "mitigations",
        page,
        mitigationPlan.answer().mitigations(),
        ScenarioController.Mitigation::of);
  }
}
