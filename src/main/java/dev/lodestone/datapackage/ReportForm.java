package dev.lodestone.datapackage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report of problems as a person, a program or an editor reads it. */
public enum ReportForm {
  /** One line for each problem, one for each rule that has more, and the totals. */
  TEXT {
    @Override
    public String write(ProblemReport report) {
      return report.toString();
    }
  },
  /**
   * One object: {@code sound}, {@code errors}, {@code warnings}, {@code rules} with {@code count}
   * and {@code shown} of each, and {@code problems} with the parts of {@link Problem}.
   */
  JSON {
    @Override
    public String write(ProblemReport report) {
      return JSON_TEXT.writeValueAsString(json(report));
    }
  },
  /** A log of SARIF 2.1.0 (OASIS) with one run. */
  SARIF {
    @Override
    public String write(ProblemReport report) {
      return JSON_TEXT.writeValueAsString(Sarif.log(report));
    }
  };

  private static final JsonMapper JSON_TEXT =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The whole report as text. */
  public abstract String write(ProblemReport report);

  private static ObjectNode json(ProblemReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sound", report.isSound());
    json.put("errors", report.errors());
    json.put("warnings", report.warnings());
    ArrayNode rules = json.putArray("rules");
    SortedMap<Rule, Long> shown = shown(report);
    for (Map.Entry<Rule, Long> count : report.counts().entrySet()) {
      ObjectNode rule = rules.addObject();
      rule.put("rule", count.getKey().code());
      rule.put("severity", severity(count.getKey()));
      rule.put("count", count.getValue());
      rule.put("shown", shown.getOrDefault(count.getKey(), 0L));
    }
    ArrayNode problems = json.putArray("problems");
    report.shown().forEach(problem -> describe(problem, problems.addObject()));
    return json;
  }

  private static void describe(Problem problem, ObjectNode json) {
    json.put("file", problem.file());
    if (problem.line() > 0) {
      json.put("line", problem.line());
    }
    put(json, "column", problem.column());
    put(json, "rule", problem.rule().code());
    put(json, "severity", severity(problem.rule()));
    put(json, "expected", problem.expected());
    put(json, "found", problem.shownFound());
    put(json, "hint", problem.hint());
  }

  private static void put(ObjectNode json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }

  private static SortedMap<Rule, Long> shown(ProblemReport report) {
    SortedMap<Rule, Long> shown = new TreeMap<>();
    report.shown().forEach(problem -> shown.merge(problem.rule(), 1L, Long::sum));
    return shown;
  }

  static String severity(Rule rule) {
    return rule.isWarning() ? "warning" : "error";
  }
}
