package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections on which clients wait for an answer. Four times a second each is looked at, and
 * whoever works on the answer is told when the client has gone. An answer that takes no time is
 * never looked at. Safe for use by several threads.
 */
public final class ClientConnections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConnections.class);
  private static final Duration PACE = Duration.ofMillis(250);

  private final Map<Waiting, WatchedHttpProtocol.Connection> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("client-connections").factory());

  private final Future<?> pace;

  ClientConnections() {
    pace =
        looking.scheduleWithFixedDelay(
            this::look, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A client that waits for the answer to a request. */
  public final class Waiting {
    /** The attribute of a request under which its client is found. */
    public static final String ATTRIBUTE = "dev.lodestone.http.waiting";

    private final List<Runnable> told = new ArrayList<>();
    private boolean gone;
    private volatile boolean over;

    /** Has something done when the client goes before it is answered; at once where it has gone. */
    public void whenGone(Runnable action) {
      synchronized (told) {
        if (!gone) {
          told.add(action);
          return;
        }
      }
      action.run();
    }

    /** It has been answered. */
    void end() {
      over = true;
      waiting.remove(this);
    }

    /** It waits no longer, answered or not. */
    void leave() {
      waiting.remove(this);
      List<Runnable> actions;
      synchronized (told) {
        gone = true;
        actions = List.copyOf(told);
        told.clear();
      }
      actions.forEach(Runnable::run);
    }
  }

  /** A client begins to wait. Only a connection of HTTP/1 is its own; on one of HTTP/2 are many. */
  Waiting begin(HttpServletRequest request) {
    Waiting one = new Waiting();
    if (request.getProtocol().startsWith("HTTP/1.")) {
      WatchedHttpProtocol.current().ifPresent(connection -> waiting.put(one, connection));
    }
    return one;
  }

  private void look() {
    waiting.forEach(
        (one, connection) -> {
          try {
            if (connection.isClosed(() -> !one.over)) {
              one.leave();
            }
          } catch (RuntimeException fault) {
            LOG.error("a connection cannot be looked at", fault);
            waiting.remove(one);
          }
        });
  }

  @Override
  public void close() {
    pace.cancel(true);
    looking.shutdownNow();
  }
}
