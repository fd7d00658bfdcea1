package dev.lodestone.datapackage;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text as a formula, so that it can be undone to the letter: a
 * {@code '} goes before every character that may begin a formula where a cell may begin, and before
 * every {@code '} there. A cell may begin at the start, and after {@code ;}, a tab or a line end,
 * at which some programs split a line. The characters are those of OWASP's "CSV Injection", with
 * their full-width forms.
 */
final class Formulas {
  /** Looks back instead of taking what is before, so that no beginning hides the next. */
  private static final String BEGINNING = "(?:^|(?<=[;\\t\\r\\n]))";

  private static final Pattern RISKY = Pattern.compile(BEGINNING + "(?=['=+\\-@\\t\\r\\n＝＋－＠])");
  private static final Pattern ESCAPED = Pattern.compile(BEGINNING + "'");

  private Formulas() {}

  /** The text as a cell that is none; the same text where nothing could be one. */
  static String escaped(String text) {
    return RISKY.matcher(text).replaceAll("'");
  }

  /** The text of which {@link #escaped} made a cell. */
  static String plain(String cell) {
    return ESCAPED.matcher(cell).replaceAll("");
  }
}
