package dev.lodestone.api;

import dev.lodestone.http.ClientConnections;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers each HTTP request in a thread of its own, so that the one of the connection is free to
 * see the client go, and cancels the operation then. What comes over a WebSocket is begun in the
 * order in which it comes, as a stream of events is.
 */
final class Cancellation implements WebGraphQlInterceptor {
  private final Scheduler threads;

  Cancellation(Executor executor) {
    this.threads = Schedulers.fromExecutor(executor);
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return request.getAttributes().get(ClientConnections.Waiting.ATTRIBUTE)
            instanceof ClientConnections.Waiting client
        ? answer(request, chain, client)
        : chain.next(request);
  }

  private Mono<WebGraphQlResponse> answer(
      WebGraphQlRequest request, Chain chain, ClientConnections.Waiting client) {
    Operation operation = new Operation();
    request.configureExecutionInput(
        (input, builder) -> {
          input.getGraphQLContext().put(WorkingThreads.KEY, operation);
          operation.executing(input);
          return input;
        });
    client.whenGone(operation::cancel);
    return chain
        .next(request)
        .map(response -> operation.isCancelled() ? cancelled(request) : response)
        .subscribeOn(threads);
  }

  private static WebGraphQlResponse cancelled(WebGraphQlRequest request) {
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            request.toExecutionInput(),
            ExecutionResult.newExecutionResult().addError(error()).build()));
  }

  /** What an operation ends with that was cancelled. */
  static GraphQLError error() {
    return Errors.of(
        ErrorCode.GRAPH_UNAVAILABLE, "the client went before it was answered", Map.of());
  }
}
