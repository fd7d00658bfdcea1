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
    RELATED.forEach(this::relate);
    neo4j.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  }

  /** One thing, and all others of a kind at the other end of a relationship with properties. */
  private static final List<String> RELATED =
      List.of(
          "(:Company {id: 'company:k1'})-[:OWNS {percent: 20}]->(:Company)",
          "(:Company)-[:OWNS {percent: 20}]->(:Company {id: 'company:k5'})",
          "(:Company {id: 'company:k1'})-[:OPERATES]->(:Facility)",
          "(:Facility {id: 'facility:k1'})-[:PRODUCES {status: 'OPERATING'}]->(:Product)",
          "(:Facility)-[:PRODUCES {status: 'OPERATING'}]->(:Product {id: 'product:k5'})",
          "(:LicenseRegime)-[:IMPOSED_BY]->(:Country {id: 'country:k1'})",
          "(:LicenseRegime {id: 'regime:k1'})-[:CONTROLS {clause: '1'}]->(:Product)",
          "(:PolicyEvent)-[:AMENDS]->(:LicenseRegime {id: 'regime:k5'})",
          "(:PolicyEvent)-[:INVOLVES]->(:Official {id: 'official:k1'})",
          "(:PolicyEvent)-[:INVOLVES]->(:Organization {id: 'organization:k1'})",
          "(:Organization {id: 'organization:k1'})-[:ADMINISTERS]->(:LicenseRegime)",
          "(:PolicyEvent {id: 'event:k1'})-[:CONCERNS]->(:Product)");

  private void relate(String drawn) {
    String[] parts = drawn.split("(?<=\\))-|->(?=\\()");
    neo4j.run(
        """
        MATCH %s, %s WHERE a.id <> b.id AND NOT EXISTS { (a)-%s->(b) }
        CREATE (a)-%s->(b)
        SET r.factKind = 'REPORTED', r.factId = type(r) + a.id + b.id
        """
            .formatted(
                parts[0].replaceFirst("\\(", "(a"),
                parts[2].replaceFirst("\\(", "(b"),
                parts[1].replaceFirst(" \\{.*}", ""),
                parts[1].replaceFirst("\\[", "[r")));
  }

  /** Each list as a field before its page arguments, within what, and how an entry is told. */
  private record Listing(String name, String open, String close, String node) {
    Listing(String name, String open, String close) {
      this(name, open, close, "id");
    }

    /** Everything of a page that is looked at. */
    String full() {
      return "edges { node { "
          + node
          + " } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    }

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
    return Stream.concat(lists.stream(), nested());
  }

  private static Stream<Listing> nested() {
    return Stream.of(
        below("company(id: \"company:k1\")", "facilitiesConnection", "id"),
        below("company(id: \"company:k1\")", "holdingsConnection", "company { id }"),
        below("company(id: \"company:k5\")", "ownersConnection", "owner { id }"),
        below("facility(id: \"facility:k1\")", "producesConnection", "item { id }"),
        below("product(id: \"product:k5\") { supply", "facilitiesConnection", "facility { id }"),
        below("country(id: \"country:k1\")", "licenseRegimesConnection", "id"),
        below("licenseRegime(id: \"regime:k1\")", "controlsConnection", "item { id }"),
        below("licenseRegime(id: \"regime:k5\")", "eventsConnection", "event { id }"),
        below("official(id: \"official:k1\")", "eventsConnection", "id"),
        below("organization(id: \"organization:k1\")", "eventsConnection", "id"),
        below("organization(id: \"organization:k1\")", "administersConnection", "id"),
        below("policyEvent(id: \"event:k1\")", "concernsConnection", "id"));
  }

  private static Listing below(String of, String list, String node) {
    int depth = of.split(" \\{ ").length;
    return new Listing(
        of + " " + list, of + " { page: " + list + "(PAGE)", "}".repeat(depth), node);
  }

  @TestFactory
  Stream<DynamicTest> everyListIsPagedInBothDirectionsAsRelaySays() {
    return lists().map(list -> DynamicTest.dynamicTest(list.name(), () -> isPaged(list)));
  }

  private static final String SCENARIO =
      "scenario(of: [\"product:top\"], edits: [{lose: \"country:CN\"}], among: [COUNTRY])";

  private static Stream<Listing> analyses() {
    String cut = "members { entity { id } }";
    return Stream.of(
        new Listing(
            "chokepoints",
            "page: chokepoints(of: \"product:top\", among: [COUNTRY], PAGE)",
            "",
            cut),
        new Listing(
            "chokepointHistory",
            "page: chokepointHistory(of: \"product:top\", among: [COUNTRY], from: \"2026-01-01\","
                + " to: \"2026-06-01\", PAGE)",
            "",
            cut),
        new Listing(
            "importance",
            "page: importance(of: \"product:top\", among: [COUNTRY], PAGE)",
            "",
            "member { entity { id } }"),
        new Listing("exposure", "page: exposure(to: [\"country:CN\"], PAGE)", "", "product { id }"),
        new Listing(
            "undisclosed", "page: undisclosed(on: \"product:top\", PAGE)", "", "about { id } what"),
        new Listing(
            "dependencyChains",
            "page: dependencyChains(from: \"product:top\", toKind: COUNTRY, PAGE)",
            "",
            "hops { node { id } }"),
        below(SCENARIO, "changesConnection", "product { id }"),
        below(SCENARIO + " { targets", "wentConnection", cut),
        below(SCENARIO + " { targets { before", "chokepointsConnection", cut));
  }

  @TestFactory
  Stream<DynamicTest> everyAnalysisIsPagedInBothDirectionsAsWell() {
    neo4j.run("MATCH (n) DETACH DELETE n");
    DrawnGraph.write(
        neo4j,
        "top <- all(a, b, c, d); e <- a; f <- a;"
            + " a @ CN 100%; b @ JP 100%; c @ US 100%; d @ DE 100%");
    neo4j.run(
        "MATCH (p:Product) WHERE p.id IN ['product:a', 'product:b', 'product:c', 'product:d']"
            + " SET p.undisclosed = ['who'], p.undisclosedReasons = ['NOT_DISCLOSED']");
    return analyses().map(list -> DynamicTest.dynamicTest(list.name(), () -> isPaged(list)));
  }

  private void isPaged(Listing list) {
    List<Object> cursors = ask(list, "first: 100", "edges { cursor }").list("$..edges[*].cursor");
    String full = list.full();
    List<Object> all = nodes(ask(list, "first: 100", full));
    assertThat(all).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    assertThat(cursors).hasSameSizeAs(all).doesNotHaveDuplicates();

    GraphQlClient.Answer middle =
        ask(list, "first: 2, after: \"" + cursors.getFirst() + "\"", full);
    assertThat(nodes(middle)).isEqualTo(all.subList(1, 3));
    assertThat(flag(middle, "hasNextPage")).isTrue();
    assertThat(middle.list("$..startCursor")).containsExactly(cursors.get(1));
    assertThat(middle.list("$..endCursor")).containsExactly(cursors.get(2));

    GraphQlClient.Answer before = ask(list, "last: 2, before: \"" + cursors.getLast() + "\"", full);
    assertThat(nodes(before)).isEqualTo(all.subList(all.size() - 3, all.size() - 1));
    assertThat(flag(before, "hasPreviousPage")).isTrue();
    assertThat(flag(before, "hasNextPage")).isTrue();

    GraphQlClient.Answer start = ask(list, "first: 100", full);
    assertThat(flag(start, "hasNextPage")).isFalse();
    assertThat(flag(start, "hasPreviousPage")).isFalse();
    GraphQlClient.Answer end = ask(list, "last: 100", full);
    assertThat(nodes(end)).as("the order is the same in both directions").isEqualTo(all);
    assertThat(flag(end, "hasPreviousPage")).isFalse();
    GraphQlClient.Answer last = ask(list, "last: 1", full);
    assertThat(nodes(last)).containsExactly(all.getLast());
    assertThat(flag(last, "hasPreviousPage")).isTrue();
    assertThat(flag(last, "hasNextPage")).isFalse();

    GraphQlClient.Answer beyond = ask(list, "first: 1, after: \"" + cursors.getLast() + "\"", full);
    assertThat(nodes(beyond)).isEmpty();
    assertThat(beyond.list("$..startCursor")).containsOnlyNulls();
  }

  private GraphQlClient.Answer ask(Listing list, String page, String selection) {
    GraphQlClient.Answer answer = client.ask(list.query(page, selection));
    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    return answer;
  }

  private static List<Object> nodes(GraphQlClient.Answer answer) {
    return answer.list("$..edges[*].node");
  }

  private static boolean flag(GraphQlClient.Answer answer, String name) {
    return Boolean.TRUE.equals(answer.list("$.." + name).getFirst());
  }

  @Test
  void aListIsAskedFromOneEndAtATime() {
    for (Listing list :
        Stream.concat(lists(), analyses().filter(one -> one.close().isEmpty())).toList()) {
      GraphQlClient.Answer answer = client.ask(list.query("first: 2, last: 2", "edges { cursor }"));

      assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
      assertThat(answer.text("$.errors[0].extensions.argument")).as(list.name()).isEqualTo("last");
    }
  }

  @Test
  void theLastOfTooManyChainsAreNotGuessed() {
    neo4j.run(
        """
        UNWIND range(1, 12) AS level UNWIND range(1, 4) AS place
        CREATE (:Entity:Product {id: 'product:l' + level + '-' + place, name: 'l', level: level})
        """);
    neo4j.run(
        """
        MATCH (a:Product), (b:Product) WHERE b.level = a.level + 1
        CREATE (a)-[:REQUIRES {slot: b.id, factKind: 'REPORTED', factId: a.id + b.id}]->(b)
        """);
    String query =
        "{ dependencyChains(from: \"product:l1-1\", to: \"product:l12-1\", %s) { edges { cursor }"
            + " pageInfo { hasNextPage hasPreviousPage } completeness { complete } } }";

    GraphQlClient.Answer last = client.ask(query.formatted("last: 2"));
    GraphQlClient.Answer first = client.ask(query.formatted("first: 3"));
    Object cursor = first.list("$..cursor").getLast();
    GraphQlClient.Answer before =
        client.ask(query.formatted("last: 2, before: \"" + cursor + "\""));

    assertThat(last.text("$.errors[0].extensions.argument")).isEqualTo("last");
    assertThat(last.text("$.errors[0].extensions.allowed")).contains("200000 steps");
    assertThat(before.list("$..cursor")).isEqualTo(first.list("$..cursor").subList(0, 2));
    assertThat(flag(before, "hasPreviousPage")).isFalse();
    assertThat(flag(before, "hasNextPage")).isTrue();
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
