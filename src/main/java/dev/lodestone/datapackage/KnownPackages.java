package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What some packages state, so that another can be checked where there is no graph: the answer is
 * that of a graph into which they, and nothing else, were loaded. Holds their ids, not their rows;
 * what is matched by a property is read when it is first asked for. Belongs to one thread.
 */
public final class KnownPackages {
  private final List<Stated> packages = new ArrayList<>();

  private record Stated(DataPackage dataPackage, KnownEntities known, Set<String> ids) {
    void forEachEntity(Table table, Consumer<Map<String, Object>> sink) {
      if (dataPackage.tables().contains(table.name())) {
        dataPackage.forEachRow(table.name(), known, sink);
      }
    }
  }

  /**
   * Adds what a package states.
   *
   * @param sound a package that was checked and found sound
   * @param known what it was checked with
   */
  public void add(DataPackage sound, KnownEntities known) {
    Stated stated = new Stated(sound, known, new HashSet<>());
    for (Table table : Tables.ALL) {
      switch (table.form()) {
        case ENTITY -> stated.forEachEntity(table, row -> stated.ids().add(text(row, "id")));
        case CLAUSE ->
            stated.forEachEntity(
                table,
                row ->
                    stated.ids().add(PackageIds.clause(text(row, "regime"), text(row, "clause"))));
        case RELATIONSHIP -> {}
      }
    }
    packages.add(stated);
  }

  /** What a package finds outside itself; an earlier version of it is not outside. */
  public KnownEntities outside(DataPackage offered) {
    List<Stated> others =
        packages.stream().filter(one -> !one.dataPackage().id().equals(offered.id())).toList();
    // A public package becomes the owner of what only private ones state.
    List<Stated> owners =
        others.stream().filter(one -> one.dataPackage().isPublic() || !offered.isPublic()).toList();
    Map<String, Map<String, List<String>>> matched = new HashMap<>();
    return new KnownEntities(
        id -> isStated(others, id),
        id -> isStated(owners, id),
        Optional.of(
            (kind, property, value) ->
                matched
                    .computeIfAbsent(kind + " " + property, key -> read(others, kind, property))
                    .getOrDefault(comparable(value), List.of())));
  }

  private static boolean isStated(List<Stated> by, String id) {
    return by.stream().anyMatch(one -> one.ids().contains(id));
  }

  /** Ids of entities of a kind by a property; those of private packages are not matched. */
  private static Map<String, List<String>> read(
      List<Stated> others, EntityKind kind, String property) {
    Map<String, Set<String>> ids = new HashMap<>();
    Table table = Tables.findOf(kind).orElseThrow();
    others.stream()
        .filter(one -> one.dataPackage().isPublic())
        .forEach(
            one ->
                one.forEachEntity(
                    table,
                    row -> {
                      if (row.containsKey(property)) {
                        ids.computeIfAbsent(comparable(text(row, property)), key -> new HashSet<>())
                            .add(text(row, "id"));
                      }
                    }));
    Map<String, List<String>> sorted = new HashMap<>();
    ids.forEach((value, found) -> sorted.put(value, found.stream().sorted().toList()));
    return sorted;
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }

  private static String comparable(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
