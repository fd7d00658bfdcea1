package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of Relay's server specifications, over HTTP, for the lists that can be asked for. */
@ApiTest
class RelayApiTests {
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  static {
    LABELS.put("companies", "Company company");
    LABELS.put("countries", "Country country");
    LABELS.put("elements", "Element element");
    LABELS.put("facilities", "Facility facility");
    LABELS.put("licenses", "License license");
    LABELS.put("licenseRegimes", "LicenseRegime regime");
    LABELS.put("officials", "Official official");
    LABELS.put("organizations", "Organization organization");
    LABELS.put("policyEvents", "PolicyEvent event");
    LABELS.put("products", "Product product");
    LABELS.put("sources", "Source source");
    LABELS.put("tradeStatistics", "TradeStatistic statistic");
  }

  private final GraphQlClient client;
  private final TestNeo4j neo4j = new TestNeo4j();

  RelayApiTests(GraphQlClient client) {
    this.client = client;
  }

  @BeforeEach
  void write() {
    LABELS.values().stream()
        .map(label -> label.split(" "))
        .forEach(
            label ->
                neo4j.run(
                    "UNWIND range(1, 5) AS i CREATE (:Entity:"
                        + label[0]
                        + " {id: $prefix + ':k' + i, name: 'Kilo ' + i, date: date('2026-01-01') +"
                        + " duration({days: i})})",
                    Map.of("prefix", label[1])));
    neo4j.run(
        "MATCH (p:Product {id: 'product:k1'}), (q:Product) WHERE q.id > p.id"
            + " CREATE (q)-[:REQUIRES {slot: 'k', factKind: 'REPORTED', factId: 'f' + q.id}]->(p)");
    neo4j.run(
        "MATCH (p:Product {id: 'product:k1'}), (s:TradeStatistic)"
            + " CREATE (s)-[:OBSERVES {factId: 'o' + s.id}]->(p)");
    neo4j.run(
        "MATCH (r:LicenseRegime {id: 'regime:k1'}), (l:License)"
            + " CREATE (l)-[:GRANTED_UNDER {factId: 'g' + l.id}]->(r)");
    neo4j.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  /** Each list as a field before its page arguments, within what, and how the entries are told. */
  private record Listing(String name, String open, String close) {
    String query(String page, String selection) {
      return "{ " + open.replace("PAGE", page) + " { " + selection + " } " + close + " }";
    }
  }

  private static Stream<Listing> lists() {
    List<Listing> lists = new ArrayList<>();
    LABELS
        .keySet()
        .forEach(
            list -> {
              lists.add(new Listing(list, "page: " + list + "(PAGE)", ""));
              lists.add(
                  new Listing(
                      list + " by name, descending",
                      "page: " + list + "(orderBy: {by: NAME, direction: DESC}, PAGE)",
                      ""));
            });
    lists.add(new Listing("timeline", "page: timeline(PAGE)", ""));
    lists.add(new Listing("search", "page: search(text: \"kilo\", kinds: [PRODUCT], PAGE)", ""));
    lists.add(
        new Listing(
            "reachable", "page: reachable(from: \"product:k1\", direction: DOWNSTREAM, PAGE)", ""));
    lists.add(new Listing("usedIn", "item: product(id: \"product:k1\") { page: usedIn(PAGE)", "}"));
    lists.add(
        new Listing(
            "statistics", "item: product(id: \"product:k1\") { page: statistics(PAGE)", "}"));
    lists.add(
        new Listing(
            "licenses of a regime",
            "item: licenseRegime(id: \"regime:k1\") { page: licenses(PAGE)",
            "}"));
    return lists.stream();
  }

  @TestFactory
  Stream<DynamicTest> everyListIsPagedInBothDirectionsAsRelaySays() {
    return lists().map(list -> DynamicTest.dynamicTest(list.name(), () -> isPaged(list)));
  }

  private void isPaged(Listing list) {
    List<Object> cursors = ask(list, "first: 100", "edges { cursor }").list("$..edges[*].cursor");
    List<Object> all = ids(ask(list, "first: 100", "edges { node { id } }"));
    assertThat(all).hasSizeBetween(4, 5).doesNotHaveDuplicates();
    assertThat(cursors).hasSameSizeAs(all).doesNotHaveDuplicates();

    GraphQlClient.Answer middle =
        ask(list, "first: 2, after: \"" + cursors.getFirst() + "\"", FULL);
    assertThat(ids(middle)).isEqualTo(all.subList(1, 3));
    assertThat(flag(middle, "hasNextPage")).isTrue();
    assertThat(middle.list("$..startCursor")).containsExactly(cursors.get(1));
    assertThat(middle.list("$..endCursor")).containsExactly(cursors.get(2));

    GraphQlClient.Answer before = ask(list, "last: 2, before: \"" + cursors.getLast() + "\"", FULL);
    assertThat(ids(before)).isEqualTo(all.subList(all.size() - 3, all.size() - 1));
    assertThat(flag(before, "hasPreviousPage")).isTrue();
    assertThat(flag(before, "hasNextPage")).isTrue();

    GraphQlClient.Answer start = ask(list, "first: 100", FULL);
    assertThat(flag(start, "hasNextPage")).isFalse();
    assertThat(flag(start, "hasPreviousPage")).isFalse();
    GraphQlClient.Answer end = ask(list, "last: 100", FULL);
    assertThat(ids(end)).as("the order is the same in both directions").isEqualTo(all);
    assertThat(flag(end, "hasPreviousPage")).isFalse();

    GraphQlClient.Answer beyond = ask(list, "first: 1, after: \"" + cursors.getLast() + "\"", FULL);
    assertThat(ids(beyond)).isEmpty();
    assertThat(beyond.list("$..startCursor")).containsOnlyNulls();
  }

  private static final String FULL =
      "edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

  private GraphQlClient.Answer ask(Listing list, String page, String selection) {
    GraphQlClient.Answer answer = client.ask(list.query(page, selection));
    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    return answer;
  }

  private static List<Object> ids(GraphQlClient.Answer answer) {
    return answer.list("$..node.id");
  }

  private static boolean flag(GraphQlClient.Answer answer, String name) {
    return Boolean.TRUE.equals(answer.list("$.." + name).getFirst());
  }

  @Test
  void aCursorOfOneListIsNoneOfAnother() {
    String cursor =
        client.ask("{ products(first: 1) { pageInfo { endCursor } } }").text("$..endCursor");
    cursor = cursor.replaceAll("[\\[\\]\"]", "");

    GraphQlClient.Answer answer =
        client.ask("{ companies(after: \"" + cursor + "\") { nodes { id } } }");

    assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo("after");
  }

  @Test
  void everyIdOfAListIsFoundByNodeAsTheSameThing() {
    for (String list : LABELS.keySet()) {
      GraphQlClient.Answer listed =
          client.ask("{ " + list + "(first: 1) { nodes { __typename id name } } }");
      Object id = listed.list("$..nodes[0].id").getFirst();

      GraphQlClient.Answer found =
          client.ask("{ node(id: \"" + id + "\") { __typename id name } }");

      assertThat(found.at("$.data.node")).isEqualTo(listed.at("$.data." + list + ".nodes[0]"));
    }
  }

  @Test
  void aTimelineIsByDateAndAboutThings() {
    neo4j.run(
        "MATCH (e:PolicyEvent {id: 'event:k2'}), (r:LicenseRegime {id: 'regime:k1'}),"
            + " (f:PolicyEvent {id: 'event:k4'}), (c:Country {id: 'country:k1'})"
            + " CREATE (e)-[:AMENDS {factId: 'a'}]->(r), (f)-[:INVOLVES {factId: 'b'}]->(c)");
    neo4j.run("MATCH (e:PolicyEvent {id: 'event:k4'}) SET e.date = date('2025-12-31')");

    GraphQlClient.Answer answer =
        client.ask(
            """
            { about: timeline(about: ["regime:k1", "country:k1"]) { nodes { id } totalCount }
              some: timeline(from: "2026-01-03", to: "2026-01-04") { nodes { id } } }
            """);

    assertThat(answer.list("$.data.about.nodes[*].id")).containsExactly("event:k4", "event:k2");
    assertThat(answer.at("$.data.about.totalCount")).isEqualTo(2);
    assertThat(answer.list("$.data.some.nodes[*].id")).containsExactly("event:k2", "event:k3");
  }

  @Test
  void aTraceFindsMagnetsWithNoRouteOutsideChina() {
    neo4j.run("MATCH (n) DETACH DELETE n");
    DrawnGraph.write(neo4j, "m1 @ CN 100%; m2 @ CN 80%, JP 20%; m3 @ CN 90%; x @ CN 100%");
    neo4j.run("MATCH (n:Product) WHERE n.id <> 'product:x' SET n.stage = 'MAGNET'");
    String query =
        """
        { trace(start: {products: {stage: {eq: "MAGNET"}}}, %s: 1 %s
            steps: [{maxLength: 3, kinds: [COUNTRY], except: ["country:CN"], absent: true},
                    {kinds: [COUNTRY]}]) {
            nodes { things { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            completeness { complete } } }
        """;

    GraphQlClient.Answer first = client.ask(query.formatted("first", ""));
    String cursor = first.text("$.data.trace.pageInfo.endCursor");
    GraphQlClient.Answer second =
        client.ask(query.formatted("first", ", after: \"" + cursor + "\""));
    GraphQlClient.Answer last = client.ask(query.formatted("last", ""));
    GraphQlClient.Answer none = client.ask(query.formatted("last", ", before: \"" + cursor + "\""));

    assertThat(first.list("$..things[*].id")).containsExactly("product:m1", "country:CN");
    assertThat(second.list("$..things[*].id")).containsExactly("product:m3", "country:CN");
    assertThat(last.list("$..things[*].id")).containsExactly("product:m3", "country:CN");
    assertThat(none.list("$..nodes[*]")).isEmpty();
    assertThat(second.at("$.data.trace.pageInfo.hasNextPage")).isEqualTo(false);
    assertThat(second.at("$.data.trace.completeness.complete")).isEqualTo(true);
  }

  @Test
  void aTraceThatCannotBeWalkedNamesItsArgument() {
    for (String[] wrong :
        new String[][] {
          {"start: {ids: [\"product:no\"]}, steps: [{}]", "start.ids"},
          {"start: {kind: PRODUCT}, steps: []", "steps"},
          {"start: {kind: PRODUCT}, steps: [{}, {maxLength: 51}]", "steps[1].maxLength"},
        }) {
      GraphQlClient.Answer answer =
          client.ask("{ trace(" + wrong[0] + ") { nodes { things { id } } } }");

      assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo(wrong[1]);
    }
  }
}
