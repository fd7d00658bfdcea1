package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.Caller;
import dev.lodestone.http.OperationSlots;
import graphql.ExecutionResult;
import java.net.InetSocketAddress;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Lets an operation be answered, over whichever transport it came: its caller may ask, and there is
 * room for it. Remembers the caller for the fields that write.
 */
final class Admission implements WebGraphQlInterceptor {
  private final Access access;
  private final OperationSlots slots;

  Admission(Access access, OperationSlots slots) {
    this.access = access;
    this.slots = slots;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.deferContextual(
        context -> {
          Caller caller = callerOf(request, context);
          if (!access.isOpen() && access.findRole(caller.bearer()).isEmpty()) {
            return refused(
                request,
                Errors.of(
                    ErrorCode.UNAUTHENTICATED,
                    "this needs a bearer token with a role, which has not expired",
                    Map.of()));
          }
          request.configureExecutionInput(
              (input, builder) -> {
                input.getGraphQLContext().put(Caller.class, caller);
                return input;
              });
          return request.getAttributes().containsKey(OperationSlots.HELD)
              ? chain.next(request)
              : inSlot(request, chain);
        });
  }

  /**
   * Over a WebSocket the headers are those it was opened with, and the token is that of its first
   * message.
   */
  static Caller callerOf(WebGraphQlRequest request, ContextView context) {
    InetSocketAddress remote = request.getRemoteAddress();
    SecurityContext security = context.getOrDefault(SecurityContext.class.getName(), null);
    return Caller.of(
        request.getHeaders(),
        remote == null ? null : remote.getAddress(),
        security == null ? null : security.getAuthentication());
  }

  /** Over a WebSocket no filter has taken a slot; a stream needs one only until it is begun. */
  private Mono<WebGraphQlResponse> inSlot(WebGraphQlRequest request, Chain chain) {
    if (!slots.tryTake()) {
      return refused(
          request,
          Errors.of(
              ErrorCode.SERVICE_BUSY,
              slots.all() + " operations are answered at a time; ask again later",
              Map.of("limit", "maxOperations", "allowed", slots.all())));
    }
    return chain.next(request).doFinally(end -> slots.giveBack());
  }

  private static Mono<WebGraphQlResponse> refused(
      WebGraphQlRequest request, graphql.GraphQLError error) {
    return Mono.just(
        new WebGraphQlResponse(
            new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().addError(error).build())));
  }
}
