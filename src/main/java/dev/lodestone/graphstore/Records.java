package dev.lodestone.graphstore;

import dev.lodestone.snapshot.HandWritten;
import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.Confidence;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.Provenance;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.Undisclosed;
import dev.lodestone.supplygraph.UndisclosedReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Rows as records, leniently: what an analyst wrote by hand is shown as it stands, and what has no
 * place in a record is left out.
 */
final class Records {
  private static final Set<String> PROVENANCE =
      Set.of(
          "factId",
          "package",
          "owned",
          "ownerChanges",
          "public",
          "recordedTo",
          "origin",
          "target",
          "action",
          "packageVersion",
          "contentHash",
          "table",
          "recordedFrom",
          "factKind",
          "confidence",
          "sources",
          "locators",
          "undisclosed",
          "undisclosedReasons");

  private Records() {}

  /**
   * The entity of a row; empty when its id or label is not that of a kind. What is superseded has
   * no label of a kind any more.
   */
  static Optional<EntityRecord> findEntity(Record row) {
    Map<String, Object> all = row.get("properties").asMap();
    if (!(all.get("id") instanceof String id)) {
      return Optional.empty();
    }
    Optional<EntityKind> kind = EntityKind.findById(id);
    if (kind.isEmpty() || (isLabelled(row) && !kinds(row).equals(List.of(kind.get())))) {
      return Optional.empty();
    }
    Map<String, Object> properties = own(all);
    properties.remove("id");
    Object name = properties.remove("name");
    return Optional.of(
        new EntityRecord(
            id,
            kind.get(),
            name instanceof String text && !text.isBlank() ? text : id,
            properties,
            provenance(all, text(all, "factId"), row.get("citations"))));
  }

  private static boolean isLabelled(Record row) {
    return !row.get("labels").isNull();
  }

  private static List<EntityKind> kinds(Record row) {
    return row.get("labels").asList(Value::asString).stream()
        .flatMap(label -> EntityKind.findByLabel(label).stream())
        .toList();
  }

  /** The type of a relationship, which follows from the table where it is superseded. */
  private static String type(Record row) {
    return row.get("type").isNull()
        ? LoadTable.get(row.get("table").asString()).stored()
        : row.get("type").asString();
  }

  /** The relationship of a row; empty when its type or ends are not ours. */
  static Optional<FactRecord> findFact(Record row) {
    Map<String, Object> all = row.get("properties").asMap();
    Optional<RelationshipKind> kind = choice(RelationshipKind.class, type(row));
    Object origin = row.get("origin").asObject();
    Object target = row.get("target").asObject();
    if (kind.isEmpty() || !(origin instanceof String from) || !(target instanceof String to)) {
      return Optional.empty();
    }
    String stated = text(all, "factId");
    String factId =
        stated == null || stated.isBlank()
            ? HandWritten.factId(row.get("element").asString())
            : stated;
    return Optional.of(
        new FactRecord(
            kind.get(), from, to, own(all), provenance(all, factId, row.get("citations"))));
  }

  private static Provenance provenance(
      Map<String, Object> all, @Nullable String factId, Value citations) {
    return new Provenance(
        factId,
        text(all, "package"),
        text(all, "packageVersion"),
        value(all.get("recordedFrom")) instanceof OffsetDateTime recorded ? recorded : null,
        choice(FactKind.class, text(all, "factKind")).orElse(null),
        confidence(all),
        citations(all, citations),
        undisclosed(all));
  }

  private static @Nullable Confidence confidence(Map<String, Object> all) {
    return choice(Confidence.class, text(all, "confidence")).orElse(null);
  }

  private static List<Citation> citations(Map<String, Object> all, Value found) {
    Map<String, Map<String, Object>> byId = new HashMap<>();
    for (Value source : found.values()) {
      byId.put(source.get("id").asString(), source.asMap());
    }
    List<String> sources = texts(all, "sources");
    List<String> locators = texts(all, "locators");
    List<Citation> citations = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      String id = sources.get(i);
      Map<String, Object> source = byId.getOrDefault(id, Map.of());
      String locator = i < locators.size() ? locators.get(i) : "";
      citations.add(
          new Citation(
              id,
              Objects.requireNonNullElse(text(source, "name"), id),
              Objects.requireNonNullElse(text(source, "publisher"), ""),
              text(source, "date"),
              text(source, "url"),
              locator.isBlank() ? null : locator,
              confidence(all)));
    }
    return citations;
  }

  private static List<Undisclosed> undisclosed(Map<String, Object> all) {
    List<String> what = texts(all, "undisclosed");
    List<String> reasons = texts(all, "undisclosedReasons");
    List<Undisclosed> undisclosed = new ArrayList<>();
    for (int i = 0; i < what.size(); i++) {
      String reason = i < reasons.size() ? reasons.get(i) : null;
      undisclosed.add(
          new Undisclosed(
              what.get(i),
              choice(UndisclosedReason.class, reason).orElse(UndisclosedReason.NOT_AVAILABLE)));
    }
    return undisclosed;
  }

  private static Map<String, Object> own(Map<String, Object> all) {
    Map<String, Object> own = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (!PROVENANCE.contains(name)) {
            own.put(name, value(value));
          }
        });
    return own;
  }

  private static Object value(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case Long number -> number;
      case Double number -> number;
      case Boolean truth -> truth;
      case LocalDate date -> date;
      case OffsetDateTime time -> time;
      case ZonedDateTime time -> time.toOffsetDateTime();
      case List<?> list -> list.stream().map(Records::value).toList();
      default -> value.toString();
    };
  }

  private static @Nullable String text(Map<String, Object> all, String name) {
    return all.get(name) instanceof String text ? text : null;
  }

  private static List<String> texts(Map<String, Object> all, String name) {
    if (!(all.get(name) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(String::valueOf).toList();
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> type, @Nullable String name) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }
}
