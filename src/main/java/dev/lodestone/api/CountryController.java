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

/** Answers for countries. */
@Controller
final class CountryController {
  private final EntityLists lists;
  private final Reading reading;

  CountryController(EntityLists lists, Reading reading) {
    this.lists = lists;
    this.reading = reading;
  }

  @QueryMapping
  CompletableFuture<@Nullable Country> country(@Argument String id, DataFetchingEnvironment env) {
    return lists.find(env, Country.class, EntityKind.COUNTRY, id);
  }

  @QueryMapping
  EntityConnection<Country> countries(
      @Arguments EntityListArguments page, DataFetchingEnvironment env) {
    return lists.page(Country.class, EntityKind.COUNTRY, page, env);
  }

  @SchemaMapping
  CompletableFuture<List<LicenseRegime>> licenseRegimes(
      Country country, @Argument @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return reading.entities(env, LicenseRegime.class, imposed(country, asOf, env));
  }

  @SchemaMapping
  CompletableFuture<EntityConnection<LicenseRegime>> licenseRegimesConnection(
      Country country,
      @Argument @Nullable LocalDate asOf,
      @Arguments PageArguments page,
      DataFetchingEnvironment env) {
    return lists.page(
        env, LicenseRegime.class, imposed(country, asOf, env), "country/licenseRegimes", page);
  }

  private List<String> imposed(
      Country country, @Nullable LocalDate asOf, DataFetchingEnvironment env) {
    return Dependency.fromIds(
        Dependency.at(
            reading.graph(env), country.id(), DependencyKind.IMPOSED_BY, false, reading.day(asOf)));
  }
}
