package dev.lodestone.api;

import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** What the controllers share, and the limits of a document. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  /** How deep a document may nest; the introspection of a tool takes 13. */
  static final int MAX_DEPTH = 25;

  /** How much a document may cost; see {@link Cost}. */
  static final int MAX_COST = 100_000;

  private static final GraphQLScalarType DATE =
      ExtendedScalars.Date.transform(
          date -> date.description("A day of the calendar, written `2026-06-01`."));

  private static final GraphQLScalarType DATE_TIME =
      ExtendedScalars.DateTime.transform(
          time -> time.description("A moment, written `2026-06-01T12:00:00Z`."));

  private static final GraphQLScalarType COUNTRY_CODE =
      ExtendedScalars.newRegexScalar("CountryCode")
          .addPattern(Pattern.compile("[A-Z]{2}"))
          .description("An ISO 3166-1 alpha-2 country code, such as `NA` for Namibia.")
          .build();

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> wiring.scalar(DATE).scalar(DATE_TIME).scalar(COUNTRY_CODE);
  }

  @Bean
  Reading reading(SupplyGraphs graphs, Clock clock, BatchLoaderRegistry loaders) {
    return new Reading(graphs, clock, loaders);
  }

  @Bean
  EntityLists entityLists(SupplyGraphs graphs, Reading reading) {
    return new EntityLists(graphs, reading);
  }

  @Bean
  Undisclosures undisclosures(SupplyGraphs graphs) {
    return new Undisclosures(graphs);
  }

  @Bean
  Believing believing(SupplyGraphs graphs, Clock clock) {
    return new Believing(graphs, clock);
  }

  @Bean
  ChokepointSearches chokepointSearches(Clock clock) {
    return new ChokepointSearches(clock);
  }

  @Bean
  Errors errors() {
    return new Errors();
  }

  /** A look-up that follows another is batched as well. */
  @Bean
  WebGraphQlInterceptor chainedBatches() {
    return (request, chain) -> {
      request.configureExecutionInput(
          (input, builder) -> {
            DataLoaderDispatchingContextKeys.setEnableDataLoaderChaining(
                input.getGraphQLContext(), true);
            return input;
          });
      return chain.next(request);
    };
  }

  @Bean
  MaxQueryDepthInstrumentation depthLimit() {
    return new MaxQueryDepthInstrumentation(MAX_DEPTH);
  }

  @Bean
  MaxQueryComplexityInstrumentation costLimit() {
    return new MaxQueryComplexityInstrumentation(MAX_COST, Cost::of);
  }
}
