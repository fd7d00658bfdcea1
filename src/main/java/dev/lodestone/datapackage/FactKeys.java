package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of rows that have none of their own: what a row is about, in words, so that the key
 * stays the same when its figures change.
 */
final class FactKeys {
  private static final int LONGEST = 160;
  private static final Set<String> ABOUT_THE_FACT = Set.of("fact", "kind", "confidence", "name");

  private FactKeys() {}

  /**
   * The key of an entity's id; of other rows their required columns but numbers, with points
   * between. Empty when one of them has no value.
   */
  static Optional<String> of(Table table, Map<String, Object> values) {
    if (table.isOf(Table.Form.ENTITY)) {
      return values.get("id") instanceof String id ? Optional.of(afterColon(id)) : Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Column column : table.columns()) {
      if (isTelling(column)) {
        if (!(values.get(column.name()) instanceof String text)) {
          return Optional.empty();
        }
        parts.add(column.type() instanceof ColumnType.Id ? afterColon(text) : slug(text));
      }
    }
    return Optional.of(shortened(String.join(".", parts)));
  }

  /** The foreign columns that a key comes from. */
  static List<String> places(Table table, Map<String, String> origins) {
    return table.columns().stream()
        .filter(FactKeys::isTelling)
        .map(column -> origins.getOrDefault(column.name(), ""))
        .filter(place -> !place.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isTelling(Column column) {
    return column.isRequired()
        && !(column.type() instanceof ColumnType.Decimal)
        && !ABOUT_THE_FACT.contains(column.name());
  }

  private static String slug(String text) {
    String slug = Slugs.of(text);
    return slug.isEmpty() ? Long.toHexString(Digests.of(text)) : slug;
  }

  private static String afterColon(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static String shortened(String key) {
    return key.length() <= LONGEST
        ? key
        : key.substring(0, LONGEST) + "." + Long.toHexString(Digests.of(key));
  }
}
