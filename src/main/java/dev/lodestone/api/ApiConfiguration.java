package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.LimitSettings;
import dev.lodestone.http.OperationSlots;
import dev.lodestone.http.Refusals;
import dev.lodestone.ingest.UploadStore;
import dev.lodestone.supplygraph.SupplyGraphs;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.parser.ParserOptions;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** What the controllers share, and the limits of a document. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RecordSettings.class, UploadSettings.class})
class ApiConfiguration {
  private static final Set<String> ROOTS = Set.of("Query", "Mutation");

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
  KeptRecords keptRecords(RecordSettings settings) {
    return new KeptRecords(settings.kept());
  }

  @Bean
  Reading reading(
      SupplyGraphs graphs, KeptRecords records, Clock clock, BatchLoaderRegistry loaders) {
    return new Reading(graphs, records, clock, loaders);
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
  Jobs<ChokepointSearch> chokepointSearches(Clock clock) {
    return new Jobs<>("search", clock);
  }

  @Bean
  Jobs<PackageLoadJob> packageLoads(Clock clock) {
    return new Jobs<>("package-load", clock);
  }

  @Bean
  JobStreams jobStreams() {
    return new JobStreams();
  }

  @Bean
  UploadStore uploadStore(UploadSettings settings) {
    return UploadStore.open(settings.parent(), settings.limits());
  }

  @Bean
  WriteAccess writeAccess(UploadSettings settings, Access access) {
    return new WriteAccess(settings, access);
  }

  /**
   * A client that asks before it sends a large body ({@code Expect: 100-continue}) is told to go on
   * when we begin to read, so that what is refused is not sent.
   */
  @Bean
  TomcatConnectorCustomizer bodiesWhenRead() {
    return connector -> {
      if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
        http.setContinueResponseTiming("onRead");
      }
    };
  }

  /** After the interceptor that reads the token of a WebSocket. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  Admission admission(Access access, OperationSlots slots) {
    return new Admission(access, slots);
  }

  /** Outside of the others, so that no error goes without its code. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Errors errors(Refusals refusals) {
    return new Errors(refusals);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  Cancellation cancellation(
      @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
          Executor executor) {
    return new Cancellation(executor);
  }

  @Bean
  RootFieldObservations rootFieldObservations(ObservationRegistry registry) {
    return new RootFieldObservations(registry);
  }

  @Bean
  AnalysisMetrics analysisMetrics(MeterRegistry meters) {
    return new AnalysisMetrics(meters);
  }

  @Bean
  JobMetrics jobMetrics(
      Jobs<ChokepointSearch> searches, Jobs<PackageLoadJob> loads, JobStreams streams) {
    return new JobMetrics(List.of(searches, loads), streams);
  }

  /**
   * The fields of a query or mutation are answered beside each other. What stands below them is
   * answered in one thread, so that all look-ups of a level meet in one batch.
   */
  @Bean
  static BeanPostProcessor onlyRootsInThreadsOfTheirOwn() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AnnotatedControllerConfigurer controllers) {
          controllers.setBlockingMethodPredicate(ApiConfiguration::isBlockingRoot);
        }
        return bean;
      }
    };
  }

  @Bean
  static FieldsBelow fieldsBelow() {
    return new FieldsBelow();
  }

  @Bean
  GraphQlSourceBuilderCustomizer plainFields(FieldsBelow fields) {
    return builder -> builder.typeVisitors(List.of(fields));
  }

  private static boolean isBlockingRoot(HandlerMethod handler) {
    SchemaMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), SchemaMapping.class);
    return mapping != null
        && ROOTS.contains(mapping.typeName())
        && ReactiveAdapterRegistry.getSharedInstance()
                .getAdapter(handler.getReturnType().getParameterType())
            == null;
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
  OperationLimits operationLimits(LimitSettings limits) {
    return new OperationLimits(limits);
  }

  @Bean
  WebGraphQlInterceptor parserLimits(OperationLimits limits) {
    ParserOptions options = limits.parserOptions();
    return (request, chain) -> {
      request.configureExecutionInput(
          (input, builder) -> {
            input.getGraphQLContext().put(ParserOptions.class, options);
            return input;
          });
      return chain.next(request);
    };
  }
}
