package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** Counts the WebSockets that are open, of each client and of all; each costs a thread. */
public final class OpenSockets {
  private static final long RETRY_SECONDS = 5;

  private final LimitSettings limits;
  private final Map<String, String> clientOfSession = new ConcurrentHashMap<>();

  OpenSockets(LimitSettings limits) {
    this.limits = limits;
  }

  /**
   * Whether a request is to become a WebSocket, asked as Spring asks before it opens one: what is
   * taken for one, and is none, would pass as a question that nothing has looked at.
   */
  static boolean isAskedFor(HttpServletRequest request) {
    return GraphQlPath.isOf(request)
        && request.getMethod().equals("GET")
        && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
  }

  /** How many are open. */
  public int count() {
    return clientOfSession.size();
  }

  /** Why a client may not open another one now; empty where it may. */
  Optional<Refusal> findObstacle(String client) {
    if (count() >= limits.maxSockets()) {
      return Optional.of(
          Refusal.busy(
              HttpStatus.SERVICE_UNAVAILABLE,
              "as many WebSockets are open as may be",
              "maxSockets",
              limits.maxSockets(),
              RETRY_SECONDS));
    }
    if (clientOfSession.values().stream().filter(client::equals).count()
        >= limits.maxSocketsPerClient()) {
      return Optional.of(
          Refusal.busy(
              HttpStatus.TOO_MANY_REQUESTS,
              "a client has as many WebSockets open as it may",
              "maxSocketsPerClient",
              limits.maxSocketsPerClient(),
              RETRY_SECONDS));
    }
    return Optional.empty();
  }

  /** Serves sockets as the other handler does, and counts them. */
  public WebSocketHandler counting(WebSocketHandler handler) {
    return new WebSocketHandlerDecorator(handler) {
      @Override
      public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        String client = clientOf(session.getRemoteAddress());
        synchronized (clientOfSession) {
          if (findObstacle(client).isPresent()) {
            session.close(CloseStatus.SERVICE_OVERLOAD);
            return;
          }
          clientOfSession.put(session.getId(), client);
        }
        super.afterConnectionEstablished(session);
      }

      @Override
      public void afterConnectionClosed(WebSocketSession session, CloseStatus status)
          throws Exception {
        clientOfSession.remove(session.getId());
        super.afterConnectionClosed(session, status);
      }
    };
  }

  private static String clientOf(@Nullable InetSocketAddress remote) {
    return remote == null || remote.getAddress() == null
        ? "unknown"
        : Clients.of(remote.getAddress());
  }
}
