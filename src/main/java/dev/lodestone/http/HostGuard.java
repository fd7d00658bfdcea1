package dev.lodestone.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers by its own names only, where no token is needed: a page of anybody that has made its own
 * name point here (DNS rebinding) may ask its own origin whatever it likes, and is told by that
 * name.
 */
final class HostGuard extends OncePerRequestFilter {
  private final Access access;

  HostGuard(Access access) {
    this.access = access;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !access.isOpen() || access.isOwnHost(request.getHeader(HttpHeaders.HOST));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Refusal.forbidden(Access.OWN_NAMES, "lodestone.access.hosts").write(request, response);
  }
}
