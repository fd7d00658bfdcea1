package dev.lodestone.graphstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code /cypher}: a checked header in {@code //} comments, then one statement.
 *
 * @param name folder and file name without the ending, such as {@code read/entities}
 * @param question what it answers
 * @param parameters what each of its parameters is, by name, as the header lists and the text uses
 *     them
 * @param returns its columns
 * @param usedBy who runs it
 * @param examples a Cypher expression for each parameter, to try it with
 * @param text the statement, without the header
 */
public record CypherStatement(
    String name,
    String question,
    Map<String, String> parameters,
    String returns,
    String usedBy,
    Map<String, String> examples,
    String text) {
  private static final List<String> FIELDS =
      List.of("name", "question", "parameters", "returns", "used-by", "try");
  private static final Pattern FIELD = Pattern.compile("// ([a-z-]+): (.+)");
  private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z]\\w*+)(?!\\()");
  private static final Pattern LISTED =
      Pattern.compile("\\$([A-Za-z]\\w*) - (.+?)(?=\\s*\\$[A-Za-z]\\w* - |$)", Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile(":param (\\w+) => (.+?)(?=\\s*:param |$)", Pattern.DOTALL);

  public CypherStatement {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
  }

  /**
   * Reads a file.
   *
   * @param name what the file is called
   * @param content its content
   * @throws IllegalArgumentException naming the file and the field when the header is not right
   */
  static CypherStatement parse(String name, String content) {
    Map<String, String> header = new LinkedHashMap<>();
    List<String> lines = content.lines().toList();
    int line = 0;
    @Nullable String field = null;
    for (; line < lines.size() && lines.get(line).startsWith("//"); line++) {
      Matcher start = FIELD.matcher(lines.get(line));
      if (start.matches()) {
        field = start.group(1);
        header.put(field, start.group(2).strip());
      } else if (field != null && lines.get(line).startsWith("//   ")) {
        header.merge(field, lines.get(line).substring(2).strip(), (a, b) -> a + " " + b);
      } else {
        throw wrong(name, "line " + (line + 1), lines.get(line), "// field: text");
      }
    }
    if (!List.copyOf(header.keySet()).equals(FIELDS)) {
      throw wrong(name, "header", String.join(", ", header.keySet()), String.join(", ", FIELDS));
    }
    String text = String.join("\n", lines.subList(line, lines.size())).strip();
    if (!name.equals(header.get("name"))) {
      throw wrong(name, "name", header.getOrDefault("name", ""), name);
    }
    if (text.isEmpty() || text.contains(";")) {
      throw wrong(name, "text", text, "one statement without a semicolon");
    }
    return checked(
        new CypherStatement(
            name,
            header.getOrDefault("question", ""),
            pairs(LISTED, header.getOrDefault("parameters", "")),
            header.getOrDefault("returns", ""),
            header.getOrDefault("used-by", ""),
            pairs(EXAMPLE, header.getOrDefault("try", "")),
            text),
        header);
  }

  private static CypherStatement checked(CypherStatement statement, Map<String, String> header) {
    String name = statement.name();
    Set<String> used = new TreeSet<>(find(PARAMETER, statement.text()));
    String listed = header.getOrDefault("parameters", "");
    if (!used.equals(statement.parameters().keySet())
        || (used.isEmpty() && !listed.equals("none"))) {
      throw wrong(name, "parameters", listed, used.isEmpty() ? "none" : used.toString());
    }
    String tried = header.getOrDefault("try", "");
    if (!used.equals(statement.examples().keySet())
        || (used.isEmpty() && !tried.equals("as it is"))) {
      throw wrong(name, "try", tried, used.isEmpty() ? "as it is" : ":param … for each of " + used);
    }
    if (!statement.question().endsWith("?") && !statement.question().endsWith(")")) {
      throw wrong(name, "question", statement.question(), "a question");
    }
    return statement;
  }

  private static Set<String> find(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Map<String, String> pairs(Pattern pattern, String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      pairs.put(matcher.group(1), matcher.group(2).strip());
    }
    return pairs;
  }

  private static IllegalArgumentException wrong(
      String name, String field, String found, String expected) {
    return new IllegalArgumentException(
        "cypher/"
            + name
            + ".cypher "
            + field
            + ": expected "
            + expected
            + ", found \""
            + found
            + "\"");
  }
}
