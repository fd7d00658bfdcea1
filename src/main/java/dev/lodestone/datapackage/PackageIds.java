package dev.lodestone.datapackage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ids a package introduces, with the place of each, and those that are known elsewhere. A
 * clause has the id {@code <regime id>#<clause>}.
 */
final class PackageIds {
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Boolean> elsewhere = new HashMap<>();
  private final KnownEntities others;

  PackageIds(KnownEntities others) {
    this.others = others;
  }

  static String clause(String regime, String number) {
    return regime + "#" + number;
  }

  /** Notes an id; returns the place that has it already, if one does. */
  Optional<Place> put(String id, Row row) {
    return Optional.ofNullable(places.putIfAbsent(id, row.at("id")));
  }

  boolean contains(String id) {
    return places.containsKey(id) || isElsewhere(id);
  }

  boolean isElsewhere(String id) {
    return elsewhere.computeIfAbsent(id, others.ids()::test);
  }

  boolean isOwnedElsewhere(String id) {
    return others.owned().test(id);
  }
}
