package dev.lodestone.supplygraph;

import java.util.List;

/**
 * One match of a text search.
 *
 * @param entity what was found
 * @param exact whether the text is its name, its id or the key in its id, in capitals or not
 * @param score how well it matches, higher is better; comparable within one answer only
 * @param highlights what of its name and id matches, in that order, then by place
 */
public record SearchHit(
    EntityRecord entity, boolean exact, double score, List<Highlight> highlights) {
  public SearchHit {
    highlights = List.copyOf(highlights);
  }

  /**
   * Part of a text that matches a word of the search.
   *
   * @param field {@code name} or {@code id}
   * @param start its first character, from 0, in UTF-16 units
   * @param end one past its last character
   */
  public record Highlight(String field, int start, int end) {}
}
