package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds entities of public packages by the value of a property, for the rows of one package. Each
 * property of a kind is read once and held. Belongs to one thread.
 */
public final class EntityMatches {
  private final Database database;
  private final String packageId;
  private final Map<String, Map<String, List<String>>> known = new HashMap<>();

  EntityMatches(Database database, String packageId) {
    this.database = database;
    this.packageId = packageId;
  }

  /**
   * The ids of the entities of a kind whose property has a value, ascending; texts are equal if
   * they differ in case and in blanks around them only.
   */
  public List<String> list(EntityKind kind, String property, String value) {
    return known
        .computeIfAbsent(kind + " " + property, key -> read(kind, property))
        .getOrDefault(comparable(value), List.of());
  }

  private Map<String, List<String>> read(EntityKind kind, String property) {
    Map<String, List<String>> ids = new HashMap<>();
    database.streamLatest(
        "read/match",
        Map.of("package", packageId, "label", kind.label(), "property", property),
        row ->
            ids.computeIfAbsent(comparable(row.get("value").asString()), key -> new ArrayList<>())
                .add(row.get("id").asString()));
    ids.values().forEach(found -> found.sort(null));
    return ids;
  }

  private static String comparable(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
