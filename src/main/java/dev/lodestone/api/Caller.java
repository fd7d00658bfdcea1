package dev.lodestone.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.util.context.ContextView;

/**
 * Who sends a request, and where it comes from, as far as the connection and a browser tell.
 *
 * @param address the other end of the connection; null where it is not known
 * @param forwarded whether somebody in between says to speak for another
 * @param host by what name the service was called, with the port
 * @param origin the page that a browser sends it for; null where it says none
 * @param fetchSite how that page stands to the service, by a browser; null where it does not say
 * @param bearer whose token came with it; null where none did
 */
record Caller(
    @Nullable InetAddress address,
    boolean forwarded,
    @Nullable String host,
    @Nullable String origin,
    @Nullable String fetchSite,
    @Nullable Authentication bearer) {
  private static final String FETCH_SITE = "Sec-Fetch-Site";

  static Caller of(HttpServletRequest request) {
    return new Caller(
        InetAddress.ofLiteral(request.getRemoteAddr()),
        request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null,
        request.getHeader(HttpHeaders.HOST),
        request.getHeader(HttpHeaders.ORIGIN),
        request.getHeader(FETCH_SITE),
        SecurityContextHolder.getContext().getAuthentication());
  }

  /**
   * Over a WebSocket the headers are those it was opened with, and the token is that of its first
   * message.
   */
  static Caller of(WebGraphQlRequest request, ContextView context) {
    HttpHeaders headers = request.getHeaders();
    InetSocketAddress remote = request.getRemoteAddress();
    SecurityContext security = context.getOrDefault(SecurityContext.class.getName(), null);
    return new Caller(
        remote == null ? null : remote.getAddress(),
        headers.containsHeader("Forwarded") || headers.containsHeader("X-Forwarded-For"),
        headers.getFirst(HttpHeaders.HOST),
        headers.getFirst(HttpHeaders.ORIGIN),
        headers.getFirst(FETCH_SITE),
        security == null ? null : security.getAuthentication());
  }

  boolean isOnThisMachine() {
    return address != null && address.isLoopbackAddress() && !forwarded;
  }
}
