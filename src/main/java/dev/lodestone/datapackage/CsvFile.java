package dev.lodestone.datapackage;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The records of one CSV file, one after another. Holds one record at a time, and no more of a
 * field or a record than {@link Limits} allows: what is longer becomes a problem.
 */
final class CsvFile {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** How long a record may be, of fields that are each short enough. */
  static final int RECORD_CHARACTERS = 1 << 20;

  /** Takes what is read. */
  interface Sink {
    /**
     * The names of the columns, before the first row.
     *
     * @param line on which they stand; 0 when the file has no header
     * @return whether rows can be read under them; if not, reading stops
     */
    boolean header(int line, List<String> names);

    /** A row that has as many fields as the header. */
    void row(int line, List<String> fields);
  }

  private final TableFile file;
  private final Limits limits;
  private final Problems problems;
  private final HeaderRows header;
  private int nextLine = 1;
  private int rows;

  CsvFile(TableFile file, Limits limits, Problems problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    this.header = new HeaderRows(file.form());
  }

  /** Hands over the header and the rows. Call it once. */
  void forEach(Sink sink) {
    try (QuoteWatch text = new QuoteWatch(file.open(), file.form());
        CsvReader<CsvRecord> csv = csv(text);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      read(records, text, sink);
    } catch (CsvParseException malformed) {
      Throwable reason = malformed.getCause() == null ? malformed : malformed.getCause();
      if (reason instanceof IOException unreadable) {
        unreadable(unreadable);
      } else {
        malformed(reason);
      }
    } catch (UncheckedIOException unreadable) {
      unreadable(unreadable.getCause() == null ? unreadable : unreadable.getCause());
    } catch (IOException unreadable) {
      unreadable(unreadable);
    }
  }

  /** The reader tells what it met in words of its own; two of them are the usual ones. */
  private void malformed(Throwable reason) {
    String told = String.valueOf(reason.getMessage());
    String unchecked = "what follows in this file was not checked";
    if (told.contains("after closing quote")) {
      String expected = "a " + shown(file.form().delimiter()) + " or the end of the line after it";
      problem(
          nextLine,
          Rule.CSV,
          "a closing quote, and " + expected,
          told.substring(told.indexOf(':') + 1).strip(),
          "a quote within a text is written twice; " + unchecked);
      return;
    }
    problem(
        nextLine,
        Rule.CSV,
        "CSV with fields of at most %d characters and at most %d columns"
            .formatted(limits.fieldCharacters(), limits.columns()),
        told.contains("field size") ? "a longer field" : told,
        (told.contains("field size") ? "perhaps a quote is not closed; " : "") + unchecked);
  }

  private void unreadable(Throwable reason) {
    if (reason instanceof PackageLimitException limit) {
      problem(0, Rule.ARCHIVE, limit.expected(), limit.found(), "");
    } else {
      problem(0, Rule.CSV, "a file that can be read", String.valueOf(reason.getMessage()), "");
    }
  }

  private CsvReader<CsvRecord> csv(QuoteWatch text) {
    CsvForm form = file.form();
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFieldSize(limits.fieldCharacters())
            .maxFields(limits.columns())
            .maxRecordSize(Math.max(limits.fieldCharacters(), RECORD_CHARACTERS))
            .build();
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(form.delimiter())
            .quoteCharacter(form.quote())
            .skipEmptyLines(false)
            .trimWhitespacesAroundQuotes(form.strips())
            .allowExtraFields(true)
            .allowMissingFields(true);
    form.comment()
        .ifPresent(
            character -> builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(character));
    return builder.build(handler, text);
  }

  private void read(CloseableIterator<CsvRecord> records, QuoteWatch text, Sink sink) {
    boolean named = header.isGiven();
    if (named && !sink.header(0, header.names())) {
      return;
    }
    while (records.hasNext()) {
      CsvRecord record = records.next();
      List<String> fields = record.getFields();
      int line = Math.toIntExact(record.getStartingLineNumber());
      nextLine = line + lines(fields);
      if (!records.hasNext() && text.openQuoteLine() > 0) {
        problem(
            text.openQuoteLine(),
            Rule.CSV,
            "a closing quote",
            "the end of the file",
            "a quote within a text is written twice");
        return;
      }
      if (file.form().commentRows().contains(line)) {
        continue;
      }
      if (!named && !header.accepts(line)) {
        continue;
      }
      if (isBlank(fields)) {
        continue;
      }
      if (!named) {
        named = header.take(line, fields);
        if (named && !sink.header(line, header.names())) {
          return;
        }
        continue;
      }
      if (++rows > limits.rows()) {
        problem(line, Rule.LIMIT, "at most " + limits.rows() + " rows", "more", "split the table");
        return;
      }
      row(line, fields, sink);
    }
    if (!named) {
      problem(0, Rule.COLUMNS, "a header with the names of the columns", "", "");
    }
  }

  private void row(int line, List<String> fields, Sink sink) {
    int expected = header.names().size();
    if (fields.size() != expected) {
      problem(
          line,
          Rule.CSV,
          expected + " fields as in the header",
          fields.size() + " fields",
          "a text with a " + shown(file.form().delimiter()) + " needs quotes");
      return;
    }
    sink.row(line, fields.stream().map(file.form()::field).toList());
  }

  private static boolean isBlank(List<String> fields) {
    return fields.size() == 1 && fields.getFirst().isEmpty();
  }

  private static String shown(char delimiter) {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> String.valueOf(delimiter);
    };
  }

  private static int lines(List<String> fields) {
    int lines = 1;
    for (String field : fields) {
      if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
        lines += Math.toIntExact(LINE_END.matcher(field).results().count());
      }
    }
    return lines;
  }

  private void problem(int line, Rule rule, String expected, String found, String hint) {
    problems.add(file.name(), line, "", rule, expected, found, hint);
  }
}
