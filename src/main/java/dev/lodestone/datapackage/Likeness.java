package dev.lodestone.datapackage;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How alike two names are, whatever the order of their words. */
final class Likeness {
  private static final int LENGTH = 3;

  private Likeness() {}

  /** The words of a name in the order of the alphabet, as a slug spells them. */
  static String words(String name) {
    return Arrays.stream(Slugs.of(name).split("-"))
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The runs of three characters of each word, with a blank before and after it. */
  static Set<String> trigrams(String words) {
    Set<String> trigrams = new TreeSet<>();
    for (String word : words.split(" ")) {
      String padded = " " + word + " ";
      for (int i = 0; i + LENGTH <= padded.length(); i++) {
        trigrams.add(padded.substring(i, i + LENGTH));
      }
    }
    return trigrams;
  }

  /**
   * The coefficient of Dice (1945) and Sørensen (1948): twice what two sets share, divided by what
   * they have together; 0 to 1.
   */
  static double dice(int shared, int one, int other) {
    return one + other == 0 ? 0 : 2.0 * shared / (one + other);
  }
}
