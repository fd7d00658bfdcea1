package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the seed's rows hold to beyond the rules of every package. */
class SeedFactsTests {
  private static final DataPackage SEED = DrawnPackage.read(Path.of("seed-data", "rare-earths"));
  private static final Map<String, List<Map<String, Object>>> TABLES = tables();

  private static Map<String, List<Map<String, Object>>> tables() {
    Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    for (String table : SEED.tables()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      SEED.forEachRow(table, rows::add);
      tables.put(table, rows);
    }
    return tables;
  }

  private static List<Map<String, Object>> rows(String table) {
    return TABLES.getOrDefault(table, List.of());
  }

  private static String text(Map<String, Object> row, String column) {
    return row.getOrDefault(column, "").toString();
  }

  private static List<String> texts(Map<String, Object> row, String column) {
    return row.get(column) instanceof Collection<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  @Test
  void passesEveryRuleOfPackages() {
    ProblemReport report = SEED.check(id -> false);

    assertThat(report.counts()).as(report.toString()).isEmpty();
  }

  @Test
  void statesAllSeventeenRareEarths() {
    assertThat(rows("elements"))
        .extracting(row -> row.get("symbol"))
        .contains(
            "Sc", "Y", "La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm",
            "Yb", "Lu");
  }

  @Test
  void leavesNoEntityAlone() {
    Set<String> named = new HashSet<>();
    TABLES.values().stream()
        .flatMap(List::stream)
        .forEach(row -> row.forEach((column, value) -> named.addAll(names(column, value))));

    assertThat(entities()).isNotEmpty();
    assertThat(entities().keySet()).isSubsetOf(named);
  }

  private static Map<String, Map<String, Object>> entities() {
    Map<String, Map<String, Object>> entities = new HashMap<>();
    TABLES.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.containsKey("id"))
        .forEach(row -> entities.put(text(row, "id"), row));
    return entities;
  }

  private static Collection<String> names(String column, Object value) {
    if (column.equals("id") || column.equals("undisclosed")) {
      return List.of();
    }
    Collection<?> values = value instanceof Collection<?> list ? list : List.of(value);
    return values.stream()
        .map(Object::toString)
        .map(name -> column.equals("mainElements") ? "element:" + name : name)
        .toList();
  }

  @Test
  void callsNothingReadOfWhichNoSourceWasRead() {
    Map<String, Map<String, Object>> entities = entities();
    assertThat(TABLES.values().stream().flatMap(List::stream))
        .filteredOn(row -> "READ".equals(text(row, "confidence")))
        .filteredOn(row -> !texts(row, "sources").isEmpty())
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            row ->
                assertThat(texts(row, "sources"))
                    .as(text(row, "factId"))
                    .anySatisfy(
                        source -> assertThat(entities.get(source)).containsKey("accessed")));
  }

  @Test
  void neverCallsASourceReadThatWasNot() {
    assertThat(rows("sources"))
        .allSatisfy(
            row ->
                assertThat("READ".equals(text(row, "confidence")))
                    .as(text(row, "id"))
                    .isEqualTo(row.containsKey("accessed")));
  }

  @Test
  void bringsEverySystemToPrimarySupplyOrToADeclaredGap() {
    Map<String, Map<String, Object>> entities = entities();
    Map<String, Set<String>> inputs = new HashMap<>();
    rows("requires")
        .forEach(
            row ->
                inputs
                    .computeIfAbsent(text(row, "product"), product -> new LinkedHashSet<>())
                    .add(text(row, "input")));
    Set<String> supplied = new HashSet<>();
    for (String table : List.of("supplies", "produces")) {
      rows(table).forEach(row -> supplied.add(text(row, "product")));
    }
    List<String> systems =
        rows("products").stream()
            .filter(row -> "SYSTEM".equals(row.get("stage")))
            .map(row -> text(row, "id"))
            .toList();

    assertThat(systems).hasSizeGreaterThan(20).allMatch(inputs::containsKey);
    assertThat(upstream(systems, inputs))
        .filteredOn(item -> !inputs.containsKey(item) && !supplied.contains(item))
        .filteredOn(item -> !item.startsWith("element:"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(entities.get(item)).as(item).containsKey("undisclosed"));
  }

  private static Set<String> upstream(List<String> from, Map<String, Set<String>> inputs) {
    Set<String> seen = new LinkedHashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (String input : inputs.getOrDefault(open.remove(), Set.of())) {
        if (seen.add(input)) {
          open.add(input);
        }
      }
    }
    return seen;
  }

  @Test
  void tellsTheEventsOfEveryRegimeInOrder() {
    Map<String, Map<String, Object>> entities = entities();
    Map<String, List<Map<String, Object>>> byRegime =
        rows("regime-events").stream().collect(Collectors.groupingBy(row -> text(row, "regime")));

    assertThat(byRegime.keySet())
        .isEqualTo(
            rows("license-regimes").stream()
                .map(row -> text(row, "id"))
                .collect(Collectors.toSet()));
    byRegime.forEach(
        (regime, events) -> {
          List<Map<String, Object>> ordered =
              events.stream().sorted(Comparator.comparing(event -> date(event, entities))).toList();
          assertThat(ordered).extracting(event -> date(event, entities)).doesNotHaveDuplicates();
          assertThat(ordered)
              .extracting(event -> text(event, "action"))
              .as(regime)
              .startsWith("IMPOSES")
              .satisfies(SeedFactsTests::isAPossibleHistory);
        });
  }

  private static LocalDate date(
      Map<String, Object> event, Map<String, Map<String, Object>> entities) {
    return LocalDate.parse(text(entities.getOrDefault(text(event, "event"), Map.of()), "date"));
  }

  private static void isAPossibleHistory(List<? extends String> actions) {
    for (int i = 1; i < actions.size(); i++) {
      assertThat(actions.get(i)).isNotEqualTo("IMPOSES");
      assertThat(actions.get(i - 1)).isNotEqualTo("REPEALS");
      assertThat(actions.get(i).equals("RESUMES") && !actions.get(i - 1).equals("SUSPENDS"))
          .isFalse();
    }
  }
}
