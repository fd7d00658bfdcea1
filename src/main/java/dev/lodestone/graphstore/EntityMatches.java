package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Value;

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

  /**
   * The entities of a kind in the order of their ids, each as its properties, its {@code id} and
   * {@code name} among them, and the other names that public packages give it.
   *
   * @param most how many are read
   */
  public List<Known> listAll(EntityKind kind, int most) {
    List<Known> all = new ArrayList<>();
    database.streamLatest(
        "read/match-candidates",
        Map.of("package", packageId, "label", kind.label(), "limit", most),
        row ->
            all.add(
                new Known(
                    texts(row.get("properties")), row.get("aliases").asList(Value::asString))));
    return all;
  }

  private static Map<String, String> texts(Value properties) {
    Map<String, String> texts = new HashMap<>();
    properties
        .asMap(Value::asObject)
        .forEach(
            (property, value) -> {
              if (value != null) {
                texts.put(property, value.toString());
              }
            });
    return texts;
  }

  /** An entity that can be matched. */
  public record Known(Map<String, String> properties, List<String> aliases) {
    /** Copies its collections. */
    public Known {
      properties = Map.copyOf(properties);
      aliases = List.copyOf(aliases);
    }
  }
}
