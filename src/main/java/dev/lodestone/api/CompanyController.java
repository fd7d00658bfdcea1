package dev.lodestone.api;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.RelationshipKind;
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

/** Answers for companies. */
@Controller
final class CompanyController {
  private final EntityLists lists;
  private final Reading reading;

  CompanyController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Company> company(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Company.class, EntityKind.COMPANY, id);
  }

  @QueryMapping
  EntityConnection<Company> companies(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Company.class, EntityKind.COMPANY, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<Facility>> facilities(
      Company company, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    List<Dependency> run = dependencies(env, company, DependencyKind.OPERATES, true, asOf);
    return reading.entities(env, Facility.class, Dependency.toIds(run));
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<Facility>> facilitiesConnection(
      Company company,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    List<Dependency> run = dependencies(env, company, DependencyKind.OPERATES, true, asOf);
    return lists.page(env, Facility.class, Dependency.toIds(run), "company/facilities", page);
  }

  @SchemaMapping
  List<Company.Ownership> owners(
      Company company, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return owned(env, company, false, asOf);
  }

  @SchemaMapping
  ListConnection<Company.Ownership> ownersConnection(
      Company company,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    return ListConnection.keyed(
        "company/owners", page, owned(env, company, false, asOf), one -> one.via().fromKey());
  }

  @SchemaMapping
  List<Company.Ownership> holdings(
      Company company, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return owned(env, company, true, asOf);
  }

  @SchemaMapping
  ListConnection<Company.Ownership> holdingsConnection(
      Company company,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    return ListConnection.keyed(
        "company/holdings", page, owned(env, company, true, asOf), one -> one.via().toKey());
  }

  private List<Company.Ownership> owned(
      DataFetchingEnvironment env, Company company, boolean outgoing, @Nullable LocalDate asOf) {
    return dependencies(env, company, DependencyKind.OWNS, outgoing, asOf).stream()
        .map(Company.Ownership::new)
        .toList();
  }

  private List<Dependency> dependencies(
      DataFetchingEnvironment env,
      Company company,
      DependencyKind kind,
      boolean outgoing,
      @Nullable LocalDate asOf) {
    return Dependency.at(reading.graph(env), company.id(), kind, outgoing, reading.day(asOf));
  }

  @SchemaMapping
  CompletableFuture<List<Country>> headquarters(Company company, DataFetchingEnvironment env) {
    return reading.neighbors(
        env, Country.class, company.id(), RelationshipKind.HEADQUARTERED_IN, true);
  }

  @SchemaMapping
  CompletableFuture<Company> owner(Company.Ownership ownership, DataFetchingEnvironment env) {
    return reading.entity(env, Company.class, ownership.via().fromId());
  }

  @SchemaMapping
  CompletableFuture<Company> company(Company.Ownership ownership, DataFetchingEnvironment env) {
    return reading.entity(env, Company.class, ownership.via().toId());
  }
}
