package dev.lodestone.api;

import graphql.schema.DataFetchingEnvironment;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Who may change what packages state: a client on this machine that is no page of somebody else. A
 * browser on this machine runs pages of anybody; such a page is told by its origin, and where it
 * has made its own name point here (DNS rebinding) by that name.
 */
final class WriteAccess implements WebGraphQlInterceptor {
  private static final Caller NOBODY = new Caller(null, false, null, null, null);
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final UploadSettings settings;

  WriteAccess(UploadSettings settings) {
    this.settings = settings;
  }

  /**
   * Lets a caller pass that may write.
   *
   * @throws ForbiddenException for any other
   */
  void require(Caller caller) {
    findObstacle(caller)
        .ifPresent(
            obstacle -> {
              throw new ForbiddenException(obstacle);
            });
  }

  /** As {@link #require(Caller)}, for the one who sent the document that is being answered. */
  void require(DataFetchingEnvironment env) {
    require(env.getGraphQlContext().<Caller>getOrEmpty(Caller.class).orElse(NOBODY));
  }

  private Optional<String> findObstacle(Caller caller) {
    if (!settings.enabled()) {
      return Optional.of("writing over HTTP is switched off by lodestone.upload.enabled");
    }
    if (!settings.remote() && !caller.isOnThisMachine()) {
      return Optional.of(
          "only clients on the machine of the service may write, unless lodestone.upload.remote"
              + " lets others");
    }
    return findForeignPage(caller);
  }

  /** Why a request may be the doing of a page that is not ours; empty where it is not. */
  Optional<String> findForeignPage(Caller caller) {
    if (!isOurName(nameOf(caller.host()))) {
      return Optional.of(
          "the service is called localhost, by its address or by a name in lodestone.upload.hosts");
    }
    boolean isForeign =
        (caller.origin() != null
                && !String.valueOf(caller.host()).equals(authority(caller.origin())))
            || (caller.fetchSite() != null && !OWN_PAGES.contains(caller.fetchSite()));
    return isForeign ? Optional.of("a page of another origin may not ask this") : Optional.empty();
  }

  private boolean isOurName(@Nullable String name) {
    return name != null
        && (name.equals("localhost")
            || name.endsWith(".localhost")
            || isAddress(name)
            || settings.hosts().contains(name));
  }

  /** An address needs no name server, so that none can have been made to lie. */
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

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** Remembers who sends a document, for those of its fields that write. */
  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Caller caller = Caller.of(request);
    request.configureExecutionInput(
        (input, builder) -> {
          input.getGraphQLContext().put(Caller.class, caller);
          return input;
        });
    return chain.next(request);
  }
}
