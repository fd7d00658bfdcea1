package dev.lodestone.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in without a token, as {@code lodestone.access.*}. Tokens are needed as soon as {@code
 * spring.security.oauth2.resourceserver.jwt.*} says how to tell a good one.
 *
 * @param hosts names by which the service may be called, beside {@code localhost} and addresses
 * @param allowedOrigins origins whose pages may ask, such as {@code https://graph.example.org}
 * @param openBeyondLoopback whether everybody who reaches the service may read, where it listens
 *     beyond this machine and needs no token
 */
@ConfigurationProperties("lodestone.access")
public record AccessSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("false") boolean openBeyondLoopback) {

  /** Rejects origins that are none, and the one that means all. */
  public AccessSettings {
    hosts = List.copyOf(hosts);
    allowedOrigins = List.copyOf(allowedOrigins);
    for (String origin : allowedOrigins) {
      if (!origin.matches("https?://[^/*\\s]+")) {
        throw new IllegalArgumentException(
            "lodestone.access.allowed-origins: expected origins such as"
                + " https://graph.example.org, found \""
                + origin
                + "\"");
      }
    }
  }
}
