package dev.lodestone.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions of a Markdown text: each graphql block with the json block that follows it. */
record MarkdownQuestions(List<Question> questions) {
  private static final Pattern PAIR =
      Pattern.compile("```graphql\\n(.*?)```\\s*```json\\n(.*?)```", Pattern.DOTALL);

  record Question(String query, String answer) {}

  static MarkdownQuestions parse(String markdown) {
    List<Question> found = new ArrayList<>();
    Matcher matcher = PAIR.matcher(markdown);
    while (matcher.find()) {
      found.add(new Question(matcher.group(1), matcher.group(2)));
    }
    return new MarkdownQuestions(List.copyOf(found));
  }
}
