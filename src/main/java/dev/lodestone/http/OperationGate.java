package dev.lodestone.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns operations away at once when as many are answered as may be. Streams of events are not
 * counted here: they last, and have a bound of their own.
 */
final class OperationGate extends OncePerRequestFilter {
  private static final long RETRY_SECONDS = 1;

  private final OperationSlots slots;

  OperationGate(OperationSlots slots) {
    this.slots = slots;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean streams = accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    boolean posts = GraphQlPath.isOf(request) && request.getMethod().equals("POST") && !streams;
    return !posts && !GraphQlPath.asksByAddress(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!slots.tryTake()) {
      busy().write(request, response);
      return;
    }
    request.setAttribute(OperationSlots.HELD, true);
    boolean goesOn = false;
    try {
      chain.doFilter(request, response);
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtEnd());
        goesOn = true;
      }
    } finally {
      if (!goesOn) {
        slots.giveBack();
      }
    }
  }

  private Refusal busy() {
    return Refusal.busy(
        HttpStatus.SERVICE_UNAVAILABLE,
        slots.all() + " operations are answered at a time; ask again later",
        "maxOperations",
        slots.all(),
        RETRY_SECONDS);
  }

  /** Completion comes once, after an error or a time-out too. */
  private final class AtEnd implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      slots.giveBack();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // Completion follows.
    }

    @Override
    public void onError(AsyncEvent event) {
      // Completion follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
