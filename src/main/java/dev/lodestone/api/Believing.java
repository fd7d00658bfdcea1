package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLTypeUtil;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Lets everything below a field of {@code Query}, {@code Mutation} or {@code Subscription} be
 * answered from the facts that its arguments {@code packages} and {@code knownAt}, or those within
 * {@code assuming}, say it believes.
 */
final class Believing extends SimplePerformantInstrumentation {
  static final int MAX_PACKAGES = 20;

  private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
  private static final String PACKAGES = "packages";
  private static final String KNOWN_AT = "knownAt";

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    String parent = GraphQLTypeUtil.simplePrint(parameters.getEnvironment().getParentType());
    return ROOTS.contains(parent) ? env -> answer(fetcher, env) : fetcher;
  }

  private static @Nullable Object answer(DataFetcher<?> fetcher, DataFetchingEnvironment env)
      throws Exception {
    Belief belief = of(env.getArguments());
    Object answer =
        fetcher.get(
            DataFetchingEnvironmentImpl.newDataFetchingEnvironment(env)
                .localContext(belief)
                .build());
    return switch (answer) {
      case CompletionStage<?> later -> later.thenApply(data -> in(belief, data));
      // Each event is answered for itself.
      case Publisher<?> events -> Flux.from(events).map(data -> in(belief, data));
      case null, default -> in(belief, answer);
    };
  }

  /** A search goes on believing what the request did that began it. */
  private static Object in(Belief belief, @Nullable Object data) {
    Belief then = data instanceof ChokepointSearch begun ? begun.belief() : belief;
    return DataFetcherResult.newResult().data(data).localContext(then).build();
  }

  /** What the field that is answered believes. */
  static Belief of(DataFetchingEnvironment env) {
    return env.getLocalContext() instanceof Belief belief ? belief : Belief.PUBLIC;
  }

  static Belief of(Map<String, Object> arguments) {
    Map<?, ?> assuming = arguments.get("assuming") instanceof Map<?, ?> given ? given : Map.of();
    Object packages = arguments.getOrDefault(PACKAGES, assuming.get(PACKAGES));
    Object knownAt = arguments.getOrDefault(KNOWN_AT, assuming.get(KNOWN_AT));
    return new Belief(
        packages instanceof List<?> ids ? Optional.of(checked(ids)) : Optional.empty(),
        knownAt instanceof OffsetDateTime time ? Optional.of(time) : Optional.empty());
  }

  private static List<String> checked(List<?> given) {
    if (given.isEmpty() || given.size() > MAX_PACKAGES) {
      throw RequestException.badArgument(
          PACKAGES, given.size() + " ids", "1 to " + MAX_PACKAGES + " ids of packages");
    }
    List<String> ids = new ArrayList<>();
    given.forEach(id -> ids.add(String.valueOf(id)));
    return ids;
  }
}
