package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityIds;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Undisclosed;
import dev.lodestone.supplygraph.UndisclosedReason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand in a column. A value is a String, Long, Double, LocalDate or a list of these. */
sealed interface ColumnType {
  /** Stands for bytes that are not of the encoding. */
  char LOST = '\uFFFD';

  /** Reads a cell that is not blank. */
  Parsed parse(String cell);

  /** Reads a cell that is not blank, if it came whole out of its bytes. */
  default Parsed read(String cell) {
    return cell.indexOf(LOST) >= 0
        ? wrong(Rule.CSV, "UTF-8", "save the file as UTF-8")
        : parse(cell);
  }

  /** A cell as read: the value, or why there is none. */
  sealed interface Parsed {
    record Value(Object value) implements Parsed {}

    record Wrong(Rule rule, String expected, String hint) implements Parsed {}
  }

  private static Parsed value(Object value) {
    return new Parsed.Value(value);
  }

  private static Parsed wrong(Rule rule, String expected, String hint) {
    return new Parsed.Wrong(rule, expected, hint);
  }

  /** Any text, as written. */
  record Text() implements ColumnType {
    @Override
    public Parsed parse(String cell) {
      return value(cell);
    }
  }

  /** The key of a row: unique in its table, without spaces. */
  record Key() implements ColumnType {
    private static final Pattern FORM = Pattern.compile("[^\\s/]{1,200}");

    @Override
    public Parsed parse(String cell) {
      return FORM.matcher(cell).matches()
          ? value(cell)
          : wrong(Rule.VALUE, "a key of at most 200 characters without spaces and slashes", "");
    }
  }

  /** The id of an entity of one of these kinds. */
  record Id(Set<EntityKind> kinds) implements ColumnType {
    public Id {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public Parsed parse(String cell) {
      return EntityKind.findById(cell).filter(kinds::contains).isPresent()
          ? value(cell)
          : wrong(Rule.ID, expected(), "the key has the form " + EntityIds.FORM.substring(7));
    }

    private String expected() {
      return kinds.stream()
          .sorted()
          .map(kind -> kind.prefix() + ":…")
          .collect(Collectors.joining(" or "));
    }
  }

  /** A whole number within bounds, both included. */
  record Whole(long min, long max) implements ColumnType {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public Parsed parse(String cell) {
      if (FORM.matcher(cell).matches()) {
        long number = Long.parseLong(cell);
        if (number >= min && number <= max) {
          return value(number);
        }
      }
      return wrong(Rule.VALUE, "a whole number from " + min + " to " + max, "");
    }
  }

  /** A number within bounds, both included. */
  record Decimal(double min, double max) implements ColumnType {
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final String HINT =
        "write a point before the decimals and no thousands separator";

    @Override
    public Parsed parse(String cell) {
      if (!FORM.matcher(cell).matches()) {
        return wrong(Rule.VALUE, expected(), HINT);
      }
      double number = Double.parseDouble(cell);
      return number >= min && number <= max
          ? value(number)
          : wrong(Rule.VALUE, expected(), fraction(number));
    }

    /** Percent where a fraction belongs is what happens most. */
    private String fraction(double number) {
      return min == 0 && max == 1 && number >= 2 && number <= 100
          ? "a fraction of 1: 0.5 is 50 %"
          : "";
    }

    private String expected() {
      if (Double.isInfinite(max)) {
        return Double.isInfinite(min) ? "a number" : "a number from " + shown(min);
      }
      return shown(min) + " to " + shown(max);
    }

    private static String shown(double bound) {
      return String.format(Locale.ROOT, "%.0f", bound);
    }
  }

  /** A day that exists in the calendar. */
  record Day() implements ColumnType {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public Parsed parse(String cell) {
      if (FORM.matcher(cell).matches()) {
        try {
          return value(LocalDate.parse(cell));
        } catch (DateTimeException notADay) {
          return wrong(Rule.VALUE, "a day of the calendar as YYYY-MM-DD", "");
        }
      }
      return wrong(Rule.VALUE, "a date as YYYY-MM-DD", "");
    }
  }

  /** A year or a span of years. */
  record Period() implements ColumnType {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

