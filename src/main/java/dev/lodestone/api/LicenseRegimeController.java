package dev.lodestone.api;

import dev.lodestone.supplygraph.ClauseStatus;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for license regimes. */
@Controller
final class LicenseRegimeController {
  private final EntityLists lists;
  private final Reading reading;

  LicenseRegimeController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable LicenseRegime> licenseRegime(
      @Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, LicenseRegime.class, EntityKind.LICENSE_REGIME, id);
  }

  @QueryMapping
  EntityConnection<LicenseRegime> licenseRegimes(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(LicenseRegime.class, EntityKind.LICENSE_REGIME, page, env);
  }

  @SchemaMapping
  CompletableFuture<@Nullable Country> imposedBy(
      LicenseRegime regime, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    List<Dependency> imposed =
        Dependency.at(
            reading.graph(env), regime.id(), DependencyKind.IMPOSED_BY, true, reading.day(asOf));
    return imposed.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : reading.entity(env, Country.class, imposed.getFirst().toId()).thenApply(found -> found);
  }

  @SchemaMapping
  CompletableFuture<List<Organization>> administeredBy(
      LicenseRegime licenseRegime, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, Organization.class, licenseRegime.id(), RelationshipKind.ADMINISTERS, false);
  }

  @SchemaMapping
  ClauseStatus state(
      LicenseRegime regime, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return LicenseRegime.stateOf(clausesOn(regime, asOf, env));
  }

  @SchemaMapping
  List<LicenseRegime.Clause> clauses(
      LicenseRegime regime, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return clausesOn(regime, asOf, env);
  }

  private List<LicenseRegime.Clause> clausesOn(
      LicenseRegime regime, @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    SupplyGraph graph = reading.graph(env);
    LocalDate day = reading.day(asOf);
    OptionalInt node = graph.find(regime.id());
    return node.isEmpty()
        ? List.of()
        : graph.clauses(node.getAsInt()).stream()
            .map(clause -> LicenseRegime.Clause.on(day, clause))
            .toList();
  }

  @SchemaMapping
  List<LicenseRegime.Control> controls(
      LicenseRegime regime, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    SupplyGraph graph = reading.graph(env);
    LocalDate day = reading.day(asOf);
    OptionalInt node = graph.find(regime.id());
    return node.isEmpty()
        ? List.of()
        : graph.controlsOf(node.getAsInt(), day).stream()
            .map(control -> LicenseRegime.Control.on(graph, day, control))
            .toList();
  }

  @SchemaMapping
  CompletableFuture<List<PolicyEvent.RegimeEvent>> events(
      LicenseRegime regime, DataFetchingEnvironment env) {
    return reading
        .related(env, regime.id(), Undisclosures.REGIME_ACTIONS, false)
        .thenCompose(facts -> byDate(facts, env));
  }

  private CompletableFuture<List<PolicyEvent.RegimeEvent>> byDate(
      List<FactRecord> facts, DataFetchingEnvironment env) {
    return reading
        .entities(env, PolicyEvent.class, facts.stream().map(FactRecord::from).toList())
        .thenApply(
            events -> {
              Map<String, LocalDate> dates = new HashMap<>();
              for (PolicyEvent event : events) {
                dates.put(event.id(), Objects.requireNonNullElse(event.date(), LocalDate.MAX));
              }
              return facts.stream()
                  .sorted(
                      Comparator.comparing(
                              (FactRecord fact) -> dates.getOrDefault(fact.from(), LocalDate.MAX))
                          .thenComparing(FactRecord::kind)
                          .thenComparing(FactRecord::from))
                  .map(PolicyEvent.RegimeEvent::new)
                  .toList();
            });
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<License>> licenses(
      LicenseRegime regime, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return reading
        .related(env, regime.id(), Set.of(RelationshipKind.GRANTED_UNDER), false)
        .thenCompose(
            facts ->
                lists.page(
                    env,
                    License.class,
                    facts.stream().map(FactRecord::from).sorted().distinct().toList(),
                    "licenses",
                    page));
  }

  @SchemaMapping(typeName = "RegimeStatus")
  CompletableFuture<@Nullable PolicyEvent> because(
      ClauseStatus status, DataFetchingEnvironment env) {
    String event = status.because();
    return event == null
        ? CompletableFuture.completedFuture(null)
        : reading.entity(env, PolicyEvent.class, event).thenApply(found -> found);
  }

  @SchemaMapping
  CompletableFuture<LicenseRegime> regime(
      LicenseRegime.Control control, DataFetchingEnvironment env) {
    return reading.entity(env, LicenseRegime.class, control.via().fromId());
  }

  @SchemaMapping
  CompletableFuture<Item> item(LicenseRegime.Control control, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, control.via().toId());
  }
}
