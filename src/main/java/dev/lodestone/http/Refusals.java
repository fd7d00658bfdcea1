package dev.lodestone.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what is turned away, by code and limit: before GraphQL is read, as a filter outside of all
 * that refuse; and after, where it is told.
 */
public final class Refusals extends OncePerRequestFilter {
  /** Of the counter. */
  static final String NAME = "lodestone.refusals";

  private static final String NONE = "none";

  private final MeterRegistry meters;

  Refusals(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Counts one.
   *
   * @param code as in {@code extensions.code}
   * @param limit which limit it was; null where it was none
   */
  public void count(String code, @Nullable String limit) {
    meters.counter(NAME, "code", code, "limit", limit == null ? NONE : limit).increment();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } finally {
      if (request.getAttribute(NAME) instanceof Refusal refusal) {
        count(refusal.code(), refusal.limit());
      }
    }
  }

  /** Remembers with a request why it was refused. */
  static void remember(HttpServletRequest request, Refusal refusal) {
    request.setAttribute(NAME, refusal);
  }
}
