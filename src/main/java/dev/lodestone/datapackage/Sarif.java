package dev.lodestone.datapackage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020):
 * one run, one result for each problem kept, and one notification for each rule that has more.
 */
final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String BASE = "PACKAGE";

  private Sarif() {}

  static ObjectNode log(ProblemReport report) {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    run.put("columnKind", "utf16CodeUnits");
    List<Rule> rules = new ArrayList<>(report.counts().keySet());
    driver(run.putObject("tool").putObject("driver"), rules);
    invocation(run.putArray("invocations").addObject(), report);
    ArrayNode results = run.putArray("results");
    report.shown().forEach(problem -> result(results.addObject(), problem, rules));
    return log;
  }

  private static void driver(ObjectNode driver, List<Rule> rules) {
    driver.put("name", "Lodestone");
    ArrayNode list = driver.putArray("rules");
    for (Rule rule : rules) {
      ObjectNode json = list.addObject();
      json.put("id", rule.code());
      json.put("name", name(rule));
      json.putObject("defaultConfiguration").put("level", ReportForm.severity(rule));
    }
  }

  /** The name of a rule in camel case, as SARIF wants it. */
  private static String name(Rule rule) {
    StringBuilder name = new StringBuilder();
    for (String word : rule.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static void invocation(ObjectNode invocation, ProblemReport report) {
    invocation.put("executionSuccessful", true);
    ArrayNode more = invocation.putArray("toolExecutionNotifications");
    report
        .more()
        .forEach(
            (rule, count) -> {
              ObjectNode note = more.addObject();
              note.put("level", "note");
              note.putObject("associatedRule").put("id", rule.code());
              note.putObject("message").put("text", "and %d more".formatted(count));
            });
    ObjectNode totals = invocation.putObject("properties");
    totals.put("errors", report.errors());
    totals.put("warnings", report.warnings());
  }

  private static void result(ObjectNode result, Problem problem, List<Rule> rules) {
    result.put("ruleId", problem.rule().code());
    result.put("ruleIndex", rules.indexOf(problem.rule()));
    result.put("level", ReportForm.severity(problem.rule()));
    result.putObject("message").put("text", problem.text());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(problem.file())).put("uriBaseId", BASE);
    if (problem.line() > 0) {
      physical.putObject("region").put("startLine", problem.line());
    }
    if (!problem.column().isEmpty()) {
      location.putArray("logicalLocations").addObject().put("name", problem.column());
    }
  }

  /** The path as a relative reference: blanks and other letters are escaped. */
  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException notAPath) {
      return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
  }
}
