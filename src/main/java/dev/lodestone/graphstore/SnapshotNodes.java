package dev.lodestone.graphstore;

import dev.lodestone.graphstore.Fields.Malformed;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * Adds the entities that believed packages state, with the owner's values where the owner is
 * believed and those of the first statement otherwise. What only others state is added when a
 * believed fact names it, and nothing is known of it but its id.
 */
final class SnapshotNodes {
  private final Believed believed;
  private final SupplyGraphBuilder builder;

  /** What is stated beside the nodes, or was stated; the first counts. */
  private final Map<String, ListCompleteness> stated = new TreeMap<>();

  private final Set<String> added = new HashSet<>();
  private final Map<String, EntityKind> unstated = new HashMap<>();

  SnapshotNodes(Believed believed, SupplyGraphBuilder builder) {
    this.believed = believed;
    this.builder = builder;
  }

  void read() {
    believed.stream("read/snapshot-statements", this::statement);
    for (LoadTable table : LoadTable.values()) {
      if (table.isOwnable() && table != LoadTable.CLAUSES) {
        believed.history(table.table(), this::statement);
      }
    }
    believed.stream("read/snapshot-nodes", this::node);
    believed.stream("read/snapshot-strays", this::stray);
    stated.forEach(
        (id, list) -> {
          if (added.add(id)) {
            unstated.remove(id);
            EntityKind.findById(id).ifPresent(kind -> builder.node(id, kind, list));
          }
        });
    stated.clear();
    added.clear();
  }

  /** Adds what a believed fact names, if nobody who is believed states it. */
  void named(String id) {
    EntityKind kind = unstated.remove(id);
    if (kind != null) {
      builder.node(id, kind);
    }
  }

  private void statement(MapAccessor row) {
    Fields fields = new Fields(row);
    try {
      String id = fields.text("id");
      if (id.indexOf('#') < 0) {
        stated.putIfAbsent(id, list(fields));
      }
    } catch (Malformed e) {
      builder.quarantine("statement " + fields.show("element"), e.field(), e.found(), e.expected());
    }
  }

  private static ListCompleteness list(Fields fields) throws Malformed {
    return fields.findChoice("supplierList", ListCompleteness.class).orElse(ListCompleteness.OPEN);
  }

  private void node(Record row) {
    Fields fields = new Fields(row);
    List<EntityKind> kinds = kinds(row);
    boolean counts = row.get("believed").asBoolean();
    try {
      String id = fields.text("id");
      if (kinds.size() != 1) {
        throw new Malformed(
            "label", row.get("labels").asList(Value::asString).toString(), "one label of a kind");
      }
      if (!counts) {
        unstated.put(id, kinds.getFirst());
      } else {
        builder.node(id, kinds.getFirst(), list(fields));
        added.add(id);
      }
    } catch (Malformed e) {
      if (counts) {
        builder.quarantine(place(fields, kinds), e.field(), e.found(), e.expected());
      }
    }
  }

  private void stray(Record row) {
    Fields fields = new Fields(row);
    builder.quarantine(
        place(fields, kinds(row)),
        "label",
        row.get("labels").asList(Value::asString).toString(),
        "the label Entity beside that of its kind");
  }

  private static List<EntityKind> kinds(Record row) {
    return row.get("labels").asList(Value::asString).stream()
        .flatMap(label -> EntityKind.findByLabel(label).stream())
        .toList();
  }

  private static String place(Fields fields, List<EntityKind> kinds) {
    try {
      return fields.text("id");
    } catch (Malformed e) {
      String label = kinds.isEmpty() ? "Entity" : kinds.getFirst().label();
      return label + " " + fields.show("element");
    }
  }
}
