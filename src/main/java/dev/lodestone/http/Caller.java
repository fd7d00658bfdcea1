package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

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
public record Caller(
    @Nullable InetAddress address,
    boolean forwarded,
    @Nullable String host,
    @Nullable String origin,
    @Nullable String fetchSite,
    @Nullable Authentication bearer) {
  private static final String FETCH_SITE = "Sec-Fetch-Site";

  /** The one who sent a request that is being answered in this thread. */
  public static Caller of(HttpServletRequest request) {
    return of(
        new ServletServerHttpRequest(request).getHeaders(),
        InetAddress.ofLiteral(request.getRemoteAddr()),
        SecurityContextHolder.getContext().getAuthentication());
  }

  /** The one who sent headers: over a WebSocket, those it was opened with. */
  public static Caller of(
      HttpHeaders headers, @Nullable InetAddress address, @Nullable Authentication bearer) {
    return new Caller(
        address,
        headers.containsHeader("Forwarded") || headers.containsHeader("X-Forwarded-For"),
        headers.getFirst(HttpHeaders.HOST),
        headers.getFirst(HttpHeaders.ORIGIN),
        headers.getFirst(FETCH_SITE),
        bearer);
  }

  /** Whether the other end of the connection is this machine and speaks for itself. */
  public boolean isOnThisMachine() {
    return address != null && address.isLoopbackAddress() && !forwarded;
  }
}
