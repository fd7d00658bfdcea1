package dev.lodestone.datapackage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A file whose columns are those of a table: each row of the file is a row of the table. */
record CanonicalRows(Table table, TableFile file) implements TableRows {
  @Override
  public void forEach(Pass pass, Consumer<Row> sink) {
    new CsvFile(file, pass.limits(), pass.problems())
        .forEach(new Reader(table, file, pass.problems(), sink));
  }

  /** Judges each cell by itself. What is wrong becomes a problem and is left out of the row. */
  private static final class Reader implements CsvFile.Sink {
    private final Table table;
    private final TableFile file;
    private final Problems problems;
    private final Consumer<Row> sink;
    private List<Optional<Column>> columns = List.of();

    Reader(Table table, TableFile file, Problems problems, Consumer<Row> sink) {
      this.table = table;
      this.file = file;
      this.problems = problems;
      this.sink = sink;
    }

    @Override
    public boolean header(int line, List<String> names) {
      columns = Header.of(table, file, line, names, problems).columns();
      return true;
    }

    @Override
    public void row(int line, List<String> fields) {
      Map<String, Object> values = new HashMap<>();
      Set<String> wrong = new HashSet<>();
      for (int i = 0; i < fields.size(); i++) {
        int place = i;
        columns
            .get(i)
            .filter(column -> !cell(column, line, fields.get(place), values))
            .ifPresent(column -> wrong.add(column.name()));
      }
      sink.accept(new Row(table, file.name(), line, values, wrong, Optional.empty()));
    }

    /** Reads a cell into the values; false when what stands in it is wrong. */
    private boolean cell(Column column, int line, String cell, Map<String, Object> values) {
      if (cell.isBlank()) {
        if (column.isRequired()) {
          problems.add(file.name(), line, column.name(), Rule.REQUIRED, "a value", "", "");
        }
        return true;
      }
      return switch (column.type().read(cell)) {
        case ColumnType.Parsed.Value(Object value) -> {
          values.put(column.name(), value);
          yield true;
        }
        case ColumnType.Parsed.Wrong(Rule rule, String expected, String hint) -> {
          problems.add(file.name(), line, column.name(), rule, expected, cell, hint);
          yield false;
        }
      };
    }
  }
}
