package dev.lodestone.datapackage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a CSV file is written: the {@code encoding} of its resource and what this program reads of
 * its {@code dialect} (Table Dialect of Data Package v2).
 *
 * @param charset of the bytes; a byte order mark is dropped, and decides between the UTF-16s
 * @param delimiter between fields
 * @param quote around fields that hold delimiters, quotes or line ends; doubled within them
 * @param comment what a line to leave out begins with
 * @param headerRows the lines of the header, ascending; empty when the file has none
 * @param headerJoin what stands between the parts of a name that several header lines give
 * @param commentRows lines to leave out
 * @param names of the columns when the file has no header, as the schema lists them
 * @param strips whether blanks around a field are dropped
 * @param blanks texts that stand for a blank field
 * @param escapesFormulas whether what a spreadsheet might run has a {@code '} before it
 */
record CsvForm(
    Charset charset,
    char delimiter,
    char quote,
    Optional<Character> comment,
    List<Integer> headerRows,
    String headerJoin,
    Set<Integer> commentRows,
    List<String> names,
    boolean strips,
    Set<String> blanks,
    boolean escapesFormulas) {
  /** What the canonical tables are written in: UTF-8, commas, double quotes, one header line. */
  static final CsvForm CANONICAL =
      new CsvForm(
          StandardCharsets.UTF_8,
          ',',
          '"',
          Optional.empty(),
          List.of(1),
          " ",
          Set.of(),
          List.of(),
          false,
          Set.of(),
          false);

  /** As {@link #CANONICAL}, with {@linkplain Formulas formulas escaped}. */
  static final CsvForm ESCAPED =
      new CsvForm(
          StandardCharsets.UTF_8,
          ',',
          '"',
          Optional.empty(),
          List.of(1),
          " ",
          Set.of(),
          List.of(),
          false,
          Set.of(),
          true);

  CsvForm {
    headerRows = List.copyOf(headerRows);
    commentRows = Set.copyOf(commentRows);
    names = List.copyOf(names);
    blanks = Set.copyOf(blanks);
  }

  /** The header is the first line that is not blank, wherever that is. */
  boolean isHeaderFirst() {
    return headerRows.equals(List.of(1));
  }

  /** The field as it is to be read. */
  String field(String text) {
    String plain = escapesFormulas ? Formulas.plain(text) : text;
    String read = strips ? plain.strip() : plain;
    return blanks.contains(read) ? "" : read;
  }
}
