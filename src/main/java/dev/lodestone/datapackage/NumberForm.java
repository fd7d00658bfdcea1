package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.UndisclosedReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a publisher prints numbers. Nothing is guessed: a text that the form does not explain is not
 * a number.
 *
 * @param decimal the mark before the decimals
 * @param groups what may stand between groups of digits
 * @param removals what is dropped from either end, as units and footnote marks; {@code #} stands
 *     for one or more digits
 * @param zeros texts that mean zero
 * @param missing texts that mean there is no figure, and why; the blank text may be one
 * @param above what stands before a figure that is a lower bound
 * @param below what stands before a figure that is an upper bound
 * @param ranges what stands between the two figures of a range
 * @param factor what a figure is multiplied by
 */
record NumberForm(
    char decimal,
    List<String> groups,
    List<String> removals,
    Set<String> zeros,
    Map<String, UndisclosedReason> missing,
    List<String> above,
    List<String> below,
    List<String> ranges,
    Factor factor) {
  /** A plain number with a point before its decimals. */
  static final NumberForm PLAIN =
      new NumberForm(
          '.',
          List.of(),
          List.of(),
          Set.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          new Factor.Fixed(BigDecimal.ONE));

  private static final Pattern SPACES = Pattern.compile("[\u00A0\u2009\u202F]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,30}");
  private static final int MOST_REMOVALS = 10;

  NumberForm {
    groups = List.copyOf(groups);
    removals = List.copyOf(removals);
    zeros = Set.copyOf(zeros);
    missing = Map.copyOf(missing);
    above = List.copyOf(above);
    below = List.copyOf(below);
    ranges = List.copyOf(ranges);
  }

  /** What figures are multiplied by. */
  sealed interface Factor {
    record Fixed(BigDecimal by) implements Factor {}

    /** By what a column of the row says, as its unit. */
    record OfColumn(String column, Map<String, BigDecimal> by) implements Factor {
      public OfColumn {
        by = Map.copyOf(by);
      }
    }
  }

  /** A text as read; figures are not yet multiplied. */
  sealed interface Printed {
    record Blank() implements Printed {}

    record Figure(BigDecimal number) implements Printed {}

    record Missing(UndisclosedReason reason) implements Printed {}

    /** A range, or a bound: then one end is absent. */
    record Bounds(Optional<BigDecimal> low, Optional<BigDecimal> high) implements Printed {}

    record Unreadable() implements Printed {}
  }

  Printed read(String printed) {
    String text = SPACES.matcher(printed).replaceAll(" ").strip();
    UndisclosedReason reason = missing.get(text);
    if (reason != null) {
      return new Printed.Missing(reason);
    }
    if (text.isEmpty()) {
      return new Printed.Blank();
    }
    return zeros.contains(text) ? new Printed.Figure(BigDecimal.ZERO) : figures(trimmed(text));
  }

  private Printed figures(String text) {
    Optional<String> lower = after(text, above);
    if (lower.isPresent()) {
      return bound(figure(lower.get()), true);
    }
    Optional<String> upper = after(text, below);
    if (upper.isPresent()) {
      return bound(figure(upper.get()), false);
    }
    Optional<BigDecimal> one = figure(text);
    return one.<Printed>map(Printed.Figure::new).orElseGet(() -> range(text));
  }

  private static Printed bound(Optional<BigDecimal> figure, boolean isLow) {
    if (figure.isEmpty()) {
      return new Printed.Unreadable();
    }
    return isLow
        ? new Printed.Bounds(figure, Optional.empty())
        : new Printed.Bounds(Optional.empty(), figure);
  }

  private Printed range(String text) {
    for (String between : ranges) {
      int at = text.indexOf(between, 1);
      if (at > 0) {
        Optional<BigDecimal> low = figure(trimmed(text.substring(0, at).strip()));
        Optional<BigDecimal> high = figure(trimmed(text.substring(at + between.length()).strip()));
        if (low.isPresent() && high.isPresent()) {
          return new Printed.Bounds(low, high);
        }
      }
    }
    return new Printed.Unreadable();
  }

  private static Optional<String> after(String text, List<String> signs) {
    return signs.stream()
        .filter(text::startsWith)
        .findFirst()
        .map(sign -> text.substring(sign.length()).strip());
  }

  private Optional<BigDecimal> figure(String text) {
    boolean negative = text.startsWith("-") || text.startsWith("\u2212");
    String digits = negative ? text.substring(1) : text;
    int mark = digits.indexOf(decimal);
    Optional<String> whole = ungrouped(mark < 0 ? digits : digits.substring(0, mark));
    String decimals = mark < 0 ? "0" : digits.substring(mark + 1);
    if (whole.isEmpty() || !DIGITS.matcher(decimals).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(whole.get() + "." + decimals);
    return Optional.of((negative ? number.negate() : number).stripTrailingZeros());
  }

  /** The digits without what separates their groups, if the groups are of three (or two). */
  private Optional<String> ungrouped(String text) {
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(text);
    }
    return groups.stream().filter(text::contains).findFirst().flatMap(group -> joined(text, group));
  }

  private static Optional<String> joined(String text, String group) {
    List<String> parts = List.of(text.split(Pattern.quote(group), -1));
    for (int i = 0; i < parts.size(); i++) {
      int length = parts.get(i).length();
      boolean last = i == parts.size() - 1;
      boolean fits = i == 0 ? length >= 1 && length <= 3 : length == 3 || (length == 2 && !last);
      if (!fits || !DIGITS.matcher(parts.get(i)).matches()) {
        return Optional.empty();
      }
    }
    String digits = String.join("", parts);
    return digits.length() <= 30 ? Optional.of(digits) : Optional.empty();
  }

  private String trimmed(String text) {
    String rest = text;
    for (int i = 0; i < MOST_REMOVALS; i++) {
      String shorter = rest;
      for (String removal : removals) {
        shorter = Affixes.without(shorter, removal).strip();
      }
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }
}
