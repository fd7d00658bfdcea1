package dev.lodestone.supplygraph;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an entity is; decides the label of its node and the prefix of its id. */
public enum EntityKind {
  ELEMENT("Element", "element"),
  PRODUCT("Product", "product"),
  FACILITY("Facility", "facility"),
  COMPANY("Company", "company"),
  COUNTRY("Country", "country"),
  ORGANIZATION("Organization", "organization"),
  OFFICIAL("Official", "official"),
  LICENSE_REGIME("LicenseRegime", "regime"),
  LICENSE("License", "license"),
  POLICY_EVENT("PolicyEvent", "event"),
  TRADE_STATISTIC("TradeStatistic", "statistic"),
  SOURCE("Source", "source");

  private static final Map<String, EntityKind> BY_PREFIX =
      Arrays.stream(values()).collect(Collectors.toMap(EntityKind::prefix, Function.identity()));
  private static final Map<String, EntityKind> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(EntityKind::label, Function.identity()));

  private final String label;
  private final String prefix;

  EntityKind(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  /** The node label in Neo4j. */
  public String label() {
    return label;
  }

  /** The part of an id before the colon. */
  public String prefix() {
    return prefix;
  }

  /** Whether this is an item: something with a recipe and a supply. */
  public boolean isItem() {
    return this == PRODUCT || this == ELEMENT;
  }

  /** The kind whose label this is. */
  public static Optional<EntityKind> findByLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /**
   * The kind an id names by its prefix; empty when the id is not of the form {@code prefix:key}.
   */
  public static Optional<EntityKind> findById(String id) {
    if (!EntityIds.isWellFormed(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(BY_PREFIX.get(id.substring(0, id.indexOf(':'))));
  }
}
