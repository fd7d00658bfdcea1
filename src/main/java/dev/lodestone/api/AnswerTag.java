package dev.lodestone.api;

import dev.lodestone.supplygraph.GraphVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a client that has an answer tells it from others (RFC 9110, {@code ETag}). Whether the
 * answer rests on the day is known when it has been given, so that the tag itself says so.
 *
 * @param question stands for the question, who asks it, and the version of the graph
 * @param version the version; null where it is not known, and nothing is tagged
 * @param day the day on which it is asked
 */
record AnswerTag(String question, @Nullable GraphVersion version, LocalDate day) {
  /** The attribute of a request under which its tag stands. */
  static final String ATTRIBUTE = AnswerTag.class.getName();

  /** The first of the tags of a client that the answer to the question would have. */
  Optional<String> findMatch(List<String> tags) {
    if (version == null) {
      return Optional.empty();
    }
    List<String> mine = List.of(quoted(question), quoted(onDay()));
    return tags.stream()
        .filter(tag -> mine.contains(tag.startsWith("W/") ? tag.substring(2) : tag))
        .findFirst();
  }

  /**
   * The tag of an answer that rests on these grounds; weak where two answers that say the same are
   * not the same to the byte, and empty where the next may say something else.
   */
  Optional<String> of(Ground.Found grounds) {
    if (version == null || grounds.has(Ground.MOMENT)) {
      return Optional.empty();
    }
    String tag = quoted(grounds.has(Ground.TODAY) ? onDay() : question);
    return Optional.of(grounds.has(Ground.TIME_TAKEN) ? "W/" + tag : tag);
  }

  private String onDay() {
    return question + "." + day;
  }

  private static String quoted(String tag) {
    return '"' + tag + '"';
  }
}
