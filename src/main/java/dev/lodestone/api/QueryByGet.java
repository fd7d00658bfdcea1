package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.Caller;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a query in an address as one in a body: GraphQL over HTTP by {@code GET}. What changes
 * anything is refused, and so are pages of others, which a browser lets send a {@code GET} unasked.
 */
final class QueryByGet {
  private static final List<String> TEXTS = List.of("query", DocumentId.MEMBER, "operationName");
  private static final List<String> OBJECTS = List.of("variables", "extensions");

  private final GraphQlHttpHandler handler;
  private final DocumentTrust trust;
  private final AnswerTags tags;
  private final Access access;
  private final OperationLimits limits;

  QueryByGet(
      GraphQlHttpHandler handler,
      DocumentTrust trust,
      AnswerTags tags,
      Access access,
      OperationLimits limits) {
    this.handler = handler;
    this.trust = trust;
    this.tags = tags;
    this.access = access;
    this.limits = limits;
  }

  ServerResponse answer(ServerRequest request) throws ServletException {
    Caller caller = Caller.of(request.servletRequest());
    Optional<String> foreign = access.findForeignPage(caller);
    if (foreign.isPresent()) {
      return refused(
          request, HttpStatus.FORBIDDEN, Errors.of(ErrorCode.FORBIDDEN, foreign.get(), Map.of()));
    }
    Map<String, Object> asked;
    try {
      asked = read(request);
    } catch (RequestException bad) {
      return refused(
          request,
          HttpStatus.BAD_REQUEST,
          Errors.of(
              bad.code(),
              String.valueOf(bad.getMessage()),
              Map.of("argument", bad.argument(), "value", bad.value(), "allowed", bad.allowed())));
    }
    Optional<String> document = findDocument(asked);
    return document.isPresent()
        ? answer(request, asked, document.get(), caller)
        : passOn(request, asked, null);
  }

  private ServerResponse answer(
      ServerRequest request, Map<String, Object> asked, String document, Caller caller)
      throws ServletException {
    String operation = (String) asked.get("operationName");
    AnswerTag tag =
        tags.of(document, operation, object(asked, "variables"), caller, accept(request));
    Optional<String> known = tag.findMatch(request.headers().asHttpHeaders().getIfNoneMatch());
    if (known.isPresent()) {
      return ServerResponse.status(HttpStatus.NOT_MODIFIED)
          .headers(headers -> AnswerTags.addHeaders(headers, known.get()))
          .build();
    }
    return isQuery(document, operation)
        ? passOn(request, asked, tag)
        : refused(
            request,
            HttpStatus.METHOD_NOT_ALLOWED,
            Errors.of(
                ErrorCode.BAD_DOCUMENT,
                "GET answers queries only: send mutations and subscriptions by POST",
                Map.of("allowed", "POST")));
  }

  /** To the handler of Spring, as the body that it reads. */
  private ServerResponse passOn(
      ServerRequest request, Map<String, Object> asked, @Nullable AnswerTag tag)
      throws ServletException {
    ServerRequest.Builder posted =
        ServerRequest.from(request)
            .method(HttpMethod.POST)
            .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
            .body(JsonMapper.shared().writeValueAsString(asked).getBytes(StandardCharsets.UTF_8));
    if (tag != null) {
      posted.attribute(AnswerTag.ATTRIBUTE, tag);
    }
    return handler.handleRequest(posted.build());
  }

  private Optional<String> findDocument(Map<String, Object> asked) {
    String id = (String) asked.get(DocumentId.MEMBER);
    String query = (String) asked.getOrDefault("query", DocumentId.NO_TEXT);
    return trust.findText(query, DocumentId.carry(id, object(asked, "extensions")));
  }

  /** Whether it is one, or an error that is told when it is answered. */
  private boolean isQuery(String document, @Nullable String operation) {
    try {
      return TrustedDocuments.parse(document, limits.parserOptions())
          .getDefinitionsOfType(OperationDefinition.class)
          .stream()
          .filter(one -> operation == null || operation.equals(one.getName()))
          .allMatch(one -> one.getOperation() == OperationDefinition.Operation.QUERY);
    } catch (InvalidSyntaxException bad) {
      return true;
    }
  }

  private static Map<String, Object> read(ServerRequest request) {
    Map<String, Object> asked = new LinkedHashMap<>();
    for (String name : TEXTS) {
      find(request, name).ifPresent(text -> asked.put(name, text));
    }
    for (String name : OBJECTS) {
      find(request, name).ifPresent(text -> asked.put(name, parsed(name, text)));
    }
    if (!asked.containsKey("query")
        && !asked.containsKey(DocumentId.MEMBER)
        && !object(asked, "extensions").containsKey("persistedQuery")) {
      throw RequestException.badArgument("query", "", "a document, or `documentId` the id of one");
    }
    return asked;
  }

  private static Optional<String> find(ServerRequest request, String name) {
    List<String> given = parameter(request, name);
    if (given.size() > 1) {
      throw RequestException.badArgument(name, given.size() + " times", "given once");
    }
    return given.stream().filter(text -> !text.isEmpty()).findFirst();
  }

  /** Tomcat decodes the address when it is asked for the first parameter. */
  private static List<String> parameter(ServerRequest request, String name) {
    try {
      return request.params().getOrDefault(name, List.of());
    } catch (IllegalStateException malformed) {
      throw RequestException.badArgument(
          "address", String.valueOf(request.servletRequest().getQueryString()), "percent-encoded");
    }
  }

  private static Map<?, ?> parsed(String name, String text) {
    JsonNode read;
    try {
      read = JsonMapper.shared().readTree(text);
    } catch (JacksonException malformed) {
      throw RequestException.badArgument(name, text, "an object of JSON");
    }
    if (read.isNull()) {
      return Map.of();
    }
    if (!read.isObject()) {
      throw RequestException.badArgument(name, text, "an object of JSON");
    }
    return JsonMapper.shared().convertValue(read, Map.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> asked, String name) {
    return (Map<String, Object>) asked.getOrDefault(name, Map.of());
  }

  private static String accept(ServerRequest request) {
    return String.join(",", request.headers().header(HttpHeaders.ACCEPT));
  }

  private static ServerResponse refused(
      ServerRequest request, HttpStatus status, GraphQLError error) {
    MediaType type =
        accept(request).contains(MediaTypes.APPLICATION_GRAPHQL_RESPONSE.toString())
            ? MediaTypes.APPLICATION_GRAPHQL_RESPONSE
            : MediaType.APPLICATION_JSON;
    ServerResponse.BodyBuilder answer = ServerResponse.status(status).contentType(type);
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      answer.allow(HttpMethod.POST);
    }
    return answer.body(Map.of("errors", List.of(error.toSpecification())));
  }
}
