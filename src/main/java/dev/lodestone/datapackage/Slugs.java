package dev.lodestone.datapackage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes keys of names. */
final class Slugs {
  private static final int LONGEST = 120;
  private static final int KEPT = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private Slugs() {}

  /**
   * The name in lower-case Latin letters and digits with {@code -} between its words; accents are
   * dropped, other scripts too. Empty when nothing is left.
   */
  static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String latin =
        plain
            .toLowerCase(Locale.ROOT)
            .replace("\u00df", "ss")
            .replace("\u00f8", "o")
            .replace("\u0142", "l")
            .replace("\u00e6", "ae");
    return ENDS.matcher(BETWEEN.matcher(latin).replaceAll("-")).replaceAll("");
  }

  /** The slug; of a long one the beginning, with a digest of the whole. */
  static String keyOf(String name) {
    String slug = of(name);
    return slug.length() <= LONGEST
        ? slug
        : slug.substring(0, KEPT) + "-" + Long.toHexString(Digests.of(slug));
  }
}
