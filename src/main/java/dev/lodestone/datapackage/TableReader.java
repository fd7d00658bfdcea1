package dev.lodestone.datapackage;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the rows of a table one after another and judges each cell by itself. What is wrong becomes
 * a problem and is left out of the row. Holds one row at a time.
 */
final class TableReader {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** Stands for bytes that are not UTF-8. */
  private static final char LOST = '\uFFFD';

  private final TableFile file;
  private final Limits limits;
  private final Problems problems;
  private int nextLine = 1;

  TableReader(TableFile file, Limits limits, Problems problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
  }

  /** Hands over each row that has as many fields as the header. Call it once. */
  void forEach(Consumer<Row> sink) {
    try (QuoteWatch text = new QuoteWatch(Files.newInputStream(file.path()));
        CsvReader<CsvRecord> csv = csv(text);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      read(records, text, sink);
    } catch (CsvParseException malformed) {
      Throwable reason = malformed.getCause() == null ? malformed : malformed.getCause();
      problem(
          nextLine,
          Rule.CSV,
          "CSV with fields of at most %d characters and at most %d columns"
              .formatted(limits.fieldCharacters(), limits.columns()),
          String.valueOf(reason.getMessage()),
          "what follows in this file was not checked");
    } catch (IOException | UncheckedIOException unreadable) {
      problem(0, Rule.CSV, "a file that can be read", String.valueOf(unreadable.getMessage()), "");
    }
  }

  private CsvReader<CsvRecord> csv(QuoteWatch text) {
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFieldSize(limits.fieldCharacters())
            .maxFields(limits.columns())
            .maxRecordSize(Math.max(limits.fieldCharacters(), 1 << 20))
            .build();
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(handler, text);
  }

  private void read(CloseableIterator<CsvRecord> records, QuoteWatch text, Consumer<Row> sink) {
    Header header = null;
    int rows = 0;
    while (records.hasNext()) {
      CsvRecord record = records.next();
      List<String> cells = record.getFields();
      int line = Math.toIntExact(record.getStartingLineNumber());
      nextLine = line + lines(cells);
      if (!records.hasNext() && text.openQuoteLine() > 0) {
        problem(text.openQuoteLine(), Rule.CSV, "a closing quote", "the end of the file", "");
        return;
      }
      if (cells.size() == 1 && cells.getFirst().isEmpty()) {
        continue;
      }
      if (header == null) {
        header = Header.of(file, line, cells, problems);
        continue;
      }
      if (++rows > limits.rows()) {
        problem(line, Rule.LIMIT, "at most " + limits.rows() + " rows", "more", "split the table");
        return;
      }
      row(header, line, cells, sink);
    }
    if (header == null) {
      problem(0, Rule.COLUMNS, "a header with the names of the columns", "", "");
    }
  }

  private void row(Header header, int line, List<String> cells, Consumer<Row> sink) {
    if (cells.size() != header.columns().size()) {
      problem(
          line,
          Rule.CSV,
          header.columns().size() + " fields as in the header",
          cells.size() + " fields",
          "a text with a comma needs quotes");
      return;
    }
    Map<String, Object> values = new HashMap<>();
    Set<String> wrong = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      int place = i;
      header
          .columns()
          .get(i)
          .filter(column -> !cell(column, line, cells.get(place), values))
          .ifPresent(column -> wrong.add(column.name()));
    }
    sink.accept(new Row(file.table(), file.name(), line, values, wrong));
  }

  /** Reads a cell into the values; false when what stands in it is wrong. */
  private boolean cell(Column column, int line, String cell, Map<String, Object> values) {
    if (cell.isBlank()) {
      if (column.isRequired()) {
        problems.add(file.name(), line, column.name(), Rule.REQUIRED, "a value", "", "");
      }
      return true;
    }
    if (cell.indexOf(LOST) >= 0) {
      problems.add(
          file.name(), line, column.name(), Rule.CSV, "UTF-8", cell, "save the file as UTF-8");
      return false;
    }
    return switch (column.type().parse(cell)) {
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

  private static int lines(List<String> cells) {
    int lines = 1;
    for (String cell : cells) {
      if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
        lines += Math.toIntExact(LINE_END.matcher(cell).results().count());
      }
    }
    return lines;
  }

  private void problem(int line, Rule rule, String expected, String found, String hint) {
    problems.add(file.name(), line, "", rule, expected, found, hint);
  }
}
