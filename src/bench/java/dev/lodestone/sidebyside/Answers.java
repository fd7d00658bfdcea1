package dev.lodestone.sidebyside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings Lodestone's answers into the shape of the generated graph, and compares answers. */
final class Answers {
  private Answers() {}

  /** An answer as text, whatever the order of its lists and names. */
  static String canonical(Object answer) {
    return switch (answer) {
      case null -> "null";
      case Map<?, ?> map -> {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, canonical(value)));
        yield sorted.toString();
      }
      case List<?> list ->
          list.stream().map(Answers::canonical).sorted().collect(Collectors.joining(",", "[", "]"));
      // A number may be a quantity, which Lodestone gives as 18.0.
      case Number number -> String.valueOf(number.doubleValue());
      default -> String.valueOf(answer);
    };
  }

  /** How many entries all lists have together. */
  static long size(Object answer) {
    return switch (answer) {
      case Map<?, ?> map -> map.values().stream().mapToLong(Answers::size).sum();
      case List<?> list -> list.size() + list.stream().mapToLong(Answers::size).sum();
      default -> 0;
    };
  }

  /**
   * A product with its recipe, which has slots in between, its supply, which has productions in
   * between, and its stage, which is a text.
   */
  static Map<String, Object> product(Map<?, ?> product, boolean withQuantity) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("id", key(product.get("id")));
    shown.put("name", product.get("name"));
    if (product.get("stage") instanceof String stage) {
      shown.put("stage", Integer.valueOf(stage));
    }
    if (product.get("supply") instanceof Map<?, ?> supply) {
      shown.put("producers", entries(supply, "facilities").map(Answers::producer).toList());
    }
    if (product.get("recipe") instanceof List<?> slots) {
      List<Object> inputs = new ArrayList<>();
      for (Object slot : slots) {
        entries((Map<?, ?>) slot, "alternatives")
            .map(one -> input((Map<?, ?>) slot, one, withQuantity))
            .forEach(inputs::add);
      }
      if (withQuantity) {
        shown.put("requiresConnection", Map.of("edges", inputs));
      } else {
        shown.put("requires", inputs);
      }
    }
    return shown;
  }

  private static Object input(Map<?, ?> slot, Map<?, ?> alternative, boolean withQuantity) {
    Map<String, Object> item = product((Map<?, ?>) alternative.get("item"), withQuantity);
    return withQuantity
        ? Map.of(
            "properties",
            Map.of(
                "slot",
                Integer.valueOf((String) slot.get("name")),
                "quantity",
                ((Map<?, ?>) alternative.get("quantity")).get("min")),
            "node",
            item)
        : item;
  }

  private static Object producer(Map<?, ?> production) {
    Map<?, ?> facility = (Map<?, ?>) production.get("facility");
    Map<?, ?> country = (Map<?, ?>) facility.get("country");
    return Map.of(
        "id", key(facility.get("id")),
        "name", facility.get("name"),
        "country", List.of(Map.of("id", country(country.get("id")), "name", country.get("name"))));
  }

  /** What is reached, as the closure and the controlled things in it. */
  static Map<String, Object> closure(Object id, List<Map<?, ?>> edges) {
    List<Object> upstream = new ArrayList<>();
    List<Object> controlled = new ArrayList<>();
    for (Map<?, ?> edge : edges) {
      Map<?, ?> node = (Map<?, ?>) edge.get("node");
      upstream.add(product(node, false));
      entries(node, "regimes")
          .map(control -> (Map<?, ?>) control.get("regime"))
          .forEach(
              regime ->
                  controlled.add(
                      Map.of(
                          "productId", key(node.get("id")),
                          "regimeId", key(regime.get("id")),
                          "regimeTitle", regime.get("name"),
                          "imposedBy", ((Map<?, ?>) regime.get("imposedBy")).get("name"),
                          "hops", edge.get("depth"))));
    }
    return Map.of("id", id, "upstream", upstream, "controlledInputs", controlled);
  }

  private static Stream<Map<?, ?>> entries(Map<?, ?> of, String name) {
    return ((List<?>) of.get(name)).stream().map(one -> (Map<?, ?>) one);
  }

  private static String key(Object id) {
    String text = (String) id;
    return text.substring(text.indexOf(':') + 1);
  }

  private static String country(Object id) {
    return GeneratedPackage.country(key(id));
  }
}
