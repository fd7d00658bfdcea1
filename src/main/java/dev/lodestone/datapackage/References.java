package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.util.List;

/** What a row names exists, in this package or in the graph: ends, clauses and sources. */
final class References implements Inspection {
  private static final String SOURCES = "sources";

  private final PackageIds ids;
  private final Problems problems;

  References(PackageIds ids, Problems problems) {
    this.ids = ids;
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    sources(row);
    if (row.table().isOf(Table.Form.ENTITY)) {
      return;
    }
    for (Column column : row.table().columns()) {
      if (column.type() instanceof ColumnType.Id) {
        row.text(column.name())
            .filter(id -> !ids.contains(id))
            .ifPresent(id -> unknown(row, column.name(), id));
      }
    }
    if (row.table().isOf(Table.Form.RELATIONSHIP)) {
      row.text("clause").ifPresent(clause -> clause(row, "clause", clause));
      row.texts("clauses").forEach(clause -> clause(row, "clauses", clause));
    }
  }

  private void unknown(Row row, String column, String id) {
    String table =
        EntityKind.findById(id).flatMap(Tables::findOf).map(Table::name).orElse("its table");
    problems.add(
        row,
        column,
        Rule.UNKNOWN_END,
        "an id of this package or of the graph",
        id,
        "add its row to " + table);
  }

  private void clause(Row row, String column, String clause) {
    row.text("regime")
        .filter(ids::contains)
        .filter(regime -> !ids.contains(PackageIds.clause(regime, clause)))
        .ifPresent(
            regime ->
                problems.add(
                    row,
                    column,
                    Rule.UNKNOWN_CLAUSE,
                    "a clause of " + regime,
                    clause,
                    "add its row to clauses"));
  }

  private void sources(Row row) {
    List<String> sources = row.texts(SOURCES);
    boolean isSource = SOURCES.equals(row.table().name());
    if (row.isBlank(SOURCES) && !isSource) {
      problems.add(
          row, SOURCES, Rule.SOURCE, "at least one source", "", "name the id of a row of sources");
    }
    sources.stream()
        .filter(source -> !ids.contains(source))
        .forEach(
            source ->
                problems.add(
                    row,
                    SOURCES,
                    Rule.SOURCE,
                    "a source of this package or of the graph",
                    source,
                    "add its row to sources"));
    int locators = row.texts("locators").size();
    if (locators > 0 && !row.wrong().contains(SOURCES) && locators != sources.size()) {
      problems.add(
          row,
          "locators",
          Rule.LOCATORS,
          "as many as there are sources: " + sources.size(),
          String.valueOf(locators),
          "leave an entry blank between two ; where a source has none");
    }
  }
}
