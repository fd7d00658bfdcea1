package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request is turned away before anything reads what it asks.
 *
 * @param status of the answer, whatever its media type: it is no answer of GraphQL yet
 * @param code as in {@code extensions.code} of a GraphQL error
 * @param message a sentence for whoever wrote the client
 * @param limit which limit it is; null where it is none
 * @param allowed how much that limit allows, or what would let the request in; null where nothing
 * @param retrySeconds after how many seconds the same may be let in; 0 where never
 */
record Refusal(
    HttpStatus status,
    String code,
    String message,
    @Nullable String limit,
    @Nullable Object allowed,
    long retrySeconds) {
  private static final MediaType GRAPHQL_RESPONSE =
      MediaType.parseMediaType("application/graphql-response+json");

  static Refusal tooLarge(String message, String limit, Object allowed) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", message, limit, allowed, 0);
  }

  static Refusal busy(HttpStatus status, String message, String limit, Object allowed, long after) {
    return new Refusal(status, "SERVICE_BUSY", message, limit, allowed, Math.max(1, after));
  }

  static Refusal forbidden(String message, String allowed) {
    return new Refusal(HttpStatus.FORBIDDEN, "FORBIDDEN", message, null, allowed, 0);
  }

  /** Answers: as a GraphQL error where GraphQL was asked, as a problem (RFC 9457) elsewhere. */
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Refusals.remember(request, this);
    response.setStatus(status.value());
    if (retrySeconds > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retrySeconds));
    }
    boolean isGraphQl = GraphQlPath.isOf(request);
    response.setContentType((isGraphQl ? graphQlType(request) : problemType()).toString());
    Map<String, Object> body = isGraphQl ? graphQlBody() : problemBody();
    response
        .getOutputStream()
        .write(JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private static MediaType graphQlType(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(GRAPHQL_RESPONSE.toString())
        ? GRAPHQL_RESPONSE
        : MediaType.APPLICATION_JSON;
  }

  private static MediaType problemType() {
    return MediaType.APPLICATION_PROBLEM_JSON;
  }

  private Map<String, Object> graphQlBody() {
    return Map.of("errors", List.of(Map.of("message", message, "extensions", details())));
  }

  private Map<String, Object> problemBody() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", message);
    problem.putAll(details());
    return problem;
  }

  private Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("code", code);
    details.put("retryable", retrySeconds > 0);
    if (limit != null) {
      details.put("limit", limit);
    }
    if (allowed != null) {
      details.put("allowed", allowed);
    }
    return details;
  }
}
