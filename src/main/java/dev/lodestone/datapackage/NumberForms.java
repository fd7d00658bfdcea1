package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.UndisclosedReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads how numbers are printed, by name or in place. */
final class NumberForms {
  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  private final JsonNode named;
  private final Problems problems;

  /**
   * Reads nothing yet.
   *
   * @param place of the mapping
   * @param named the forms that have names
   */
  NumberForms(String place, JsonNode named, Problems problems) {
    this.named = named;
    this.problems = problems;
    named
        .propertyStream()
        .forEach(form -> judge(place + "/numbers/" + form.getKey(), form.getValue()));
  }

  /** The form that a name or an object gives; plain when there is neither. */
  NumberForm read(String at, JsonNode json) {
    if (json.isString()) {
      JsonNode form = named.path(json.stringValue());
      if (!form.isObject()) {
        problem(at, "one of " + String.join(", ", named.propertyNames()), json.stringValue());
        return NumberForm.PLAIN;
      }
      return form(form);
    }
    if (!json.isObject()) {
      return NumberForm.PLAIN;
    }
    judge(at, json);
    return form(json);
  }

  private void judge(String at, JsonNode json) {
    String decimal = json.path("decimal").asString(".");
    if (texts(json.path("group")).contains(decimal)) {
      problem(at + "/group", "marks other than the decimal mark", decimal);
    }
    if (json.path("percent").asBoolean(false) && json.has("factor")) {
      problem(at + "/factor", "percent or factor, not both", json.path("factor").toString());
    }
  }

  private static NumberForm form(JsonNode json) {
    Map<String, UndisclosedReason> missing = new TreeMap<>();
    json.path("missing")
        .propertyStream()
        .filter(entry -> isReason(entry.getValue().asString("")))
        .forEach(
            entry ->
                missing.put(
                    entry.getKey().strip(),
                    UndisclosedReason.valueOf(entry.getValue().stringValue())));
    return new NumberForm(
        json.path("decimal").asString(".").charAt(0),
        texts(json.path("group")),
        texts(json.path("remove")),
        Set.copyOf(texts(json.path("zero"))),
        missing,
        texts(json.path("above")),
        texts(json.path("below")),
        texts(json.path("range")),
        factor(json));
  }

  private static boolean isReason(String text) {
    return List.of(UndisclosedReason.values()).stream().anyMatch(one -> one.name().equals(text));
  }

  private static NumberForm.Factor factor(JsonNode json) {
    JsonNode factor = json.path("factor");
    if (factor.isObject()) {
      Map<String, BigDecimal> by = new TreeMap<>();
      factor
          .path("factors")
          .propertyStream()
          .forEach(entry -> by.put(entry.getKey(), entry.getValue().asDecimal(BigDecimal.ONE)));
      return new NumberForm.Factor.OfColumn(factor.path("column").asString(""), by);
    }
    if (json.path("percent").asBoolean(false)) {
      return new NumberForm.Factor.Fixed(PERCENT);
    }
    return new NumberForm.Factor.Fixed(factor.asDecimal(BigDecimal.ONE));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString("")));
    return texts.stream().distinct().toList();
  }

  private void problem(String at, String expected, String found) {
    problems.add(Descriptor.FILE, 0, at, Rule.MAPPING, expected, found, "");
  }
}
