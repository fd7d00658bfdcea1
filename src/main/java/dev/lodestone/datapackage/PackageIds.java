package dev.lodestone.datapackage;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The ids a package introduces, with the line of each, and those that are known elsewhere. A clause
 * has the id {@code <regime id>#<clause>}.
 */
final class PackageIds {
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Boolean> elsewhere = new HashMap<>();
  private final Elsewhere others;

  PackageIds(Elsewhere others) {
    this.others = others;
  }

  static String clause(String regime, String number) {
    return regime + "#" + number;
  }

  /** Notes an id; returns the line that has it already, if one does. */
  OptionalInt put(String id, int line) {
    Integer earlier = lines.putIfAbsent(id, line);
    return earlier == null ? OptionalInt.empty() : OptionalInt.of(earlier);
  }

  boolean contains(String id) {
    return lines.containsKey(id) || isElsewhere(id);
  }

  boolean isElsewhere(String id) {
    return elsewhere.computeIfAbsent(id, others.states()::test);
  }

  boolean isOwnedElsewhere(String id) {
    return others.owns().test(id);
  }
}
