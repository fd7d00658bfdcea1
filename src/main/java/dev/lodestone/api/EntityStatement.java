package dev.lodestone.api;

import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.Provenance;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a package states about an entity that another package owns. */
record EntityStatement(Provenance provenance, List<Difference> differences) {
  EntityStatement {
    differences = List.copyOf(differences);
  }

  /** The statement beside the owner's. */
  static EntityStatement of(EntityRecord owned, EntityRecord stated) {
    Map<String, Object> own = columns(owned);
    Map<String, Object> other = columns(stated);
    TreeSet<String> columns = new TreeSet<>(own.keySet());
    columns.addAll(other.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String column : columns) {
      String ownText = text(own.get(column));
      String otherText = text(other.get(column));
      if (!Objects.equals(ownText, otherText)) {
        differences.add(new Difference(column, otherText, ownText));
      }
    }
    return new EntityStatement(stated.provenance(), differences);
  }

  private static Map<String, Object> columns(EntityRecord record) {
    Map<String, Object> columns = new TreeMap<>(record.properties());
    columns.put("name", record.name());
    return columns;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : String.valueOf(value);
  }

  public @Nullable String factId() {
    return provenance.factId();
  }

  public @Nullable String dataPackage() {
    return provenance.dataPackage();
  }

  public @Nullable String version() {
    return provenance.packageVersion();
  }

  public @Nullable OffsetDateTime recordedFrom() {
    return provenance.recordedFrom();
  }

  public List<Citation> sources() {
    return provenance.sources();
  }

  /** A column with two values; null where there is none. */
  record Difference(String column, @Nullable String stated, @Nullable String owners) {}
}
