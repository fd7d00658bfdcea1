package dev.lodestone.supplygraph;

import org.jspecify.annotations.Nullable;

/**
 * Which part of what a search finds.
 *
 * @param after the match after which it begins; null for the best one
 * @param before the match before which it ends; null for the end
 * @param size how many at most, at least 1
 * @param backwards whether to take the last ones before the end
 */
public record SearchPart(@Nullable Key after, @Nullable Key before, int size, boolean backwards) {
  /** The best ones. */
  public static SearchPart first(int size) {
    return new SearchPart(null, null, size, false);
  }

  /**
   * Where a match stands: the exact ones first, then by score, the best first, then by id.
   *
   * @param exact whether it is exact
   * @param score its score
   * @param id the id of what was found
   */
  public record Key(boolean exact, double score, String id) {}
}
