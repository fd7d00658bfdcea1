package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.Caller;
import dev.lodestone.http.Role;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Tags answers to questions in addresses. The version of the graph is read before an answer is made
 * and after: where it moved, or anything went wrong, the answer has no tag.
 */
final class AnswerTags implements WebGraphQlInterceptor {
  /** To be kept by the client alone, and asked for again each time. */
  private static final String PRIVATE = "private, no-cache";

  private static final List<String> VARY = List.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION);

  private final SupplyGraphs graphs;
  private final Clock clock;
  private final Access access;

  /**
   * Another one for each process: another version of the software or other settings may give
   * another answer, and another database may count its versions alike.
   */
  private final String process = UUID.randomUUID().toString();

  AnswerTags(SupplyGraphs graphs, Clock clock, Access access) {
    this.graphs = graphs;
    this.clock = clock;
    this.access = access;
  }

  /**
   * The tag of the answer to a question, as of now.
   *
   * @param accept the media types that the client accepts, as it says
   */
  AnswerTag of(
      String document,
      @Nullable String operation,
      Map<String, Object> variables,
      Caller caller,
      String accept) {
    LocalDate day = LocalDate.now(clock);
    Optional<Role> role = access.findRole(caller.bearer());
    GraphVersion version = access.isOpen() || role.isPresent() ? findVersion() : null;
    String question =
        String.join(
            "\u0000",
            process,
            version == null ? "" : version.value(),
            document,
            operation == null ? "" : operation,
            Fingerprint.canonical(variables),
            role.map(Role::name).orElse(""),
            accept);
    return new AnswerTag(Sha256.hex(question), version, day);
  }

  private @Nullable GraphVersion findVersion() {
    try {
      return graphs.version();
    } catch (GraphUnavailableException unavailable) {
      return null;
    }
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (!(request.getAttributes().get(AnswerTag.ATTRIBUTE) instanceof AnswerTag tag)) {
      return chain.next(request);
    }
    Ground.Found grounds = new Ground.Found();
    request.configureExecutionInput(
        (input, builder) -> {
          input.getGraphQLContext().put(Ground.Found.class, grounds);
          return input;
        });
    return chain
        .next(request)
        .map(
            response -> {
              addHeaders(response.getResponseHeaders(), find(tag, grounds, response).orElse(null));
              return response;
            });
  }

  private Optional<String> find(AnswerTag tag, Ground.Found grounds, WebGraphQlResponse response) {
    boolean isSettled =
        response.isValid()
            && response.getErrors().isEmpty()
            && tag.day().equals(LocalDate.now(clock))
            && tag.version() != null
            && tag.version().equals(findVersion());
    return isSettled ? tag.of(grounds) : Optional.empty();
  }

  /** What a cache must know of an answer, whether it is sent or the client has it already. */
  static void addHeaders(HttpHeaders headers, @Nullable String tag) {
    headers.setCacheControl(PRIVATE);
    headers.setVary(VARY);
    if (tag != null) {
      headers.setETag(tag);
    }
  }
}
