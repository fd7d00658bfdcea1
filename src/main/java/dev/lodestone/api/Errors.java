package dev.lodestone.api;

import dev.lodestone.http.Refusals;
import dev.lodestone.supplygraph.GraphUnavailableException;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Gives every error a code and says whether asking again may help. What went wrong inside stays in
 * the log.
 */
final class Errors extends DataFetcherExceptionResolverAdapter
    implements SubscriptionExceptionResolver, WebGraphQlInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final Set<String> REFUSING =
      Set.of(
          ErrorCode.TOO_LARGE.name(),
          ErrorCode.SERVICE_BUSY.name(),
          ErrorCode.FORBIDDEN.name(),
          ErrorCode.UNAUTHENTICATED.name());

  private final Refusals refusals;

  Errors(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected GraphQLError resolveToSingleError(Throwable error, DataFetchingEnvironment env) {
    if (Operation.isCancelled(env.getGraphQlContext())) {
      // What an interrupted thread fails with is no fault, and nobody reads it.
      return Cancellation.error();
    }
    return error(GraphqlErrorBuilder.newError(env), error, env.getExecutionStepInfo().getPath());
  }

  /** An error that comes while events are streamed. */
  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable error) {
    return Mono.just(List.of(error(GraphqlErrorBuilder.newError(), error, "a subscription")));
  }

  private static GraphQLError error(GraphqlErrorBuilder<?> builder, Throwable error, Object place) {
    return switch (error) {
      case RequestException bad ->
          error(builder, bad.code(), String.valueOf(bad.getMessage()), details(bad));
      case BusyException busy ->
          error(
              builder,
              ErrorCode.SERVICE_BUSY,
              String.valueOf(busy.getMessage()),
              Map.of("limit", busy.limit(), "allowed", busy.allowed()));
      case ForbiddenException forbidden ->
          error(builder, ErrorCode.FORBIDDEN, String.valueOf(forbidden.getMessage()), Map.of());
      case GraphUnavailableException unavailable -> {
        LOG.warn("the graph is unavailable: {}", unavailable.getMessage());
        yield error(
            builder,
            ErrorCode.GRAPH_UNAVAILABLE,
            "the graph cannot be read now; ask again later",
            Map.of());
      }
      default -> {
        LOG.error("no answer at {}", place, error);
        yield error(builder, ErrorCode.INTERNAL, "something went wrong inside", Map.of());
      }
    };
  }

  private static Map<String, Object> details(RequestException bad) {
    return Map.of("argument", bad.argument(), "value", bad.value(), "allowed", bad.allowed());
  }

  /** An error of no particular field. */
  static GraphQLError of(ErrorCode code, String message, Map<String, Object> details) {
    return error(GraphqlErrorBuilder.newError(), code, message, details);
  }

  private static GraphQLError error(
      GraphqlErrorBuilder<?> builder, ErrorCode code, String message, Map<String, Object> details) {
    return builder
        .message("%s", message)
        .errorType(classification(code))
        .extensions(extensions(code, details))
        .build();
  }

  private static ErrorClassification classification(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> org.springframework.graphql.execution.ErrorType.UNAUTHORIZED;
      case FORBIDDEN -> org.springframework.graphql.execution.ErrorType.FORBIDDEN;
      case NOT_FOUND -> org.springframework.graphql.execution.ErrorType.NOT_FOUND;
      case BAD_ARGUMENT, BAD_DOCUMENT, PERSISTED_QUERY_NOT_FOUND, UNTRUSTED_DOCUMENT, TOO_LARGE ->
          org.springframework.graphql.execution.ErrorType.BAD_REQUEST;
      case GRAPH_UNAVAILABLE, SERVICE_BUSY, INTERNAL ->
          org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR;
    };
  }

  private static Map<String, Object> extensions(ErrorCode code, Map<String, ?> details) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.put("retryable", code.isRetryable());
    extensions.putAll(details);
    return extensions;
  }

  /** Adds the code to the errors that arise before any of ours can: syntax, validation, limits. */
  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(Errors::coded).doOnNext(this::count);
  }

  /** Each limit once for an answer. */
  private void count(WebGraphQlResponse response) {
    response.getErrors().stream()
        .map(ResponseError::getExtensions)
        .filter(extensions -> REFUSING.contains(String.valueOf(extensions.get("code"))))
        .map(extensions -> new Refused(extensions.get("code"), extensions.get("limit")))
        .distinct()
        .forEach(
            one ->
                refusals.count(
                    String.valueOf(one.code()),
                    one.limit() == null ? null : one.limit().toString()));
  }

  private record Refused(@Nullable Object code, @Nullable Object limit) {}

  private static WebGraphQlResponse coded(WebGraphQlResponse response) {
    List<ResponseError> errors = response.getErrors();
    if (errors.stream().allMatch(error -> error.getExtensions().containsKey("code"))) {
      return response;
    }
    List<GraphQLError> all = response.getExecutionResult().getErrors();
    return response.transform(builder -> builder.errors(all.stream().map(Errors::coded).toList()));
  }

  private static GraphQLError coded(GraphQLError error) {
    Map<String, Object> given = error.getExtensions() == null ? Map.of() : error.getExtensions();
    if (given.containsKey("code")) {
      return error;
    }
    return GraphqlErrorBuilder.newError()
        .message("%s", error.getMessage())
        .locations(error.getLocations() == null ? List.of() : error.getLocations())
        .path(error.getPath() == null ? List.of() : error.getPath())
        .errorType(error.getErrorType())
        .extensions(extensions(codeOf(error), Map.of()))
        .build();
  }

  private static ErrorCode codeOf(GraphQLError error) {
    if (error.getErrorType() == ErrorType.ExecutionAborted
        || error instanceof BadFaithIntrospectionError) {
      return ErrorCode.TOO_LARGE;
    }
    boolean inDocument =
        error.getErrorType() == ErrorType.InvalidSyntax
            || error.getErrorType() == ErrorType.ValidationError
            || error.getErrorType() == ErrorType.OperationNotSupported;
    return inDocument ? ErrorCode.BAD_DOCUMENT : ErrorCode.INTERNAL;
  }
}
