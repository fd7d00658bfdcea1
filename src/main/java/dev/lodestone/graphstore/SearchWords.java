package dev.lodestone.graphstore;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a search as a query of the full-text index: every word must occur, as it is, as the
 * beginning of a word, or with a letter amiss. What is not a letter or digit separates words, so
 * nothing typed is ever read as query syntax.
 */
record SearchWords(List<String> words) {
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST = 12;
  private static final int LONGEST = 60;
  private static final int FUZZY_FROM = 4;

  static SearchWords of(String text) {
    return new SearchWords(
        SEPARATOR
            .splitAsStream(text.substring(0, Math.min(text.length(), MOST * LONGEST)))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .limit(MOST)
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String query() {
    return words.stream().map(SearchWords::clause).collect(Collectors.joining(" AND "));
  }

  private static String clause(String word) {
    String clause = "(" + word + "^4 OR " + word + "*^2";
    return word.length() < FUZZY_FROM ? clause + ")" : clause + " OR " + word + "~1)";
  }
}
