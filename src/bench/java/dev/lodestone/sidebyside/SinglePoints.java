package dev.lodestone.sidebyside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Single points of failure: {@code chokepoints} of Lodestone against each country and each company
 * removed in turn, in memory, from what is upstream. A product is there while one of its makers is
 * and each of its slots has an input that is there.
 */
final class SinglePoints {
  private static final int SYSTEMS = 4;
  private static final String UPSTREAM =
      """
      MATCH (s:Product {id: $id})
      CALL (s) { MATCH (s)-[:REQUIRES*0..]->(p:Product) RETURN DISTINCT p }
      RETURN p.id AS id, p.stage AS stage,
        COLLECT { MATCH (p)-[r:REQUIRES]->(i:Product) RETURN [r.slot, i.id] } AS needs,
        COLLECT { MATCH (p)<-[r:PRODUCES]-(c:Company)-[:LOCATED_IN]->(k:Country)
                  WHERE r.share >= 0.0000005 RETURN [c.id, k.id] } AS makers
      """;
  private static final String CHOKEPOINTS =
      """
      query Q5($id: ID!, $among: ChokepointLevel!) {
        chokepoints(of: $id, among: [$among], assuming: {minSupply: 0}, first: 200) {
          nodes { certainty members { entity { id } } } totalCount } }
      """;

  private final Driver driver;
  private final Target.Lodestone lodestone;
  private final int products;

  SinglePoints(Driver driver, Target.Lodestone lodestone, int products) {
    this.driver = driver;
    this.lodestone = lodestone;
    this.products = products;
  }

  /** A maker of a product, and where it is. */
  private record Maker(String company, String country) {}

  /** A product upstream: inputs by slot, as places in the list of all. */
  private record Node(List<List<Integer>> slots, List<Maker> makers) {}

  void compare() {
    SplittableRandom random = new SplittableRandom(99);
    int first = GeneratedGraph.starts(products)[GeneratedGraph.STAGES - 1];
    SideBySide.print(
        "\n| Q5 | upstream | among | single points | the same | Lodestone ms, first and again |"
            + " brute force ms |\n|---|---|---|---|---|---|---|\n");
    for (int i = 0; i < SYSTEMS; i++) {
      String id = "p" + (first + random.nextInt(products - first));
      List<Node> nodes = upstream(id);
      compare(id, nodes, "COUNTRY");
      compare(id, nodes, "COMPANY");
    }
  }

  private void compare(String id, List<Node> nodes, String level) {
    boolean ofCountries = level.equals("COUNTRY");
    long start = System.nanoTime();
    Set<String> expected = new TreeSet<>();
    for (String lost : candidates(nodes, ofCountries)) {
      if (isLost(nodes, lost, ofCountries)) {
        expected.add(lost);
      }
    }
    double bruteForce = (System.nanoTime() - start) / 1e6;
    start = System.nanoTime();
    Set<String> found = chokepoints(id, level);
    double once = (System.nanoTime() - start) / 1e6;
    start = System.nanoTime();
    chokepoints(id, level);
    double again = (System.nanoTime() - start) / 1e6;
    SideBySide.print(
        "| %s | %d | %s | %d | %s | %s, %s | %s |%n"
            .formatted(
                id,
                nodes.size(),
                level,
                expected.size(),
                found.equals(expected) ? "yes" : "NO: " + expected + " and " + found,
                Figures.figure(once),
                Figures.figure(again),
                Figures.figure(bruteForce)));
  }

  private Set<String> chokepoints(String id, String level) {
    Map<?, ?> data =
        Target.Http.data(
            Target.Http.post(
                lodestone.address(),
                Map.of(
                    "query",
                    CHOKEPOINTS,
                    "variables",
                    Map.of("id", "product:" + id, "among", level))));
    Set<String> found = new TreeSet<>();
    for (Object node : (List<?>) ((Map<?, ?>) data.get("chokepoints")).get("nodes")) {
      Map<?, ?> chokepoint = (Map<?, ?>) node;
      for (Object member : (List<?>) chokepoint.get("members")) {
        String entity = (String) ((Map<?, ?>) ((Map<?, ?>) member).get("entity")).get("id");
        String key = entity.substring(entity.indexOf(':') + 1);
        String place = entity.startsWith("country:") ? GeneratedPackage.country(key) : key;
        found.add(chokepoint.get("certainty").equals("CERTAIN") ? place : place + "?");
      }
    }
    return found;
  }

  private List<Node> upstream(String id) {
    List<Record> rows;
    try (Session session = driver.session(Target.READING)) {
      rows =
          session.run(UPSTREAM, Map.of("id", id)).list().stream()
              .sorted(Comparator.comparingInt((Record row) -> row.get("stage").asInt()))
              .toList();
    }
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, rows.size()).forEach(i -> places.put(rows.get(i).get("id").asString(), i));
    List<Node> nodes = new ArrayList<>();
    for (Record row : rows) {
      Map<Integer, List<Integer>> slots = new TreeMap<>();
      for (Value need : row.get("needs").values()) {
        slots
            .computeIfAbsent(need.get(0).asInt(), slot -> new ArrayList<>())
            .add(places.get(need.get(1).asString()));
      }
      List<Maker> makers = new ArrayList<>();
      for (Value maker : row.get("makers").values()) {
        makers.add(new Maker(maker.get(0).asString(), maker.get(1).asString()));
      }
      nodes.add(new Node(List.copyOf(slots.values()), makers));
    }
    return nodes;
  }

  private static Iterable<String> candidates(List<Node> nodes, boolean ofCountries) {
    Map<String, Boolean> all = new LinkedHashMap<>();
    for (Node node : nodes) {
      for (Maker maker : node.makers()) {
        all.put(ofCountries ? maker.country() : maker.company(), true);
      }
    }
    return all.keySet();
  }

  /** Inputs come before what is made of them; the system is last. */
  private static boolean isLost(List<Node> nodes, String lost, boolean ofCountries) {
    boolean[] there = new boolean[nodes.size()];
    for (int i = 0; i < there.length; i++) {
      Node node = nodes.get(i);
      there[i] =
          node.makers().stream()
                  .anyMatch(one -> !(ofCountries ? one.country() : one.company()).equals(lost))
              && node.slots().stream().allMatch(slot -> slot.stream().anyMatch(at -> there[at]));
    }
    return !there[there.length - 1];
  }
}
