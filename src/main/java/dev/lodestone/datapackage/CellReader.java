package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.UndisclosedReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the fields of a foreign table into those of a canonical one. */
final class CellReader {
  private static final MathContext PRECISION = new MathContext(20);

  private static final int MOST_DECIMALS = 30;

  private final KnownEntities known;
  private final Sums sums;

  CellReader(KnownEntities known, Sums sums) {
    this.known = known;
    this.sums = sums;
  }

  Cell read(CellMapping mapping, ForeignRow row) {
    String text = mapping.text(row);
    if (mapping.form() instanceof CellMapping.Form.Figure figure) {
      return figure(figure, exchanged(mapping, text), row);
    }
    if (mapping.split().isEmpty()) {
      return entry(mapping, text);
    }
    List<String> entries = new ArrayList<>();
    for (String part : text.split(Pattern.quote(mapping.split().get()), -1)) {
      switch (entry(mapping, part.strip())) {
        case Cell.Text(String entry) -> entries.add(entry);
        case Cell.Blank blank -> {
          // A separator too many is no entry.
        }
        case Cell.Undisclosed undisclosed -> {
          return undisclosed;
        }
        case Cell.LeftOut leftOut -> {
          return leftOut;
        }
        case Cell.Wrong wrong -> {
          return wrong;
        }
      }
    }
    return entries.isEmpty() ? new Cell.Blank() : new Cell.Text(String.join(";", entries));
  }

  private Cell entry(CellMapping mapping, String text) {
    String word = exchanged(mapping, text);
    if (word.isEmpty()) {
      return new Cell.Blank();
    }
    if (isRefused(mapping, text)) {
      return new Cell.Wrong(Rule.MAPPING, "a word that the mapping knows", "add it to words");
    }
    return switch (formed(mapping.form(), word)) {
      case Cell.Text(String formed) -> finished(mapping, formed);
      case Cell.Blank blank -> blank;
      case Cell.Undisclosed undisclosed -> undisclosed;
      case Cell.LeftOut leftOut -> leftOut;
      case Cell.Wrong wrong -> wrong;
    };
  }

  private static Cell finished(CellMapping mapping, String text) {
    String key = mapping.slug() ? Slugs.keyOf(text) : text;
    return key.isEmpty()
        ? new Cell.Wrong(
            Rule.MAPPING,
            "a name with Latin letters or digits",
            "give it one by words, or take another column")
        : new Cell.Text(mapping.prefix() + key);
  }

  private static String exchanged(CellMapping mapping, String text) {
    return mapping
        .words()
        .map(words -> words.words().getOrDefault(text, otherwise(words, text)))
        .orElse(text);
  }

  private static String otherwise(CellMapping.Words words, String text) {
    return words.otherwise() == CellMapping.Otherwise.BLANK ? "" : text;
  }

  private static boolean isRefused(CellMapping mapping, String text) {
    return mapping
        .words()
        .filter(words -> words.otherwise() == CellMapping.Otherwise.REFUSE)
        .filter(words -> !words.words().containsKey(text))
        .isPresent();
  }

  private Cell formed(CellMapping.Form form, String text) {
    return switch (form) {
      case CellMapping.Form.Plain plain -> new Cell.Text(text);
      case CellMapping.Form.Figure figure -> new Cell.Text(text);
      case CellMapping.Form.Country country ->
          CountryNames.findCode(text)
              .<Cell>map(Cell.Text::new)
              .orElseGet(
                  () ->
                      new Cell.Wrong(
                          Rule.COUNTRY,
                          "a country by ISO 3166-1 code or English name",
                          "add it to words"));
      case CellMapping.Form.Date date -> date(date, text);
      case CellMapping.Form.Match match -> match(match, text);
    };
  }

  private static Cell date(CellMapping.Form.Date form, String text) {
    try {
      return new Cell.Text(LocalDate.parse(text, form.formatter()).toString());
    } catch (DateTimeException notADay) {
      return new Cell.Wrong(Rule.VALUE, "a day of the calendar as " + form.pattern(), "");
    }
  }

  private Cell match(CellMapping.Form.Match form, String text) {
    if (known.lookup().isEmpty()) {
      return new Cell.Wrong(Rule.MATCH, "a graph to match with", "check it where one is loaded");
    }
    String expected =
        "one %s with this %s outside the package".formatted(form.kind().label(), form.property());
    List<String> ids = known.lookup().get().list(form.kind(), form.property(), text);
    if (ids.size() == 1) {
      return new Cell.Text(ids.getFirst());
    }
    if (ids.isEmpty() && form.leaveOut()) {
      return new Cell.LeftOut(Rule.UNMATCHED, expected, "the row is left out");
    }
    return new Cell.Wrong(
        Rule.MATCH, expected, ids.isEmpty() ? "there is none" : "there are " + shown(ids));
  }

  private static String shown(List<String> ids) {
    List<String> sorted = ids.stream().sorted().limit(5).toList();
    String more = ids.size() > sorted.size() ? " and " + (ids.size() - sorted.size()) : "";
    return String.join(", ", sorted) + more;
  }

  private Cell figure(CellMapping.Form.Figure form, String text, ForeignRow row) {
    return switch (form.number().read(text)) {
      case NumberForm.Printed.Blank blank -> new Cell.Blank();
      case NumberForm.Printed.Missing(UndisclosedReason reason) -> new Cell.Undisclosed(reason);
      case NumberForm.Printed.Figure(BigDecimal number) -> scaled(form, number, row);
      case NumberForm.Printed.Bounds(Optional<BigDecimal> low, Optional<BigDecimal> high) ->
          switch (form.part()) {
            case WHOLE -> new Cell.Undisclosed(UndisclosedReason.NOT_DISCLOSED);
            case LOW -> low.map(one -> scaled(form, one, row)).orElseGet(Cell.Blank::new);
            case HIGH -> high.map(one -> scaled(form, one, row)).orElseGet(Cell.Blank::new);
          };
      case NumberForm.Printed.Unreadable unreadable ->
          new Cell.Wrong(
              Rule.VALUE,
              "a number as the mapping says it is printed",
              "say in numbers what else may stand there");
    };
  }

  private Cell scaled(CellMapping.Form.Figure form, BigDecimal number, ForeignRow row) {
    Optional<BigDecimal> factor = Figures.factor(form.number(), row);
    if (factor.isEmpty()) {
      return new Cell.Wrong(
          Rule.MAPPING, "a factor for what its unit column says", "add it to factors");
    }
    BigDecimal scaled = number.multiply(factor.get());
    if (form.shareOf().isEmpty()) {
      return new Cell.Text(shown(scaled));
    }
    return sums.find(form.shareOf().get(), row)
        .filter(whole -> whole.signum() > 0)
        .<Cell>map(whole -> new Cell.Text(shown(scaled.divide(whole, PRECISION))))
        .orElseGet(() -> new Cell.Wrong(Rule.PARTS, "a total above zero to take a share of", ""));
  }

  private static String shown(BigDecimal number) {
    BigDecimal rounded = number.round(PRECISION);
    BigDecimal shown =
        rounded.scale() > MOST_DECIMALS
            ? rounded.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
            : rounded;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
