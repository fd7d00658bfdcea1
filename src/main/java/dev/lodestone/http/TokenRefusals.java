package dev.lodestone.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers those without a good token as RFC 6750 says, with an error that a client can read. */
final class TokenRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final BearerTokenAuthenticationEntryPoint unknown =
      new BearerTokenAuthenticationEntryPoint();
  private final BearerTokenAccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    unknown.commence(request, response, failure);
    new Refusal(
            HttpStatus.UNAUTHORIZED,
            "UNAUTHENTICATED",
            "this needs a bearer token that is meant for this service and has not expired",
            null,
            "Authorization: Bearer …",
            0)
        .write(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    denied.handle(request, response, failure);
    Refusal.forbidden(
            "the token names no role that may do this",
            request.getRequestURI().startsWith("/actuator") ? "admin" : "reader, editor or admin")
        .write(request, response);
  }
}
