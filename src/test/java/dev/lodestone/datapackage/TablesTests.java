package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Confidence;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.UndisclosedReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the catalog and {@code docs/storage.md} together: neither may drift from the other. */
class TablesTests {
  private static final Pattern ENTITY_ROW =
      Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\| `([\\w-]+)\\.csv` \\| (.*) \\|");
  private static final Pattern RELATIONSHIP_ROW =
      Pattern.compile(
          "\\| `\\((\\w+)\\)-\\[:([^\\]]+)\\]->\\(([^)]+)\\)` \\| `([\\w-]+)\\.csv` \\| (.*) \\|");
  private static final Pattern COLUMN = Pattern.compile("`([a-z]\\w*)(\\*?)`( \\([^)]*\\))?");
  private static final Pattern WORD = Pattern.compile("(?<![\\w-])[A-Z_]{2,}(?!\\w)");
  private static final String DOCUMENT = read();

  private record Told(List<String> columns, Map<String, String> remarks) {
    static Told of(String cell) {
      List<MatchResult> found = COLUMN.matcher(cell).results().toList();
      Map<String, String> remarks = new HashMap<>();
      found.stream()
          .filter(column -> column.group(3) != null)
          .forEach(column -> remarks.put(column.group(1), column.group(3)));
      return new Told(
          found.stream().map(column -> column.group(1) + column.group(2)).toList(), remarks);
    }
  }

  @Test
  void hasTheEntitiesOfTheDocumentWithTheirColumns() {
    Map<String, List<String>> told = new TreeMap<>();
    rows(ENTITY_ROW).forEach(row -> told.put(row.group(3), Told.of(row.group(4)).columns()));

    assertThat(columns(Table.Form.ENTITY, Set.of("id", "name"))).isEqualTo(told);
  }

  @Test
  void givesEachEntityTableTheKindAndThePrefixOfTheDocument() {
    assertThat(rows(ENTITY_ROW))
        .hasSize(EntityKind.values().length)
        .allSatisfy(
            row -> {
              EntityKind kind = EntityKind.findByLabel(row.group(1)).orElseThrow();
              assertThat(row.group(2)).isEqualTo(kind.prefix());
              assertThat(Tables.findOf(kind)).map(Table::name).contains(row.group(3));
            });
  }

  @Test
  void hasTheRelationshipsOfTheDocumentWithTheirColumns() {
    Map<String, List<String>> told = new TreeMap<>();
    rows(RELATIONSHIP_ROW).forEach(row -> told.put(row.group(4), Told.of(row.group(5)).columns()));

    assertThat(columns(Table.Form.RELATIONSHIP, Set.of())).isEqualTo(told);
  }

  @Test
  void letsEachRelationshipJoinTheKindsOfTheDocument() {
    for (MatchResult row : rows(RELATIONSHIP_ROW)) {
      List<Set<EntityKind>> ends =
          Tables.find(row.group(4)).orElseThrow().columns().stream()
              .map(Column::type)
              .filter(ColumnType.Id.class::isInstance)
              .map(type -> ((ColumnType.Id) type).kinds())
              .toList();

      assertThat(ends).as(row.group(4)).containsExactly(kinds(row.group(1)), kinds(row.group(3)));
    }
  }

  @Test
  void hasTheClausesOfTheDocument() {
    Matcher sentence =
        Pattern.compile("(?s)table `clauses.csv`, columns(.*?)\\. Stored as").matcher(DOCUMENT);
    assertThat(sentence.find()).isTrue();

    assertThat(columns(Table.Form.CLAUSE, Set.of()))
        .isEqualTo(Map.of("clauses", Told.of(sentence.group(1)).columns()));
  }

  @Test
  void allowsTheWordsAndRangesOfTheDocument() {
    Set<String> compared = new HashSet<>();
    for (MatchResult row : rows(ENTITY_ROW)) {
      compared.addAll(compared(row.group(3), Told.of(row.group(4)), ""));
    }
    for (MatchResult row : rows(RELATIONSHIP_ROW)) {
      compared.addAll(compared(row.group(4), Told.of(row.group(5)), row.group(2)));
    }

    assertThat(compared)
        .containsExactlyInAnyOrder(
            "supplierList",
            "datePrecision",
            "status",
            "share",
            "statement",
            "percent",
            "action",
            "endUse",
            "deMinimis",
            "coverage");
  }

  /** Compares what the document remarks on the columns of a table; returns those compared. */
  private static Set<String> compared(String table, Told told, String relationshipTypes) {
    Set<String> compared = new HashSet<>();
    told.remarks()
        .forEach(
            (name, remark) -> {
              ColumnType type = column(table, name).type();
              if (type instanceof ColumnType.Choice choice) {
                String words = "action".equals(name) ? relationshipTypes : remark;
                assertThat(WORD.matcher(words).results().map(MatchResult::group).distinct())
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(choice.words());
                compared.add(name);
              } else if (type instanceof ColumnType.Decimal(double min, double max)
                  && remark.contains(" to ")) {
                assertThat(remark).as(name).contains("%.0f to %.0f".formatted(min, max));
                compared.add(name);
              }
            });
    return compared;
  }

  @Test
  void allowsTheCommonWordsOfTheDocument() {
    String common = DOCUMENT.substring(DOCUMENT.indexOf("## Common columns"));

    assertThat(wordsAfter(common, "| `kind`")).isEqualTo(names(FactKind.values()));
    assertThat(wordsAfter(common, "| `confidence`")).isEqualTo(names(Confidence.values()));
    assertThat(wordsAfter(common, "| `undisclosed`"))
        .containsAll(names(UndisclosedReason.values()));
  }

  @Test
  void readsWhatIsReferredToBeforeWhatRefersToIt() {
    List<Table.Form> forms = Tables.ALL.stream().map(Table::form).toList();

    assertThat(Tables.ALL.getFirst().name()).isEqualTo("sources");
    assertThat(forms).isSorted();
  }

  private static Map<String, List<String>> columns(Table.Form form, Set<String> first) {
    Set<String> common =
        Set.of(
            "fact",
            "validFrom",
            "validTo",
            "sources",
            "locators",
            "kind",
            "confidence",
            "undisclosed");
    return Tables.ALL.stream()
        .filter(table -> table.isOf(form))
        .collect(
            Collectors.toMap(
                Table::name,
                table ->
                    table.columns().stream()
                        .filter(
                            column ->
                                !first.contains(column.name()) && !common.contains(column.name()))
                        .map(column -> column.name() + (column.isRequired() ? "*" : ""))
                        .toList(),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Column column(String table, String name) {
    return Tables.find(table).flatMap(found -> found.findColumn(name)).orElseThrow();
  }

  private static Set<EntityKind> kinds(String labels) {
    return Arrays.stream(labels.split(", | or "))
        .map(label -> EntityKind.findByLabel(label).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static List<MatchResult> rows(Pattern form) {
    return DOCUMENT
        .lines()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .toList();
  }

  private static List<String> wordsAfter(String text, String start) {
    String line = text.lines().filter(one -> one.startsWith(start)).findFirst().orElseThrow();
    return WORD.matcher(line).results().map(MatchResult::group).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs/storage.md"));
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
