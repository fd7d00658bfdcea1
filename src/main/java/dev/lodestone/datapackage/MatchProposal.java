package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a row of a package, or a text that is to match, may be.
 *
 * @param file where the row is
 * @param line the line on which it begins
 * @param kind what it is
 * @param text its name, or the text that matched nothing
 * @param candidates what others state that it may be, the likeliest first; at least one
 */
public record MatchProposal(
    String file, int line, EntityKind kind, String text, List<Candidate> candidates) {
  /**
   * Something that others state.
   *
   * @param id its id
   * @param name its name
   * @param score from 0 to 1, to two decimals: how much speaks for it. No probability.
   * @param reason what speaks for it
   */
  public record Candidate(String id, String name, double score, String reason) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s (%s) %.2f: %s", id, name, score, reason);
    }
  }

  /** Copies its candidates. */
  public MatchProposal {
    candidates = List.copyOf(candidates);
  }

  /** One line: {@code parts.csv:3 Product "Servo motor" may be product:… (…) 0.90: same words}. */
  @Override
  public String toString() {
    return candidates.stream()
        .map(Candidate::toString)
        .collect(
            Collectors.joining(
                "; or ", "%s:%d %s \"%s\" may be ".formatted(file, line, kind.label(), text), ""));
  }
}
