package dev.lodestone.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as Tomcat speaks it, over connections that can be asked whether the other end has closed
 * one while its request is still being answered. Made by Tomcat, by its name.
 */
public final class WatchedHttpProtocol extends Http11NioProtocol {
  private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();

  /** Used by Tomcat. */
  public WatchedHttpProtocol() {
    getEndpoint().setHandler(new Remembering(getHandler()));
  }

  /** The connection whose request the calling thread of Tomcat is at; empty for other threads. */
  static Optional<Connection> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The connection of a client. */
  record Connection(SocketWrapperBase<NioChannel> socket) {
    /**
     * Whether the other end has closed it, or its half of it. Looks without taking anything away:
     * what a client has sent ahead is kept in the buffer of the connection, where Tomcat reads it
     * as the next request. While something is kept there, the end behind it is not seen.
     *
     * @param isWaiting whether its request still waits for the answer; asked while no thread of
     *     Tomcat is at work on the connection
     */
    boolean isClosed(BooleanSupplier isWaiting) {
      // Tomcat holds it wherever it works on the connection.
      Lock lock = socket.getLock();
      if (!lock.tryLock()) {
        return false;
      }
      try {
        return isWaiting.getAsBoolean() && isAtEnd();
      } finally {
        lock.unlock();
      }
    }

    private boolean isAtEnd() {
      if (socket.isClosed()) {
        return true;
      }
      try {
        return !socket.isReadyForRead() && socket.isClosed();
      } catch (IOException ended) {
        return true;
      }
    }
  }

  /** Tomcat's own handler, and which connection a thread is at. */
  private record Remembering(Handler<NioChannel> handler) implements Handler<NioChannel> {
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
      CURRENT.set(new Connection(socket));
      try {
        return handler.process(socket, event);
      } finally {
        CURRENT.remove();
      }
    }

    @Override
    public Object getGlobal() {
      return handler.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> socket) {
      handler.release(socket);
    }

    @Override
    public void pause() {
      handler.pause();
    }

    @Override
    public void recycle() {
      handler.recycle();
    }
  }
}
