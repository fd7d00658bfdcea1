package dev.lodestone.api;

import dev.lodestone.supplygraph.ClauseStatus;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SupplyGraph;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
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
  /** After every date that is told; its text has as many digits. */
  private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

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
  ListConnection<LicenseRegime.Control> controlsConnection(
      LicenseRegime regime,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    return ListConnection.keyed(
        "regime/controls", page, controls(regime, asOf, env), one -> one.via().toKey());
  }

  @SchemaMapping
  CompletableFuture<List<PolicyEvent.RegimeEvent>> events(
      LicenseRegime regime, DataFetchingEnvironment env) {
    return byDate(regime, env)
        .thenApply(dated -> dated.values().stream().map(PolicyEvent.RegimeEvent::new).toList());
  }

  @SchemaMapping
  CompletableFuture<ListConnection<PolicyEvent.RegimeEvent>> eventsConnection(
      LicenseRegime regime, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return byDate(regime, env)
        .thenApply(
            dated ->
                ListConnection.keyed(
                    "regime/events", page, List.copyOf(dated.entrySet()), Map.Entry::getKey))
        .thenApply(shown -> shown.map(entry -> new PolicyEvent.RegimeEvent(entry.getValue())));
  }

  /** What was done to a regime, by date, then by what it was and by the event. */
  private CompletableFuture<SortedMap<String, FactRecord>> byDate(
      LicenseRegime regime, DataFetchingEnvironment env) {
    return reading
        .related(env, regime.id(), Undisclosures.REGIME_ACTIONS, false)
        .thenCompose(
            facts ->
                reading
                    .entities(env, PolicyEvent.class, facts.stream().map(FactRecord::from).toList())
                    .thenApply(events -> byDate(facts, events)));
  }

  private static SortedMap<String, FactRecord> byDate(
      List<FactRecord> facts, List<PolicyEvent> events) {
    SortedMap<String, FactRecord> dated = new TreeMap<>();
    for (int i = 0; i < facts.size(); i++) {
      FactRecord fact = facts.get(i);
      LocalDate date = Objects.requireNonNullElse(events.get(i).date(), NO_DATE);
      String place = "%s %02d %s".formatted(date, fact.kind().ordinal(), fact.from());
      String key = place + " " + Objects.requireNonNullElse(fact.provenance().factId(), "");
      while (dated.putIfAbsent(key, fact) != null) {
        // What was written by hand may have no name.
        key += "+";
      }
    }
    return dated;
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<License>> licenses(
      LicenseRegime regime, @Arguments PageArguments page, DataFetchingEnvironment env) {
    return lists.neighbors(
        env,
        License.class,
        new Reading.Ends(regime.id(), RelationshipKind.GRANTED_UNDER, false),
        "licenses",
        page);
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
