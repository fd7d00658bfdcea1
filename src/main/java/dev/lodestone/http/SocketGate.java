package dev.lodestone.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens no more WebSockets than may be, before one is made. */
final class SocketGate extends OncePerRequestFilter {
  private final OpenSockets sockets;

  SocketGate(OpenSockets sockets) {
    this.sockets = sockets;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !OpenSockets.isAskedFor(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Refusal> obstacle = sockets.findObstacle(Clients.of(request.getRemoteAddr()));
    if (obstacle.isPresent()) {
      obstacle.get().write(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
