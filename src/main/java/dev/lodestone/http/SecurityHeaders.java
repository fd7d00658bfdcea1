package dev.lodestone.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forbids our pages and answers every foreign origin, and every foreign page to show them in a
 * frame. The Neo4j Browser is somebody else's page that talks to its database, wherever that is,
 * over WebSockets: nothing else of it leaves this origin, neither fonts nor what counts its users.
 */
final class SecurityHeaders extends OncePerRequestFilter {
  /** GraphiQL and the drawings write styles into their elements; fonts and patterns are data. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";

  private static final String OF_THE_BROWSER =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; font-src 'self' data:; media-src 'self'; connect-src 'self' ws: wss:;"
          + " worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isBrowser = request.getRequestURI().startsWith("/browser");
    response.setHeader("Content-Security-Policy", isBrowser ? OF_THE_BROWSER : POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    chain.doFilter(request, response);
  }
}
