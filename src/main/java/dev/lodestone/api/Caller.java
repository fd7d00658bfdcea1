package dev.lodestone.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;

/**
 * Where a request comes from, as far as the connection and a browser tell.
 *
 * @param address the other end of the connection; null where it is not known
 * @param forwarded whether somebody in between says to speak for another
 * @param host by what name the service was called, with the port
 * @param origin the page that a browser sends it for; null where it says none
 * @param fetchSite how that page stands to the service, by a browser; null where it does not say
 */
record Caller(
    @Nullable InetAddress address,
    boolean forwarded,
    @Nullable String host,
    @Nullable String origin,
    @Nullable String fetchSite) {
  private static final String FETCH_SITE = "Sec-Fetch-Site";

  static Caller of(HttpServletRequest request) {
    return new Caller(
        InetAddress.ofLiteral(request.getRemoteAddr()),
        request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null,
        request.getHeader(HttpHeaders.HOST),
        request.getHeader(HttpHeaders.ORIGIN),
        request.getHeader(FETCH_SITE));
  }

  /** Over a WebSocket the headers are those it was opened with. */
  static Caller of(WebGraphQlRequest request) {
    HttpHeaders headers = request.getHeaders();
    InetSocketAddress remote = request.getRemoteAddress();
    return new Caller(
        remote == null ? null : remote.getAddress(),
        headers.containsHeader("Forwarded") || headers.containsHeader("X-Forwarded-For"),
        headers.getFirst(HttpHeaders.HOST),
        headers.getFirst(HttpHeaders.ORIGIN),
        headers.getFirst(FETCH_SITE));
  }

  boolean isOnThisMachine() {
    return address != null && address.isLoopbackAddress() && !forwarded;
  }
}