    @Override
    public Parsed parse(String cell) {
      Matcher form = FORM.matcher(cell);
      boolean right =
          form.matches() && (form.group(2) == null || form.group(1).compareTo(form.group(2)) <= 0);
      return right
          ? value(cell)
          : wrong(Rule.VALUE, "YYYY or YYYY-YYYY, the earlier year first", "");
    }
  }

  /** One of a closed list of words. */
  record Choice(List<String> words) implements ColumnType {
    public Choice {
      words = List.copyOf(words);
    }

    static <E extends Enum<E>> Choice of(Class<E> type) {
      return new Choice(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    @Override
    public Parsed parse(String cell) {
      return words.contains(cell)
          ? value(cell)
          : wrong(Rule.CHOICE, "one of " + String.join(", ", words), "");
    }
  }

  /** An ISO 3166-1 alpha-2 code; XK is accepted, the user-assigned code in use for Kosovo. */
  record CountryCode() implements ColumnType {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    @Override
    public Parsed parse(String cell) {
      return CODES.contains(cell) || "XK".equals(cell)
          ? value(cell)
          : wrong(
              Rule.COUNTRY,
              "an ISO 3166-1 alpha-2 code",
              CountryNames.findCode(cell).map(code -> "it is " + code).orElse(""));
    }
  }

  /** A CAS Registry Number with its check digit. */
  record Cas() implements ColumnType {
    @Override
    public Parsed parse(String cell) {
      return CheckDigits.isCas(cell)
          ? value(cell)
          : wrong(
              Rule.CAS, "a CAS Registry Number with its check digit", CheckDigits.hintOfCas(cell));
    }
  }

  /** A Legal Entity Identifier with its check digits. */
  record Lei() implements ColumnType {
    @Override
    public Parsed parse(String cell) {
      return CheckDigits.isLei(cell)
          ? value(cell)
          : wrong(
              Rule.LEI,
              "20 letters and digits of which the last two check the rest",
              cell.length() == 20 ? "a character is mistyped" : "it has " + cell.length());
    }
  }

  /**
   * A customs code, kept as text: 2 to 10 digits, points between groups.
   *
   * @param several whether more than one may stand there, with commas between
   */
  record Hs(boolean several) implements ColumnType {
    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    @Override
    public Parsed parse(String cell) {
      List<String> codes = several ? List.of(cell.split(", ?", -1)) : List.of(cell);
      return codes.stream().allMatch(Hs::isCode) ? value(cell) : wrong(Rule.HS, expected(), "");
    }

    private static boolean isCode(String text) {
      int digits = text.replace(".", "").length();
      return FORM.matcher(text).matches() && digits >= 2 && digits <= 10;
    }

    private String expected() {
      String one = "2 to 10 digits, with points between groups";
      return several ? one + " and commas between codes" : one;
    }
  }

  /**
   * Entries with {@code ;} between them.
   *
   * @param entry what each must be
   * @param blanks whether an entry may be blank, as where a list runs parallel to another
   */
  record ListOf(ColumnType entry, boolean blanks) implements ColumnType {
    @Override
    public Parsed parse(String cell) {
      List<Object> entries = new ArrayList<>();
      for (String part : cell.split(";", -1)) {
        String text = part.strip();
        if (text.isEmpty() && !blanks) {
          return wrong(Rule.VALUE, "entries with ; between them", "an entry is blank");
        }
        switch (text.isEmpty() ? value("") : entry.parse(text)) {
          case Parsed.Value(Object value) -> entries.add(value);
          case Parsed.Wrong wrong -> {
            return wrong;
          }
        }
      }
      return value(List.copyOf(entries));
    }
  }

  /** An entry {@code what = REASON} of what is not known. */
  record Missing() implements ColumnType {
    private static final Choice REASONS = Choice.of(UndisclosedReason.class);

    @Override
    public Parsed parse(String cell) {
      int equals = cell.lastIndexOf('=');
      String what = cell.substring(0, Math.max(equals, 0)).strip();
      String reason = cell.substring(equals + 1).strip();
      return !what.isEmpty() && REASONS.words().contains(reason)
          ? value(new Undisclosed(what, UndisclosedReason.valueOf(reason)))
          : wrong(
              Rule.UNDISCLOSED,
              "what = REASON with a reason of " + String.join(", ", REASONS.words()),
              "");
    }
  }
}
