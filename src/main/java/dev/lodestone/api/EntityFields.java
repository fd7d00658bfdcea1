package dev.lodestone.api;

import static dev.lodestone.supplygraph.RelationshipKind.*;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import dev.lodestone.supplygraph.RelationshipKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the entities of a kind can be filtered by, by the names of the schema. */
record EntityFields(Map<String, EntityOrder.Type> properties, Map<String, Ends> relations) {
  private static final Set<RelationshipKind> ACTIONS = Undisclosures.REGIME_ACTIONS;

  EntityFields {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
  }

  /** Relationships and the end at which the entity stands. */
  record Ends(Set<RelationshipKind> kinds, boolean outgoing) {
    Ends {
      kinds = Set.copyOf(kinds);
    }
  }

  static EntityFields of(EntityKind kind) {
    return switch (kind) {
      case ELEMENT ->
          texts("symbol", "cas", "group")
              .with("atomicNumber", EntityOrder.Type.NUMBER)
              .in("usedIn", REQUIRES)
              .suppliedItem();
      case PRODUCT ->
          texts("stage", "family", "hs", "controlCode")
              .out("needs", REQUIRES)
              .in("usedIn", REQUIRES)
              .suppliedItem()
              .out("kindOf", KIND_OF)
              .out("variantOf", VARIANT_OF);
      case FACILITY ->
          texts("location")
              .out("produces", PRODUCES)
              .in("operators", OPERATES)
              .out("country", LOCATED_IN);
      case COMPANY ->
          texts("role", "listing", "lei")
              .out("facilities", OPERATES)
              .in("owners", OWNS)
              .out("holdings", OWNS)
              .out("headquarters", HEADQUARTERED_IN);
      case COUNTRY ->
          texts("code")
              .in("licenseRegimes", IMPOSED_BY)
              .out("supplies", SUPPLIES)
              .in("facilities", LOCATED_IN)
              .in("events", INVOLVES);
      case ORGANIZATION ->
          texts("role")
              .out("partOf", PART_OF)
              .out("administers", ADMINISTERS)
              .in("events", INVOLVES);
      case OFFICIAL -> texts().out("offices", HOLDS_OFFICE).in("events", INVOLVES);
      case LICENSE_REGIME ->
          texts("reference", "scope")
              .out("imposedBy", IMPOSED_BY)
              .in("administeredBy", ADMINISTERS)
              .out("controls", CONTROLS)
              .in("licenses", GRANTED_UNDER)
              .ends("events", new Ends(ACTIONS, false));
      case LICENSE ->
          texts("grantKind", "outcome", "exporter", "beneficiary")
              .out("grantedUnder", GRANTED_UNDER)
              .out("grantedTo", GRANTED_TO)
              .out("covers", COVERS);
      case POLICY_EVENT ->
          texts("eventType")
              .with("date", EntityOrder.Type.DATE)
              .out("involves", INVOLVES)
              .out("concerns", CONCERNS)
              .ends("actions", new Ends(ACTIONS, true));
      case TRADE_STATISTIC ->
          texts("reporter", "flow", "commodity", "partner", "period", "unit")
              .with("value", EntityOrder.Type.NUMBER)
              .out("observes", OBSERVES);
      case SOURCE -> texts("publisher", "date", "url", "license");
    };
  }

  private static EntityFields texts(String... names) {
    EntityFields fields = new EntityFields(Map.of(), Map.of());
    for (String name : new String[] {"id", "name"}) {
      fields = fields.with(name, EntityOrder.Type.TEXT);
    }
    for (String name : names) {
      fields = fields.with(name, EntityOrder.Type.TEXT);
    }
    return fields;
  }

  private EntityFields with(String name, EntityOrder.Type type) {
    Map<String, EntityOrder.Type> all = new LinkedHashMap<>(properties);
    all.put(name, type);
    return new EntityFields(all, relations);
  }

  private EntityFields suppliedItem() {
    return in("suppliedBy", SUPPLIES).in("producedBy", PRODUCES).in("controlledBy", CONTROLS);
  }

  private EntityFields out(String name, RelationshipKind kind) {
    return ends(name, new Ends(Set.of(kind), true));
  }

  private EntityFields in(String name, RelationshipKind kind) {
    return ends(name, new Ends(Set.of(kind), false));
  }

  private EntityFields ends(String name, Ends ends) {
    Map<String, Ends> all = new LinkedHashMap<>(relations);
    all.put(name, ends);
    return new EntityFields(properties, all);
  }
}
