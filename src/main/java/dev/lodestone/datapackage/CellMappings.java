package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads where what stands in a column comes from. */
final class CellMappings {
  private static final List<String> ORIGINS = List.of("column", "value", "template");
  private static final List<String> FORMS = List.of("country", "date", "match", "number");

  private final NumberForms numbers;
  private final Set<String> totals;
  private final Problems problems;

  CellMappings(NumberForms numbers, Set<String> totals, Problems problems) {
    this.numbers = numbers;
    this.totals = new TreeSet<>(totals);
    this.problems = problems;
  }

  /** What an object, or the name of a column, says of a column of a table. */
  Optional<CellMapping> read(String at, Column column, JsonNode json) {
    if (json.isString()) {
      return Optional.of(plain(new CellMapping.Origin.Field(json.stringValue()), column));
    }
    if (!oneOf(at, json, ORIGINS, 1) || !oneOf(at, json, FORMS, 0)) {
      return Optional.empty();
    }
    boolean isNumber = isNumber(column) && !json.has("value");
    CellMapping cell =
        new CellMapping(
            origin(json),
            Optional.of(json.path("split").asString("")).filter(split -> !split.isEmpty()),
            words(json),
            json.has("number") || json.has("shareOf") || isNumber
                ? figure(at, json)
                : form(at, json),
            json.path("slug").asBoolean(false),
            json.path("prefix").asString(""));
    judge(at, column, cell);
    return Optional.of(cell);
  }

  private static CellMapping plain(CellMapping.Origin origin, Column column) {
    CellMapping.Form form =
        isNumber(column)
            ? new CellMapping.Form.Figure(
                NumberForm.PLAIN, CellMapping.Part.WHOLE, Optional.empty())
            : new CellMapping.Form.Plain();
    return new CellMapping(origin, Optional.empty(), Optional.empty(), form, false, "");
  }

  private static boolean isNumber(Column column) {
    return column.type() instanceof ColumnType.Decimal || column.type() instanceof ColumnType.Whole;
  }

  private boolean oneOf(String at, JsonNode json, List<String> properties, int least) {
    List<String> found = properties.stream().filter(json::has).toList();
    boolean fits = found.size() <= 1 && found.size() >= least;
    if (!fits) {
      problem(at, "one of " + String.join(", ", properties), String.join(", ", found));
    }
    return fits;
  }

  private static CellMapping.Origin origin(JsonNode json) {
    if (json.has("column")) {
      return new CellMapping.Origin.Field(json.path("column").asString(""));
    }
    return json.has("value")
        ? new CellMapping.Origin.Constant(json.path("value").asString(""))
        : new CellMapping.Origin.Template(parts(json.path("template").asString("")));
  }

  /** The texts and {@code {columns}} of a template. */
  private static List<CellMapping.Origin> parts(String template) {
    List<CellMapping.Origin> parts = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        parts.add(new CellMapping.Origin.Constant(template.substring(at)));
        return parts;
      }
      if (open > at) {
        parts.add(new CellMapping.Origin.Constant(template.substring(at, open)));
      }
      parts.add(new CellMapping.Origin.Field(template.substring(open + 1, close)));
      at = close + 1;
    }
    return parts;
  }

  private static Optional<CellMapping.Words> words(JsonNode json) {
    if (!json.path("words").isObject()) {
      return Optional.empty();
    }
    Map<String, String> words = new TreeMap<>();
    json.path("words")
        .propertyStream()
        .forEach(entry -> words.put(entry.getKey().strip(), entry.getValue().asString("")));
    boolean isFormed = FORMS.stream().anyMatch(json::has);
    CellMapping.Otherwise otherwise =
        Stream.of(CellMapping.Otherwise.values())
            .filter(one -> one.name().equals(json.path("otherwise").asString("")))
            .findFirst()
            .orElse(isFormed ? CellMapping.Otherwise.KEEP : CellMapping.Otherwise.REFUSE);
    return Optional.of(new CellMapping.Words(words, otherwise));
  }

  private CellMapping.Form form(String at, JsonNode json) {
    if (json.path("country").asBoolean(false)) {
      return new CellMapping.Form.Country();
    }
    if (json.path("date").isString()) {
      return date(at + "/date", json.path("date").stringValue());
    }
    if (json.path("match").isObject()) {
      JsonNode match = json.path("match");
      return new CellMapping.Form.Match(
          EntityKind.findByLabel(match.path("kind").asString("")).orElse(EntityKind.PRODUCT),
          match.path("property").asString(""),
          "LEAVE_OUT".equals(match.path("unmatched").asString("")));
    }
    return new CellMapping.Form.Plain();
  }

  private CellMapping.Form date(String at, String pattern) {
    try {
      return new CellMapping.Form.Date(
          pattern,
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException notAPattern) {
      problem(at, "a pattern of d, M and u (as dd.MM.uuuu)", pattern);
      return new CellMapping.Form.Plain();
    }
  }

  private CellMapping.Form figure(String at, JsonNode json) {
    Optional<String> shareOf =
        Optional.of(json.path("shareOf").asString("")).filter(name -> !name.isEmpty());
    if (shareOf.isPresent() && !totals.contains(shareOf.get())) {
      String names =
          totals.isEmpty() ? ", of which there are none" : ": " + String.join(", ", totals);
      problem(at + "/shareOf", "one of totals" + names, shareOf.get());
    }
    return new CellMapping.Form.Figure(
        numbers.read(at + "/number", json.path("number")),
        Stream.of(CellMapping.Part.values())
            .filter(part -> part.name().equals(json.path("part").asString("")))
            .findFirst()
            .orElse(CellMapping.Part.WHOLE),
        shareOf);
  }

  /** A constant can be judged before the first row is read. */
  private void judge(String at, Column column, CellMapping cell) {
    if (!(cell.origin() instanceof CellMapping.Origin.Constant(String text))
        || !(cell.form() instanceof CellMapping.Form.Plain)
        || cell.split().isPresent()
        || text.isBlank()) {
      return;
    }
    String value = cell.prefix() + (cell.slug() ? Slugs.keyOf(text) : text);
    if (column.type().parse(value)
        instanceof ColumnType.Parsed.Wrong(Rule rule, String expected, String hint)) {
      problems.add(Descriptor.FILE, 0, at + "/value", rule, expected, value, hint);
    }
  }

  private void problem(String at, String expected, String found) {
    problems.add(Descriptor.FILE, 0, at, Rule.MAPPING, expected, found, "");
  }
}
