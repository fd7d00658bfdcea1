package dev.lodestone.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether the service may listen where it is told to. */
final class Listening {
  private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";
  private static final List<String> KEYS =
      List.of("issuer-uri", "jwk-set-uri", "public-key-location");
  private static final String OVERRIDE = "lodestone.access.open-beyond-loopback";

  private Listening() {}

  /** Whether requests need a token: something says how to tell a good one. */
  static boolean needsTokens(Environment environment) {
    return KEYS.stream()
        .anyMatch(key -> StringUtils.hasText(environment.getProperty(TOKENS + key)));
  }

  /**
   * Lets a start pass that leaves nothing open beyond this machine without its operator saying so.
   *
   * @throws OpenToNetworkException for any other
   */
  static void check(Environment environment) {
    if (needsTokens(environment)) {
      requireAudience(environment);
      return;
    }
    boolean override =
        Binder.get(environment).bind(OVERRIDE, Bindable.of(Boolean.class)).orElse(false);
    if (!override) {
      requireLoopback("server.address", environment.getProperty("server.address"));
      if (StringUtils.hasText(environment.getProperty("management.server.port"))) {
        requireLoopback(
            "management.server.address", environment.getProperty("management.server.address"));
      }
    }
  }

  private static void requireAudience(Environment environment) {
    boolean named =
        Stream.of("audiences", "audiences[0]")
            .anyMatch(name -> StringUtils.hasText(environment.getProperty(TOKENS + name)));
    if (!named) {
      throw new OpenToNetworkException(
          TOKENS
              + "audiences is not set: tokens that were meant for another service would be"
              + " accepted. Set it to the name by which the issuer knows this one");
    }
  }

  private static void requireLoopback(String setting, @Nullable String address) {
    if (!isLoopback(address)) {
      throw new OpenToNetworkException(
          "%s=%s lets other machines in, and nothing asks them for a token. Set %sissuer-uri (or %s) and %s, or %s=true if whoever reaches that address may read"
              .formatted(
                  setting,
                  address == null ? "(every address)" : address,
                  TOKENS,
                  "jwk-set-uri, public-key-location",
                  "audiences",
                  OVERRIDE));
    }
  }

  private static boolean isLoopback(@Nullable String address) {
    if (!StringUtils.hasText(address)) {
      return false;
    }
    try {
      return Stream.of(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
