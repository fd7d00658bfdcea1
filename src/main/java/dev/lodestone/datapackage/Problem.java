package dev.lodestone.datapackage;

/**
 * One thing that is wrong, and where.
 *
 * @param file the path within the package, as the descriptor writes it
 * @param line the line on which the row begins, from 1; 0 for the file as a whole
 * @param column the column, or the place in the descriptor; blank for the row as a whole
 * @param rule the rule that is broken
 * @param expected what would be right
 * @param found what is there, as written; blank when nothing is
 * @param hint how to mend it; blank when that is plain
 */
public record Problem(
    String file, int line, String column, Rule rule, String expected, String found, String hint) {
  private static final int LONGEST_FOUND = 80;

  /** One line: {@code supplies.csv:214 share: expected 0 to 1, found "1,2" [DP-004] hint}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!column.isEmpty()) {
      text.append(' ').append(column);
    }
    return text.append(": ")
        .append(text())
        .append(" [")
        .append(rule.code())
        .append(']')
        .append(hint.isEmpty() ? "" : " " + hint)
        .toString();
  }

  /** What is wrong, without where and how to mend it. */
  String text() {
    return "expected " + expected + ", found " + quoted();
  }

  private String quoted() {
    if (found.isEmpty()) {
      return "nothing";
    }
    return '"' + shownFound() + '"';
  }

  /** What is there, shortened and on one line. */
  public String shownFound() {
    String shown =
        found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
    return shown.replaceAll("\\p{Cntrl}+", " ");
  }
}
