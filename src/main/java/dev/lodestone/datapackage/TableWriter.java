package dev.lodestone.datapackage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the file of one table. Each cell is read again before it is written: what would not be
 * read becomes a problem, and its row is left out.
 */
final class TableWriter implements Closeable {
  private final Table table;
  private final String file;
  private final Limits limits;
  private final Problems problems;
  private final CsvWriter csv;
  private long rows;
  private String lastFact = "";
  private boolean escapedFormulas;

  TableWriter(Path folder, Table table, Limits limits, Problems problems) throws IOException {
    this.table = table;
    this.file = fileName(table);
    this.limits = limits;
    this.problems = problems;
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(folder.resolve(file), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    csv.writeRecord(columns(table).stream().map(Column::name).toList());
  }

  /** The name of the file of a table. */
  static String fileName(Table table) {
    return table.name() + ".csv";
  }

  /** The columns in the order of the file: the key first. */
  static List<Column> columns(Table table) {
    List<Column> columns = new ArrayList<>();
    table.findColumn("fact").ifPresent(columns::add);
    table.columns().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
    return columns;
  }

  Table table() {
    return table;
  }

  long rows() {
    return rows;
  }

  /** Whether a {@code '} was put before what a spreadsheet might run. */
  boolean hasEscapedFormulas() {
    return escapedFormulas;
  }

  /** Writes a row and returns it as it will be read; empty when it would not be read. */
  Optional<Row> write(Map<String, Object> values) {
    String fact = values.get("fact") instanceof String key ? key : "";
    List<String> cells = new ArrayList<>();
    Map<String, Object> read = new HashMap<>();
    Set<String> wrong = new HashSet<>();
    int characters = 0;
    for (Column column : columns(table)) {
      Object value = values.get(column.name());
      String text = value == null ? "" : CellWriter.text(value);
      if (!read(column, text, fact, read)) {
        wrong.add(column.name());
      }
      String cell =
          value instanceof Double || value instanceof Long ? text : Formulas.escaped(text);
      escapedFormulas |= !cell.equals(text);
      characters += bounded(column, cell, fact, wrong);
      cells.add(cell);
    }
    boolean fits = fits(fact, characters);
    if (!wrong.isEmpty() || !fits) {
      return Optional.empty();
    }
    csv.writeRecord(cells);
    rows++;
    return Optional.of(new Row(table, file, 0, read, wrong, Optional.empty()));
  }

  private boolean read(Column column, String text, String fact, Map<String, Object> values) {
    if (text.isBlank()) {
      if (column.isRequired()) {
        problem(column.name(), Rule.REQUIRED, "a value", "", fact);
      }
      return !column.isRequired();
    }
    return switch (column.type().read(text)) {
      case ColumnType.Parsed.Value(Object value) -> {
        values.put(column.name(), value);
        yield true;
      }
      case ColumnType.Parsed.Wrong(Rule rule, String expected, String hint) -> {
        problem(column.name(), rule, expected, text, fact);
        yield false;
      }
    };
  }

  private int bounded(Column column, String cell, String fact, Set<String> wrong) {
    if (cell.length() > limits.fieldCharacters()) {
      wrong.add(column.name());
      String most = "at most %d characters".formatted(limits.fieldCharacters());
      problem(column.name(), Rule.LIMIT, most, String.valueOf(cell.length()), fact);
    }
    return Math.min(cell.length(), CsvFile.RECORD_CHARACTERS);
  }

  /** Whether the row can be one more of a table that is loaded. */
  private boolean fits(String fact, int characters) {
    if (characters > CsvFile.RECORD_CHARACTERS) {
      String most = "at most %d characters in a row".formatted(CsvFile.RECORD_CHARACTERS);
      problem("", Rule.LIMIT, most, String.valueOf(characters), fact);
      return false;
    }
    if (rows >= limits.rows()) {
      problem("", Rule.LIMIT, "at most " + limits.rows() + " rows", "more", fact);
      return false;
    }
    if (fact.equals(lastFact)) {
      problem("fact", Rule.DUPLICATE_FACT, "each key once", fact, fact);
      return false;
    }
    lastFact = fact;
    return true;
  }

  private void problem(String column, Rule rule, String expected, String found, String fact) {
    problems.add(file, 0, column, rule, expected, found, "the fact " + fact);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
