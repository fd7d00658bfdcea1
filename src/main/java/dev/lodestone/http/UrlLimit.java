package dev.lodestone.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses questions in addresses that are longer than may be, before they are decoded. The server
 * has a limit of its own for the address and all headers, which is further out.
 */
final class UrlLimit extends OncePerRequestFilter {
  private final LimitSettings limits;

  UrlLimit(LimitSettings limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !GraphQlPath.asksByAddress(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    long length =
        (long) request.getRequestURI().length() + (query == null ? 0 : query.length() + 1);
    long most = limits.maxUrlSize().toBytes();
    if (length <= most) {
      chain.doFilter(request, response);
      return;
    }
    new Refusal(
            HttpStatus.URI_TOO_LONG,
            "TOO_LARGE",
            "the address is longer than "
                + most
                + " bytes (lodestone.limits.max-url-size): send the question by POST",
            "maxUrlSize",
            most,
            0)
        .write(request, response);
  }
}
