package dev.lodestone.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a WebSocket is opened: to our own pages and to programs only, since a browser lets any
 * page open one and asks no permission of the server as it does for requests; and no more of them
 * than may be.
 */
final class SocketGate extends OncePerRequestFilter {
  private final OpenSockets sockets;
  private final Access access;

  SocketGate(OpenSockets sockets, Access access) {
    this.sockets = sockets;
    this.access = access;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !OpenSockets.isAskedFor(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Refusal> obstacle =
        access
            .findForeignPage(Caller.of(request))
            .map(foreign -> Refusal.forbidden(foreign, "lodestone.access.allowed-origins"))
            .or(() -> sockets.findObstacle(Clients.of(request.getRemoteAddr())));
    if (obstacle.isPresent()) {
      obstacle.get().write(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
