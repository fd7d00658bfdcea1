package dev.lodestone.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens WebSockets to our own pages and to programs only: a browser lets any page open one, and
 * asks no permission of the server as it does for requests.
 */
final class WebSocketGuard extends OncePerRequestFilter {
  private final WriteAccess access;

  WebSocketGuard(WriteAccess access) {
    this.access = access;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String upgrade = request.getHeader(HttpHeaders.UPGRADE);
    return upgrade == null || !upgrade.toLowerCase(Locale.ROOT).contains("websocket");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> foreign = access.findForeignPage(Caller.of(request));
    if (foreign.isPresent()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, foreign.get());
    } else {
      chain.doFilter(request, response);
    }
  }
}
