package dev.lodestone.snapshot;

import dev.lodestone.snapshot.Fields.Malformed;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds the entities that believed packages state, or had stated, with the owner's values where the
 * owner is believed and those of the first statement otherwise. What only others state is added
 * when a believed fact names it, and nothing is known of it but its id.
 */
final class SnapshotNodes {
  private final Believed believed;
  private final SupplyGraphBuilder builder;
  private final List<String> entityTables;

  /** What is stated beside the nodes; the first counts. */
  private final Map<String, ListCompleteness> stated = new TreeMap<>();

  private final Set<String> added = new HashSet<>();
  private final Map<String, EntityKind> unstated = new HashMap<>();

  SnapshotNodes(Believed believed, SupplyGraphBuilder builder, List<String> entityTables) {
    this.believed = believed;
    this.builder = builder;
    this.entityTables = List.copyOf(entityTables);
  }

  void read() {
    believed.stream("read/snapshot-strays", this::stray);
    if (believed.isPast()) {
      readPast();
      return;
    }
    believed.stream("read/snapshot-statements", this::statement);
    believed.stream("read/snapshot-nodes", this::node);
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

  private void readPast() {
    FirstStated<ListCompleteness> first = new FirstStated<>();
    believed.past("Entity", entityTables, row -> past(row, first));
    first.forEach(
        (id, list) -> {
          added.add(id);
          EntityKind.findById(id).ifPresent(kind -> builder.node(id, kind, list));
        });
  }

  private void past(Row row, FirstStated<ListCompleteness> first) {
    Fields fields = new Fields(row);
    List<EntityKind> kinds = kinds(row);
    try {
      if (!labels(row).isEmpty()) {
        requireOneKind(row, kinds);
      }
      first.add(fields.text("id"), list(fields), fields);
    } catch (Malformed e) {
      builder.quarantine(place(fields, kinds), e.field(), e.found(), e.expected());
    }
  }

  /** Adds what a believed fact names, if nobody who is believed states it. */
  void named(String id) {
    if (believed.isPast()) {
      if (added.add(id)) {
        EntityKind.findById(id).ifPresent(kind -> builder.node(id, kind));
      }
      return;
    }
    EntityKind kind = unstated.remove(id);
    if (kind != null) {
      builder.node(id, kind);
    }
  }

  private void statement(Row row) {
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

  private void node(Row row) {
    Fields fields = new Fields(row);
    List<EntityKind> kinds = kinds(row);
    boolean counts = Boolean.TRUE.equals(row.get("believed"));
    try {
      String id = fields.text("id");
      requireOneKind(row, kinds);
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

  private static void requireOneKind(Row row, List<EntityKind> kinds) throws Malformed {
    if (kinds.size() != 1) {
      throw new Malformed("label", labels(row).toString(), "one label of a kind");
    }
  }

  private void stray(Row row) {
    Fields fields = new Fields(row);
    builder.quarantine(
        place(fields, kinds(row)),
        "label",
        labels(row).toString(),
        "the label Entity beside that of its kind");
  }

  private static List<String> labels(Row row) {
    return row.get("labels") instanceof List<?> labels
        ? labels.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static List<EntityKind> kinds(Row row) {
    return labels(row).stream().flatMap(label -> EntityKind.findByLabel(label).stream()).toList();
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
