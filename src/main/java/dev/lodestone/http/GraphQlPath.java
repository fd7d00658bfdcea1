package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are of GraphQL, as they are routed: however their path is spelled. */
final class GraphQlPath {
  private static final String PATH = "/graphql";

  private GraphQlPath() {}

  /** Whether a request goes to the endpoint. Percent encodings and path parameters are undone. */
  static boolean isOf(HttpServletRequest request) {
    return PATH.equals(request.getServletPath());
  }

  /** Whether it asks by its address alone, and is answered without side effects. */
  static boolean asksByAddress(HttpServletRequest request) {
    return isOf(request)
        && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && !OpenSockets.isAskedFor(request);
  }
}
