package dev.lodestone.api;

import dev.lodestone.supplygraph.Truncation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * How long walks and analyses take, by the field that asks for them and by the bound they hit. An
 * operation carries it to where an answer is complete.
 */
final class AnalysisMetrics implements WebGraphQlInterceptor {
  private static final String NAME = "lodestone.analysis";
  private static final String QUERY = "Query";

  private final MeterRegistry meters;

  AnalysisMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    request.configureExecutionInput(
        (input, builder) -> {
          input.getGraphQLContext().put(AnalysisMetrics.class, this);
          return input;
        });
    return chain.next(request);
  }

  /** An analysis is over that a field has asked for; a job is measured as one. */
  static void record(DataFetchingEnvironment env, List<Truncation> truncatedBy, Duration elapsed) {
    AnalysisMetrics metrics = env.getGraphQlContext().get(AnalysisMetrics.class);
    if (metrics != null
        && env.getParentType() instanceof GraphQLNamedType parent
        && parent.getName().equals(QUERY)) {
      metrics.record(env.getField().getName(), truncatedBy, elapsed);
    }
  }

  private void record(String kind, List<Truncation> truncatedBy, Duration elapsed) {
    List<String> bounds = truncatedBy.stream().map(one -> one.bound().name()).distinct().toList();
    Timer.builder(NAME)
        .description("Walks and analyses, with the reading of what they show")
        .tag("kind", kind)
        .tag(
            "bound", bounds.isEmpty() ? "NONE" : bounds.size() == 1 ? bounds.getFirst() : "SEVERAL")
        .register(meters)
        .record(elapsed);
  }
}
