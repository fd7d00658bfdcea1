package dev.lodestone.http;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who may do what: everybody where the service is open, the bearers of tokens by role elsewhere.
 */
public final class Access {
  /** What to call the service, for one who called it otherwise. */
  static final String OWN_NAMES =
      "the service is called localhost, by its address or by a name in lodestone.access.hosts";

  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final AccessSettings settings;
  private final boolean open;
  private final Clock clock;

  Access(AccessSettings settings, boolean open, Clock clock) {
    this.settings = settings;
    this.open = open;
    this.clock = clock;
  }

  /** Open to everybody, by the names and from the pages of the settings. */
  public static Access open(AccessSettings settings) {
    return new Access(settings, true, Clock.systemUTC());
  }

  /** Whether no token is needed. */
  public boolean isOpen() {
    return open;
  }

  /**
   * The highest role of a token; empty for none, or where the token has expired since, as it may on
   * a connection that lasts.
   */
  public Optional<Role> findRole(@Nullable Authentication bearer) {
    if (!(bearer instanceof JwtAuthenticationToken token) || hasExpired(token)) {
      return Optional.empty();
    }
    return token.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .flatMap(name -> name == null ? Optional.<Role>empty().stream() : Role.find(name).stream())
        .max(Comparator.naturalOrder());
  }

  private boolean hasExpired(JwtAuthenticationToken token) {
    Instant end = token.getToken().getExpiresAt();
    return end != null && end.isBefore(clock.instant());
  }

  /** Whether pages of an origin may ask. */
  public boolean isAllowedOrigin(@Nullable String origin) {
    return origin != null && settings.allowedOrigins().contains(origin);
  }

  /**
   * Whether the service may be called so, with or without a port. A page of anybody can make its
   * own name point here; an address needs no name server that could lie.
   */
  public boolean isOwnHost(@Nullable String host) {
    String name = nameOf(host);
    return name != null
        && (name.equals("localhost")
            || name.endsWith(".localhost")
            || isAddress(name)
            || settings.hosts().contains(name));
  }

  /**
   * Why a request may be the doing of a page that is not ours; empty where it is not. A browser on
   * this machine runs pages of anybody; such a page is told by its origin, and where it has made
   * its own name point here (DNS rebinding) by that name.
   */
  public Optional<String> findForeignPage(Caller caller) {
    if (open && !isOwnHost(caller.host())) {
      return Optional.of(OWN_NAMES);
    }
    if (isAllowedOrigin(caller.origin())) {
      return Optional.empty();
    }
    boolean isForeign =
        (caller.origin() != null
                && !String.valueOf(caller.host()).equals(authority(caller.origin())))
            || (caller.fetchSite() != null && !OWN_PAGES.contains(caller.fetchSite()));
    return isForeign ? Optional.of("a page of another origin may not ask this") : Optional.empty();
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static boolean isAddress(String name) {
    try {
      InetAddress address = InetAddress.ofLiteral(name.replaceAll("^\\[|]$", ""));
      return !address.isAnyLocalAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  private static @Nullable String nameOf(@Nullable String host) {
    try {
      String name = host == null ? null : URI.create("http://" + host).getHost();
      return name == null ? null : name.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
