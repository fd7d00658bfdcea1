package dev.lodestone.datapackage;

/**
 * Drops a mark from the ends of a text. In a mark {@code #} stands for one or more digits: {@code
 * (#)} is a footnote. Linear in the text; no regular expressions come from a descriptor.
 */
final class Affixes {
  private static final int NONE = -1;

  private Affixes() {}

  /** The text without the mark at its end or its beginning; never less than one character. */
  static String without(String text, String mark) {
    int end = matchBackward(text, mark);
    if (end > 0) {
      return text.substring(0, end);
    }
    int start = matchForward(text, mark);
    return start > 0 && start < text.length() ? text.substring(start) : text;
  }

  /** Where the mark that the text ends with begins; -1 if it does not end with it. */
  private static int matchBackward(String text, String mark) {
    int at = text.length();
    for (int i = mark.length() - 1; i >= 0; i--) {
      if (mark.charAt(i) == '#') {
        int digits = at;
        while (digits > 0 && isDigit(text.charAt(digits - 1))) {
          digits--;
        }
        if (digits == at) {
          return NONE;
        }
        at = digits;
      } else if (at > 0 && text.charAt(at - 1) == mark.charAt(i)) {
        at--;
      } else {
        return NONE;
      }
    }
    return at;
  }

  private static int matchForward(String text, String mark) {
    int at = 0;
    for (int i = 0; i < mark.length(); i++) {
      if (mark.charAt(i) == '#') {
        int digits = at;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
          digits++;
        }
        if (digits == at) {
          return NONE;
        }
        at = digits;
      } else if (at < text.length() && text.charAt(at) == mark.charAt(i)) {
        at++;
      } else {
        return NONE;
      }
    }
    return at;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
