package dev.lodestone.datapackage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads how a foreign file is written from its resource. */
final class CsvForms {
  private static final Map<String, Charset> CHARSETS = charsets();

  private final String place;
  private final Problems problems;

  CsvForms(String place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  Optional<CsvForm> read(JsonNode resource) {
    JsonNode dialect = resource.path("dialect");
    String encoding = resource.path("encoding").asString("utf-8");
    Charset charset = CHARSETS.get(encoding.toLowerCase(Locale.ROOT));
    if (charset == null) {
      problem("/encoding", "one of " + String.join(", ", CHARSETS.keySet()), encoding);
      return Optional.empty();
    }
    char delimiter = character(dialect, "delimiter", isTabbed(resource) ? '\t' : ',');
    char quote = character(dialect, "quoteChar", '"');
    Optional<Character> comment =
        dialect.has("commentChar")
            ? Optional.of(character(dialect, "commentChar", '#'))
            : Optional.empty();
    if (!areApart(delimiter, quote, comment)) {
      problem("/dialect", "characters of which no two are the same or end a line", "");
      return Optional.empty();
    }
    return headerRows(dialect, resource)
        .map(
            rows ->
                new CsvForm(
                    charset,
                    delimiter,
                    quote,
                    comment,
                    rows,
                    dialect.path("headerJoin").asString(" "),
                    Set.copyOf(numbers(dialect.path("commentRows"))),
                    rows.isEmpty() ? names(resource) : List.of(),
                    dialect.path("skipInitialSpace").asBoolean(false),
                    blanks(dialect, resource.path("schema")),
                    false));
  }

  private static boolean isTabbed(JsonNode resource) {
    return "tsv".equals(resource.path("format").asString(""));
  }

  private static boolean areApart(char delimiter, char quote, Optional<Character> comment) {
    return delimiter != quote
        && comment.filter(one -> one == delimiter || one == quote || isLineEnd(one)).isEmpty()
        && !isLineEnd(delimiter)
        && !isLineEnd(quote);
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }

  private static char character(JsonNode dialect, String property, char usual) {
    String text = dialect.path(property).asString("");
    return text.length() == 1 ? text.charAt(0) : usual;
  }

  private Optional<List<Integer>> headerRows(JsonNode dialect, JsonNode resource) {
    if (!dialect.path("header").asBoolean(true)) {
      if (names(resource).isEmpty()) {
        problem("/schema/fields", "the names of the columns, since the file has no header", "");
        return Optional.empty();
      }
      return Optional.of(List.of());
    }
    List<Integer> rows = numbers(dialect.path("headerRows"));
    if (!rows.equals(rows.stream().sorted().toList())) {
      problem("/dialect/headerRows", "ascending numbers of lines", rows.toString());
      return Optional.empty();
    }
    return Optional.of(rows.isEmpty() ? List.of(1) : rows);
  }

  private static List<Integer> numbers(JsonNode list) {
    List<Integer> numbers = new ArrayList<>();
    list.forEach(number -> numbers.add(number.asInt(0)));
    return numbers;
  }

  private static List<String> names(JsonNode resource) {
    List<String> names = new ArrayList<>();
    resource
        .path("schema")
        .path("fields")
        .forEach(field -> names.add(field.path("name").asString("")));
    return names;
  }

  private static Set<String> blanks(JsonNode dialect, JsonNode schema) {
    Set<String> blanks = new HashSet<>();
    if (dialect.has("nullSequence")) {
      blanks.add(dialect.path("nullSequence").asString(""));
    }
    schema
        .path("missingValues")
        .forEach(
            value ->
                blanks.add(
                    value.isString() ? value.stringValue() : value.path("value").asString("")));
    return blanks;
  }

  private static Map<String, Charset> charsets() {
    Map<String, Charset> charsets = new TreeMap<>();
    charsets.put("utf-8", StandardCharsets.UTF_8);
    charsets.put("utf8", StandardCharsets.UTF_8);
    charsets.put("us-ascii", StandardCharsets.US_ASCII);
    charsets.put("utf-16", StandardCharsets.UTF_16);
    charsets.put("utf-16le", StandardCharsets.UTF_16LE);
    charsets.put("utf-16be", StandardCharsets.UTF_16BE);
    charsets.put("iso-8859-1", StandardCharsets.ISO_8859_1);
    for (String other : List.of("iso-8859-2", "iso-8859-15", "windows-1250", "windows-1252")) {
      charsets.put(other, Charset.forName(other));
    }
    return charsets;
  }

  private void problem(String at, String expected, String found) {
    problems.add(Descriptor.FILE, 0, place + at, Rule.RESOURCE, expected, found, "");
  }
}
