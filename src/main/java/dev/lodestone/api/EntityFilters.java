package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityCondition;
import dev.lodestone.supplygraph.EntityCondition.Operator;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import dev.lodestone.supplygraph.EntityQuery;
import dev.lodestone.supplygraph.RelatedCondition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the arguments {@code filter} and {@code orderBy}, whose shape the schema has checked. */
final class EntityFilters {
  private static final int MAX_VALUES = 100;
  private static final int MAX_TEXT = 200;

  private final String place;
  private final EntityKind kind;
  private final EntityFields fields;
  private final LocalDate today;

  /** For a filter that stands at a place among the arguments. */
  EntityFilters(String place, EntityKind kind, LocalDate today) {
    this.place = place;
    this.kind = kind;
    this.fields = EntityFields.of(kind);
    this.today = today;
  }

  /**
   * What the arguments ask for.
   *
   * @throws RequestException naming the condition that asks too much
   */
  EntityQuery query(@Nullable Map<String, Object> filter, @Nullable Map<String, Object> orderBy) {
    List<EntityCondition> conditions = new ArrayList<>();
    List<RelatedCondition> related = new ArrayList<>();
    given(filter)
        .forEach(
            (name, value) -> {
              EntityFields.Ends ends = fields.relations().get(name);
              if (ends == null) {
                conditions.addAll(conditions(place + "." + name, name, value));
              } else {
                related.addAll(related(place + "." + name, ends, given(value)));
              }
            });
    return new EntityQuery(kind, conditions, related, order(given(orderBy)));
  }

  private EntityOrder order(Map<String, Object> orderBy) {
    Object by = orderBy.get("by");
    if (by == null) {
      return EntityOrder.BY_ID;
    }
    String wanted = by.toString();
    return fields.properties().entrySet().stream()
        .filter(property -> enumName(property.getKey()).equals(wanted))
        .map(
            property ->
                new EntityOrder(
                    property.getKey(),
                    property.getValue(),
                    "DESC".equals(String.valueOf(orderBy.get("direction")))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(kind + " has no property " + wanted));
  }

  /** A name of the schema as the value of an enumeration: {@code atomicNumber} is ATOMIC_NUMBER. */
  static String enumName(String name) {
    return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  private List<RelatedCondition> related(
      String place, EntityFields.Ends ends, Map<String, Object> relation) {
    LocalDate day = relation.get("asOf") instanceof LocalDate asOf ? asOf : today;
    List<RelatedCondition> related = new ArrayList<>();
    for (String quantifier : List.of("some", "none")) {
      if (relation.get(quantifier) != null) {
        Map<String, Object> other = given(relation.get(quantifier));
        List<EntityCondition> conditions = new ArrayList<>();
        for (String name : List.of("id", "name")) {
          conditions.addAll(
              conditions(place + "." + quantifier + "." + name, name, other.get(name)));
        }
        related.add(
            new RelatedCondition(
                ends.kinds(),
                ends.outgoing(),
                quantifier.equals("some"),
                day,
                kinds(other.get("kinds")),
                conditions));
      }
    }
    return related;
  }

  private static Set<EntityKind> kinds(@Nullable Object kinds) {
    return kinds instanceof Collection<?> given
        ? given.stream()
            .map(one -> EntityKind.valueOf(String.valueOf(one)))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static List<EntityCondition> conditions(
      String place, String property, @Nullable Object comparisons) {
    List<EntityCondition> conditions = new ArrayList<>();
    given(comparisons)
        .forEach(
            (name, value) -> {
              if (value != null) {
                Operator operator = Operator.valueOf(name.toUpperCase(Locale.ROOT));
                check(place + "." + name, operator, value);
                conditions.add(new EntityCondition(property, operator, value));
              }
            });
    return conditions;
  }

  private static void check(String place, Operator operator, Object value) {
    if (value instanceof Collection<?> values) {
      if (values.size() > MAX_VALUES) {
        throw RequestException.badArgument(
            place, values.size() + " values", "a list of at most " + MAX_VALUES + " values");
      }
      values.forEach(one -> checkLength(place, one, 0));
      return;
    }
    checkLength(place, value, operator == Operator.CONTAINS ? 1 : 0);
  }

  private static void checkLength(String place, @Nullable Object value, int least) {
    if (value instanceof String text && (text.length() < least || text.length() > MAX_TEXT)) {
      throw RequestException.badArgument(
          place, text, "a text of " + least + " to " + MAX_TEXT + " characters");
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> given(@Nullable Object input) {
    return input instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
