package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.Caller;
import dev.lodestone.http.Role;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;

/**
 * Who may change what packages state: the bearer of a token with the role for it; where the service
 * needs none, a client on this machine that is no page of somebody else. A browser on this machine
 * runs pages of anybody; such a page is told by its origin, and where it has made its own name
 * point here (DNS rebinding) by that name.
 */
final class WriteAccess {
  private static final Caller NOBODY = new Caller(null, false, null, null, null, null);

  private final UploadSettings settings;
  private final Access access;

  WriteAccess(UploadSettings settings, Access access) {
    this.settings = settings;
    this.access = access;
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
    if (!access.isOpen()) {
      boolean mayWrite =
          access.findRole(caller.bearer()).filter(role -> role.includes(Role.EDITOR)).isPresent();
      return mayWrite ? Optional.empty() : Optional.of("this needs a token with the role editor");
    }
    if (!settings.remote() && !caller.isOnThisMachine()) {
      return Optional.of(
          "only clients on the machine of the service may write, unless lodestone.upload.remote"
              + " lets others");
    }
    return access.findForeignPage(caller);
  }
}
