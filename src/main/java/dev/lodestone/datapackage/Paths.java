package dev.lodestone.datapackage;

import java.util.List;
import java.util.Set;

/** Paths as a package may write them. */
public final class Paths {
  private static final int LONGEST = 500;
  private static final Set<String> OUT = Set.of(".", "..");

  private Paths() {}

  /**
   * Whether a path is relative, stays below where it starts, uses {@code /}, and has no part that
   * is blank or starts with a point.
   */
  public static boolean isLocal(String path) {
    return !isForeign(path) && parts(path).stream().noneMatch(Paths::isHidden);
  }

  /** Whether a path of an archive stays within it; parts that start with a point may be there. */
  static boolean isWithin(String path) {
    return !isForeign(path)
        && parts(path).stream().noneMatch(part -> part.isEmpty() || OUT.contains(part));
  }

  private static boolean isForeign(String path) {
    return path.length() > LONGEST
        || path.indexOf('\\') >= 0
        || path.indexOf(':') >= 0
        || path.chars().anyMatch(Character::isISOControl);
  }

  private static boolean isHidden(String part) {
    return part.isEmpty() || part.startsWith(".");
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }
}
