package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads conditions and repetitions of a mapping. */
final class FilterReader {
  private static final Map<String, Filter.Test> TESTS =
      new TreeMap<>(
          Map.of(
              "equals", Filter.Test.EQUALS,
              "in", Filter.Test.EQUALS,
              "contains", Filter.Test.CONTAINS,
              "startsWith", Filter.Test.STARTS_WITH,
              "endsWith", Filter.Test.ENDS_WITH,
              "blank", Filter.Test.BLANK));

  private final Problems problems;

  FilterReader(Problems problems) {
    this.problems = problems;
  }

  List<Filter> list(String at, JsonNode json) {
    List<Filter> filters = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      one(at + "/" + i, json.get(i)).ifPresent(filters::add);
    }
    return filters;
  }

  private Optional<Filter> one(String at, JsonNode json) {
    List<String> tests = TESTS.keySet().stream().filter(json::has).toList();
    if (tests.size() != 1) {
      problem(at, "one of " + String.join(", ", TESTS.keySet()), String.join(", ", tests));
      return Optional.empty();
    }
    String name = tests.getFirst();
    JsonNode operand = json.path(name);
    List<String> texts = new ArrayList<>();
    if (operand.isArray()) {
      operand.forEach(text -> texts.add(text.asString("")));
    } else if (operand.isString()) {
      texts.add(operand.stringValue());
    }
    boolean negated = json.path("not").asBoolean(false);
    boolean isFull = "blank".equals(name) && !operand.asBoolean(true);
    return Optional.of(
        new Filter(
            json.path("column").asString(""),
            TESTS.getOrDefault(name, Filter.Test.EQUALS),
            texts,
            negated != isFull));
  }

  Optional<ForEach> forEach(String at, JsonNode json) {
    if (!json.isObject()) {
      return Optional.empty();
    }
    boolean otherThan = json.has("otherThan");
    if (otherThan == json.has("columns")) {
      problem(at, "either columns or otherThan", json.toString());
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    json.path(otherThan ? "otherThan" : "columns")
        .forEach(column -> columns.add(column.asString("")));
    return Optional.of(
        new ForEach(
            columns,
            otherThan,
            Optional.of(json.path("split").asString("")).filter(split -> !split.isEmpty()),
            json.path("parts").valueStream().map(part -> part.asString("")).toList(),
            json.path("blanks").asBoolean(false)));
  }

  private void problem(String at, String expected, String found) {
    problems.add(Descriptor.FILE, 0, at, Rule.MAPPING, expected, found, "");
  }
}
