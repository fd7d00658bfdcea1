package dev.lodestone.graphstore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The analysts' questions in groups, as {@code docs/analyst.md} and the desk show them. */
final class AnalystCatalog {
  private static final CypherCatalog CATALOG = CypherCatalog.load();

  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(
        "What it is made of, and where that leads",
        List.of(
            "what-it-needs",
            "within-steps",
            "slots-without-alternative",
            "common-inputs",
            "what-depends-on-it",
            "what-a-facility-feeds",
            "chain-to-regime",
            "link-coverage"));
    GROUPS.put(
        "Who supplies it",
        List.of(
            "who-makes-it",
            "made-in-a-country",
            "trade-of-an-item",
            "concentration",
            "above-the-line",
            "single-country",
            "sole-supplier",
            "supply-gaps",
            "falls-with-a-country"));
    GROUPS.put("Whose it is", List.of("runs-and-owns", "ultimate-owner"));
    GROUPS.put(
        "What is controlled",
        List.of(
            "what-is-controlled",
            "regimes-of-a-country",
            "clauses-of-a-regime",
            "suspensions-that-end",
            "events-between",
            "licenses-granted",
            "who-runs-a-regime"));
    GROUPS.put(
        "How it is known",
        List.of(
            "sources-of-a-fact",
            "facts-of-a-source",
            "undisclosed",
            "assumed-facts",
            "conflicting-statements",
            "what-was-known",
            "written-by-hand"));
  }

  private AnalystCatalog() {}

  /**
   * A question.
   *
   * @param name its file without folder and ending
   */
  record Question(String name, CypherStatement statement) {
    String text() {
      return statement.question();
    }

    /** What each parameter is, by name. */
    Map<String, String> descriptions() {
      return statement.parameters();
    }

    /** The lines that set its parameters to try it. */
    String parameters() {
      return statement.examples().entrySet().stream()
          .map(one -> ":param %s => %s".formatted(one.getKey(), one.getValue()))
          .collect(Collectors.joining("\n"));
    }

    /** Its statement as the last part of an address of the Neo4j Browser. */
    String link() {
      return "/browser#?cmd=edit&arg="
          + URLEncoder.encode(statement.text(), StandardCharsets.UTF_8)
              .replace("+", "%20")
              .replace("*", "%2A");
    }
  }

  /** A heading and its questions. */
  record Group(String title, List<Question> questions) {}

  static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    GROUPS.forEach(
        (title, names) ->
            groups.add(
                new Group(
                    title,
                    names.stream()
                        .map(name -> new Question(name, CATALOG.get("analyst/" + name)))
                        .toList())));
    return groups;
  }

  /** All names, in a group or not. */
  static List<String> names() {
    return CATALOG.list("analyst").stream()
        .map(one -> one.name().substring("analyst/".length()))
        .toList();
  }
}
