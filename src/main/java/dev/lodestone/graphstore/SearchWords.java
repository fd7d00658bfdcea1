package dev.lodestone.graphstore;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SearchHit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a search as a query of the full-text index: every word must occur, as it is, as the
 * beginning of a word, or with a letter amiss. What is not a letter or digit separates words, so
 * nothing typed is ever read as query syntax.
 *
 * @param text what was typed, in small letters, without space around it
 * @param words its words in small letters, at most 12 of at most 60 letters
 */
record SearchWords(String text, List<String> words) {
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int MOST = 12;
  private static final int LONGEST = 60;
  private static final int FUZZY_FROM = 4;
  private static final String BEHIND_PREFIXES =
      Arrays.stream(EntityKind.values())
          .map(kind -> " OR id:" + kind.prefix() + "\\:%1$s*^2")
          .collect(Collectors.joining());

  static SearchWords of(String text) {
    return new SearchWords(
        text.strip().toLowerCase(Locale.ROOT),
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

  /**
   * The index keeps the colon of an id within a word, so that a key is looked for behind each
   * prefix.
   */
  private static String clause(String word) {
    String clause = "(" + word + "^4 OR " + word + "*^2" + BEHIND_PREFIXES.formatted(word);
    return word.length() < FUZZY_FROM ? clause + ")" : clause + " OR " + word + "~1)";
  }

  /** The words of a text that match one of these, as the index reads them. */
  List<SearchHit.Highlight> in(String field, String text) {
    return WORD.matcher(text)
        .results()
        .filter(found -> words.stream().anyMatch(word -> matches(word, found.group())))
        .map(found -> new SearchHit.Highlight(field, found.start(), found.end()))
        .toList();
  }

  private static boolean matches(String word, String found) {
    String lower = found.toLowerCase(Locale.ROOT);
    return lower.startsWith(word) || (word.length() >= FUZZY_FROM && isOneEditAway(word, lower));
  }

  /** Whether a letter changed, added, left out or swapped with the next makes one of the other. */
  private static boolean isOneEditAway(String word, String other) {
    if (Math.abs(word.length() - other.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < word.length()
        && start < other.length()
        && word.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < word.length() - start
        && end < other.length() - start
        && word.charAt(word.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String left = word.substring(start, word.length() - end);
    String right = other.substring(start, other.length() - end);
    boolean isSwapped =
        left.length() == 2
            && right.length() == 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0);
    return isSwapped || (left.length() <= 1 && right.length() <= 1);
  }
}
