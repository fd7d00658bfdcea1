package dev.lodestone.graphstore;

import dev.lodestone.snapshot.Believed;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityCondition;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import dev.lodestone.supplygraph.EntityQuery;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.RelatedCondition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Lists entities by conditions, in the order of a property: one statement for each page, whatever
 * the filter. In a descending order the page after a key is the one read backwards from it.
 */
final class EntityQueries {
  private static final String BY_ID_ALONE = "NONE";

  private EntityQueries() {}

  static EntityQuery.Page page(
      Database database, EntityQuery query, EntityQuery.Part part, Belief belief) {
    boolean descending = query.order().descending();
    boolean falling = descending != part.backwards();
    Map<String, Object> parameters = parameters(query, belief);
    parameters.putAll(order(query.order()));
    parameters.put("after", bound(query.order(), descending ? part.before() : part.after()));
    parameters.put("before", bound(query.order(), descending ? part.after() : part.before()));
    parameters.put("limit", Math.addExact(part.size(), 1));
    List<Optional<EntityQuery.Entry>> rows =
        database.list(
            falling ? "read/query-backwards" : "read/query",
            parameters,
            row -> entry(query.order(), row));
    List<EntityQuery.Entry> entries =
        rows.stream().limit(part.size()).flatMap(Optional::stream).toList();
    return new EntityQuery.Page(
        part.backwards() ? entries.reversed() : entries, rows.size() > part.size());
  }

  static long count(Database database, EntityQuery query, Belief belief) {
    return database
        .list("read/query-count", parameters(query, belief), row -> row.get("count").asLong())
        .getFirst();
  }

  private static Map<String, Object> parameters(EntityQuery query, Belief belief) {
    Map<String, Object> parameters = Believed.packages(belief);
    parameters.put("lower", query.kind().prefix() + ":");
    parameters.put("upper", query.kind().prefix() + ";");
    parameters.put("label", query.kind().label());
    parameters.put("conditions", conditions(query.conditions()));
    parameters.put("related", query.related().stream().map(EntityQueries::related).toList());
    return parameters;
  }

  private static List<Map<String, Object>> conditions(List<EntityCondition> conditions) {
    return conditions.stream()
        .map(
            one ->
                Map.of(
                    "property", one.property(),
                    "operator", one.operator().name(),
                    "value", one.value()))
        .toList();
  }

  private static Map<String, Object> related(RelatedCondition condition) {
    Map<String, Object> related = new HashMap<>();
    related.put("types", condition.kinds().stream().map(Enum::name).sorted().toList());
    related.put("outgoing", condition.outgoing());
    related.put("wanted", condition.wanted());
    related.put("day", condition.asOf());
    related.put("labels", condition.otherKinds().stream().map(EntityKind::label).sorted().toList());
    related.put("conditions", conditions(condition.conditions()));
    return related;
  }

  private static Map<String, Object> order(EntityOrder order) {
    return Map.of(
        "order", order.property(),
        "type", isById(order) ? BY_ID_ALONE : order.type().name(),
        "absent", absent(order),
        "none", none(order));
  }

  private static boolean isById(EntityOrder order) {
    return order.property().equals("id");
  }

  /** Above all others, or below them where the list is read from its greatest. */
  private static int absent(EntityOrder order) {
    return order.descending() ? -1 : 1;
  }

  private static Object none(EntityOrder order) {
    return switch (order.type()) {
      case TEXT -> "";
      case NUMBER -> 0.0;
      case DATE -> LocalDate.EPOCH;
    };
  }

  private static @Nullable Map<String, Object> bound(
      EntityOrder order, EntityOrder.@Nullable Key key) {
    return key == null
        ? null
        : Map.of(
            "rank",
            key.value() == null ? absent(order) : 0,
            "value",
            Objects.requireNonNullElse(key.value(), none(order)),
            "id",
            key.id());
  }

  private static Optional<EntityQuery.Entry> entry(EntityOrder order, Record row) {
    Optional<EntityRecord> entity = Records.findEntity(row);
    Object value = row.get("rank").asInt() == 0 ? row.get("value").asObject() : null;
    return entity.map(
        one ->
            new EntityQuery.Entry(
                new EntityOrder.Key(isById(order) ? null : value, one.id()), one));
  }
}
