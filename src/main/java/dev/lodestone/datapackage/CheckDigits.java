package dev.lodestone.datapackage;

import java.util.regex.Pattern;

/** The check digits of the identifiers used in the field. */
final class CheckDigits {
  private static final Pattern CAS = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");
  private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
  private static final int RADIX = 36;

  private CheckDigits() {}

  /**
   * Whether the text is a CAS Registry Number: the last digit is the sum of the others, each times
   * its place counted from the right, modulo 10.
   */
  static boolean isCas(String text) {
    if (!CAS.matcher(text).matches()) {
      return false;
    }
    return casDigit(text) == Character.digit(text.charAt(text.length() - 1), 10);
  }

  private static int casDigit(String text) {
    String digits = text.replace("-", "");
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += Character.digit(digits.charAt(i), 10) * (last - i);
    }
    return sum % 10;
  }

  /** How to mend what is no CAS Registry Number. */
  static String hintOfCas(String text) {
    return CAS.matcher(text).matches()
        ? "after these digits comes " + casDigit(text) + ": one of them is mistyped"
        : "write it as 7429-91-6";
  }

  /** Whether the text is a Legal Entity Identifier (ISO 17442): modulo 97-10 of ISO/IEC 7064. */
  static boolean isLei(String text) {
    if (!LEI.matcher(text).matches()) {
      return false;
    }
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), RADIX);
      rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    return rest == 1;
  }
}
