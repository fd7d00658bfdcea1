package dev.lodestone.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Watches the client of each GraphQL request while it waits. Streams of events find out by
 * themselves, since they write.
 */
final class ClientWatch extends OncePerRequestFilter {
  private final ClientConnections connections;

  ClientWatch(ClientConnections connections) {
    this.connections = connections;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return !GraphQlPath.isOf(request)
        || OpenSockets.isAskedFor(request)
        || (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ClientConnections.Waiting client = connections.begin(request);
    request.setAttribute(ClientConnections.Waiting.ATTRIBUTE, client);
    boolean goesOn = false;
    try {
      chain.doFilter(request, response);
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtEnd(client));
        goesOn = true;
      }
    } finally {
      if (!goesOn) {
        client.end();
      }
    }
  }

  /** Completion comes once, after an error or a time-out too. */
  private record AtEnd(ClientConnections.Waiting client) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      client.end();
    }

    /** Tomcat answers for us: nobody waits for more. */
    @Override
    public void onTimeout(AsyncEvent event) {
      client.leave();
    }

    @Override
    public void onError(AsyncEvent event) {
      client.leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
