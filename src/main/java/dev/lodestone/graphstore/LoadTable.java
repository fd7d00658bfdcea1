package dev.lodestone.graphstore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of a data package and the label or relationship types its rows become, in the order in
 * which they must be loaded: what a row points to comes before it.
 */
enum LoadTable {
  SOURCES("sources", "Source"),
  ELEMENTS("elements", "Element"),
  PRODUCTS("products", "Product"),
  FACILITIES("facilities", "Facility"),
  COMPANIES("companies", "Company"),
  COUNTRIES("countries", "Country"),
  ORGANIZATIONS("organizations", "Organization"),
  OFFICIALS("officials", "Official"),
  LICENSE_REGIMES("license-regimes", "LicenseRegime"),
  LICENSES("licenses", "License"),
  POLICY_EVENTS("policy-events", "PolicyEvent"),
  TRADE_STATISTICS("trade-statistics", "TradeStatistic"),
  CLAUSES("clauses", "Clause"),
  REQUIRES("requires", "REQUIRES"),
  PRODUCES("produces", "PRODUCES"),
  SUPPLIES("supplies", "SUPPLIES"),
  OPERATES("operates", "OPERATES"),
  OWNS("owns", "OWNS"),
  LOCATED_IN("located-in", "LOCATED_IN"),
  HEADQUARTERED_IN("headquartered-in", "HEADQUARTERED_IN"),
  CONTROLS("controls", "CONTROLS"),
  IMPOSED_BY("imposed-by", "IMPOSED_BY"),
  ADMINISTERS("administers", "ADMINISTERS"),
  REGIME_EVENTS("regime-events", "IMPOSES AMENDS SUSPENDS RESUMES REPEALS"),
  INVOLVES("involves", "INVOLVES"),
  CONCERNS("concerns", "CONCERNS"),
  GRANTED_UNDER("granted-under", "GRANTED_UNDER"),
  GRANTED_TO("granted-to", "GRANTED_TO"),
  COVERS("covers", "COVERS"),
  HOLDS_OFFICE("holds-office", "HOLDS_OFFICE"),
  PART_OF("part-of", "PART_OF"),
  KIND_OF("kind-of", "KIND_OF"),
  VARIANT_OF("variant-of", "VARIANT_OF"),
  OBSERVES("observes", "OBSERVES");

  private static final Map<String, LoadTable> BY_TABLE =
      Arrays.stream(values()).collect(Collectors.toMap(LoadTable::table, Function.identity()));

  private final String table;
  private final String stored;

  LoadTable(String table, String stored) {
    this.table = table;
    this.stored = stored;
  }

  /** The table of a name; throws {@link IllegalArgumentException} for any other. */
  static LoadTable get(String table) {
    LoadTable found = BY_TABLE.get(table);
    if (found == null) {
      throw new IllegalArgumentException("table \"" + table + "\": expected one of " + names());
    }
    return found;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(LoadTable::table).toList();
  }

  /** The table of a name, or whose rows become a label or relationship type. */
  static List<LoadTable> storedAs(String name) {
    return Arrays.stream(values())
        .filter(
            table -> table.table.equals(name) || List.of(table.stored.split(" ")).contains(name))
        .toList();
  }

  /** The tables whose rows become entities. */
  static List<String> ofEntities() {
    return Arrays.stream(values())
        .filter(table -> table.isOwnable() && table != CLAUSES)
        .map(LoadTable::table)
        .toList();
  }

  /** Whether its rows become nodes, which have an owner. */
  boolean isOwnable() {
    return compareTo(CLAUSES) <= 0;
  }

  String table() {
    return table;
  }

  /** The label or relationship type of its rows; of several, all of them. */
  String stored() {
    return stored;
  }

  String statement() {
    return "load/" + table;
  }
}
