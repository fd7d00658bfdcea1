package dev.lodestone.api;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for facilities. */
@Controller
final class FacilityController {
  private final EntityLists lists;
  private final Reading reading;

  FacilityController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Facility> facility(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Facility.class, EntityKind.FACILITY, id);
  }

  @QueryMapping
  EntityConnection<Facility> facilities(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Facility.class, EntityKind.FACILITY, page, env);
  }

  @SchemaMapping
  List<Facility.Production> produces(
      Facility facility, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return dependencies(env, facility, DependencyKind.PRODUCES, true, asOf).stream()
        .map(Facility.Production::new)
        .toList();
  }

  @SchemaMapping
  ListConnection<Facility.Production> producesConnection(
      Facility facility,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    return ListConnection.keyed(
        "facility/produces", page, produces(facility, asOf, env), one -> one.via().toKey());
  }

  @SchemaMapping
  CompletableFuture<List<Company>> operators(
      Facility facility, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    List<Dependency> operated = dependencies(env, facility, DependencyKind.OPERATES, false, asOf);
    return reading.entities(env, Company.class, Dependency.fromIds(operated));
  }

  @SchemaMapping
  CompletableFuture<@Nullable Country> country(
      Facility facility, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    List<Dependency> located = dependencies(env, facility, DependencyKind.LOCATED_IN, true, asOf);
    return located.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : reading.entity(env, Country.class, located.getFirst().toId()).thenApply(found -> found);
  }

  private List<Dependency> dependencies(
      DataFetchingEnvironment env,
      Facility facility,
      DependencyKind kind,
      boolean outgoing,
      @Nullable LocalDate asOf) {
    return Dependency.at(reading.graph(env), facility.id(), kind, outgoing, reading.day(asOf));
  }

  @SchemaMapping
  CompletableFuture<Facility> facility(
      Facility.Production production, DataFetchingEnvironment env) {
    return reading.entity(env, Facility.class, production.via().fromId());
  }

  @SchemaMapping
  CompletableFuture<Item> item(Facility.Production production, DataFetchingEnvironment env) {
    return reading.entity(env, Item.class, production.via().toId());
  }

  @SchemaMapping
  CompletableFuture<@Nullable Double> capacity(
      Facility.Production production, DataFetchingEnvironment env) {
    return reading
        .fact(env, production.via())
        .thenApply(fact -> Properties.number(fact.properties(), "capacity"));
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> unit(
      Facility.Production production, DataFetchingEnvironment env) {
    return text(production, "unit", env);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> basis(
      Facility.Production production, DataFetchingEnvironment env) {
    return text(production, "basis", env);
  }

  private CompletableFuture<@Nullable String> text(
      Facility.Production production, String name, DataFetchingEnvironment env) {
    return reading
        .fact(env, production.via())
        .thenApply(fact -> Properties.text(fact.properties(), name));
  }
}
