package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.PackagesAt;
import dev.lodestone.supplygraph.SupplyGraphs;
import dev.lodestone.supplygraph.UnknownPackageException;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLTypeUtil;
import java.time.Clock;
import java.time.OffsetDateTime;
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

  private final SupplyGraphs graphs;
  private final Clock clock;

  Believing(SupplyGraphs graphs, Clock clock) {
    this.graphs = graphs;
    this.clock = clock;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    String parent = GraphQLTypeUtil.simplePrint(parameters.getEnvironment().getParentType());
    return ROOTS.contains(parent) ? env -> answer(fetcher, env) : fetcher;
  }

  private @Nullable Object answer(DataFetcher<?> fetcher, DataFetchingEnvironment env)
      throws Exception {
    Asked asked = read(env);
    Object answer =
        fetcher.get(
            DataFetchingEnvironmentImpl.newDataFetchingEnvironment(env)
                .localContext(asked)
                .build());
    return switch (answer) {
      case CompletionStage<?> later -> later.thenApply(data -> in(asked, data));
      // Each event is answered for itself.
      case Publisher<?> events -> Flux.from(events).map(data -> in(asked, data));
      case null, default -> in(asked, answer);
    };
  }

  /** A search goes on believing what the request did that began it. */
  private static Object in(Asked asked, @Nullable Object data) {
    Asked then = data instanceof ChokepointSearch begun ? begun.asked() : asked;
    return DataFetcherResult.newResult().data(data).localContext(then).build();
  }

  /** What the field that is answered believes, as it was asked. */
  static Asked asked(DataFetchingEnvironment env) {
    return env.getLocalContext() instanceof Asked asked ? asked : Asked.PUBLIC;
  }

  /** What the field that is answered believes. */
  static Belief of(DataFetchingEnvironment env) {
    return asked(env).belief();
  }

  private Asked read(DataFetchingEnvironment env) {
    Map<String, Object> arguments = env.getArguments();
    Map<?, ?> assuming = arguments.get("assuming") instanceof Map<?, ?> given ? given : Map.of();
    Object packages = arguments.getOrDefault(PACKAGES, assuming.get(PACKAGES));
    Object knownAt = arguments.getOrDefault(KNOWN_AT, assuming.get(KNOWN_AT));
    List<String> named = packages instanceof List<?> ids ? checked(ids) : null;
    return knownAt instanceof OffsetDateTime time
        ? past(env, named, time)
        : new Asked(named, null, new Belief(Optional.ofNullable(named), Optional.empty()));
  }

  private Asked past(
      DataFetchingEnvironment env, @Nullable List<String> named, OffsetDateTime time) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (time.isAfter(now)) {
      throw RequestException.badArgument(KNOWN_AT, time, "a time not after now, which is " + now);
    }
    PackagesAt then =
        env.getGraphQlContext().computeIfAbsent(new Settled(time), key -> graphs.packagesAt(time));
    if (then.lastChange().isEmpty()) {
      throw RequestException.nothingKnown(time, then.first().orElse(null));
    }
    try {
      return new Asked(named, time, then.belief(Optional.ofNullable(named)));
    } catch (UnknownPackageException unknown) {
      throw RequestException.unknownPackage(unknown.id(), time);
    }
  }

  private record Settled(OffsetDateTime time) {}

  /**
   * What a field below believes that names packages of its own: these, of the time of the question.
   */
  Belief of(DataFetchingEnvironment env, List<String> packages) {
    OffsetDateTime time = asked(env).knownAt();
    List<String> named = checked(packages);
    return time == null ? Belief.in(named) : past(env, named, time).belief();
  }

  private static List<String> checked(List<?> given) {
    if (given.isEmpty() || given.size() > MAX_PACKAGES) {
      throw RequestException.badArgument(
          PACKAGES, given.size() + " ids", "1 to " + MAX_PACKAGES + " ids of packages");
    }
    return given.stream().map(String::valueOf).sorted().distinct().toList();
  }
}
