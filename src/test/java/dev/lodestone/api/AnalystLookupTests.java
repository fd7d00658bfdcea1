package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.Record;

/** Statements of the analysts that list what is recorded against the fields that list the same. */
@ApiTest
class AnalystLookupTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  AnalystLookupTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> inTheSeed() {
    seedData.loadIfEmpty();
    return Stream.of(
        DynamicTest.dynamicTest("slots without an alternative", this::slotsWithoutAnAlternative),
        DynamicTest.dynamicTest("what two things need", this::whatTwoThingsNeed),
        DynamicTest.dynamicTest("what a facility feeds", this::whatAFacilityFeeds),
        DynamicTest.dynamicTest("what stands in a country", this::whatStandsInACountry),
        DynamicTest.dynamicTest("regimes of a country", this::regimesOfACountry),
        DynamicTest.dynamicTest("suspensions that end", this::suspensionsThatEnd),
        DynamicTest.dynamicTest("events between days", this::eventsBetweenDays),
        DynamicTest.dynamicTest("licenses under a regime", this::licensesUnderARegime),
        DynamicTest.dynamicTest("who runs a regime", this::whoRunsARegime),
        DynamicTest.dynamicTest("facts of a source", this::factsOfASource),
        DynamicTest.dynamicTest("what is published of an item", this::whatIsPublishedOfAnItem));
  }

  @Test
  void aSlotOfSeveralThatNeedsAllOfThemHasNoAlternative() {
    DrawnGraph.write(
        neo4j, "jet <- all(magnet: any(a, b), sensors: atLeast(2: a, c)); a <- oxide; b <- oxide");

    assertThat(run("slots-without-alternative", Map.of("id", "product:jet")))
        .extracting(row -> row.get("product").asString() + " " + row.get("inputs").asList())
        .containsExactly(
            "product:a [product:oxide]",
            "product:b [product:oxide]",
            "product:jet [product:a, product:c]");
  }

  private List<Record> run(String name, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    if (CATALOG.get("analyst/" + name).parameters().containsKey("asOf")) {
      all.put("asOf", DAY);
    }
    return neo4j.run(CATALOG.get("analyst/" + name).text(), all);
  }

  /** Asks a document about one thing. */
  private GraphQlClient.Answer ask(String document, Object id) {
    return client.ask(document.formatted(id));
  }

  private List<String> ids(String cypher) {
    return neo4j.run(cypher).stream().map(row -> row.get(0).asString()).toList();
  }

  private void slotsWithoutAnAlternative() {
    List<String> expected = new ArrayList<>();
    for (String id : reached("product:f-35", "UPSTREAM").keySet()) {
      GraphQlClient.Answer answer =
          ask(
              """
              { node(id: "%s") { ... on Item {
                recipe(asOf: "2026-06-01") { name needs alternatives { item { id } } } } } }
              """,
              id);
      for (int slot = 0; slot < answer.list("$..recipe[*].name").size(); slot++) {
        String at = "$.data.node.recipe[" + slot + "].";
        int alternatives = answer.list(at + "alternatives[*].item.id").size();
        if (alternatives <= (Integer) answer.at(at + "needs")) {
          expected.add(id + " " + answer.at(at + "name"));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(run("slots-without-alternative", Map.of("id", "product:f-35")))
        .extracting(row -> row.get("product").asString() + " " + row.get("slot").asString())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private void whatTwoThingsNeed() {
    String one = "product:f-35";
    String other = "product:javelin";
    Map<String, Object> expected = reached(one, "UPSTREAM");
    expected.keySet().retainAll(reached(other, "UPSTREAM").keySet());

    assertThat(expected).isNotEmpty();
    assertThat(run("common-inputs", Map.of("first", one, "second", other)))
        .extracting(row -> row.get("input").asString() + " " + row.get("firstSteps").asInt())
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList());
  }

  private void whatAFacilityFeeds() {
    Map<String, Object> expected = reached("facility:mt-weld-mine", "DOWNSTREAM");

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(run("what-a-facility-feeds", Map.of("id", "facility:mt-weld-mine")))
        .extracting(row -> row.get("product").asString() + " " + row.get("steps").asInt())
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList());
  }

  /** The products and elements of a dependency graph, without its start, with the fewest steps. */
  private Map<String, Object> reached(String of, String direction) {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyGraph(of: "%s", direction: %s, maxDepth: 20, asOf: "2026-06-01") {
              nodes { depth entity { id kind } } } }
            """
                .formatted(of, direction));
    List<Object> kinds = answer.list("$..nodes[*].entity.kind");
    Map<String, Object> reached = new TreeMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (List.of("PRODUCT", "ELEMENT").contains(kinds.get(i))) {
        reached.put(
            (String) answer.list("$..nodes[*].entity.id").get(i),
            answer.list("$..nodes[*].depth").get(i));
      }
    }
    if (!direction.equals("UPSTREAM")) {
      reached.remove(of);
    }
    return reached;
  }

  /** The entries of all pages of a list that are wanted, by id. */
  private List<Map<String, Object>> list(String field, String selection, Predicate<Object> wanted) {
    List<Map<String, Object>> entries = new ArrayList<>();
    String after = "null";
    do {
      GraphQlClient.Answer answer =
          client.ask(
              "{ page: %s(first: 200, after: %s) { nodes { id %s } pageInfo { hasNextPage endCursor } } }"
                  .formatted(field, after, selection));
      for (Object node : answer.list("$.data.page.nodes[*]")) {
        if (wanted.test(node)) {
          entries.add(new TreeMap<>(entry(node)));
        }
      }
      after =
          Boolean.TRUE.equals(answer.at("$.data.page.pageInfo.hasNextPage"))
              ? "\"" + answer.at("$.data.page.pageInfo.endCursor") + "\""
              : "";
    } while (!after.isEmpty());
    return entries;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> entry(Object node) {
    return (Map<String, Object>) node;
  }

  private static List<?> several(Map<String, Object> entry, String field) {
    return (List<?>) Objects.requireNonNull(entry.get(field));
  }

  /** Whether a field of an entry is, or lists, the thing of an id. */
  private static boolean names(Object node, String field, String id) {
    Object value = entry(node).get(field);
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return all.stream().anyMatch(one -> id.equals(entry(one).get("id")));
  }

  private void whatStandsInACountry() {
    List<Map<String, Object>> expected =
        list(
            "facilities",
            """
            country(asOf: "2026-06-01") { id } operators(asOf: "2026-06-01") { id }
            produces(asOf: "2026-06-01") { status }
            """,
            node -> names(node, "country", "country:AU"));
    List<Record> rows = run("made-in-a-country", Map.of("country", "country:AU"));

    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows.stream().map(row -> (Object) row.get("facility").asString()).toList())
        .isEqualTo(expected.stream().map(one -> one.get("id")).toList());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).get("companies").size())
          .isEqualTo(several(expected.get(i), "operators").size());
      assertThat(rows.get(i).get("makes").size())
          .isEqualTo(several(expected.get(i), "produces").size());
    }
  }

  private void regimesOfACountry() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { country(id: "country:CN") { licenseRegimes(asOf: "2026-06-01") {
              id administeredBy { id } controls(asOf: "2026-06-01") { item { id } } } } }
            """);
    List<Record> rows = run("regimes-of-a-country", Map.of("country", "country:CN"));

    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows.stream().map(row -> (Object) row.get("regime").asString()).toList())
        .isEqualTo(answer.list("$.data.country.licenseRegimes[*].id"));
    for (int i = 0; i < rows.size(); i++) {
      String at = "$.data.country.licenseRegimes[" + i + "].";
      assertThat(rows.get(i).get("organizations").asList())
          .isEqualTo(answer.list(at + "administeredBy[*].id"));
      assertThat(rows.get(i).get("items").asInt())
          .isEqualTo(new HashSet<>(answer.list(at + "controls[*].item.id")).size());
    }
  }

  private void suspensionsThatEnd() {
    Set<String> expected = new HashSet<>();
    LocalDate last = DAY.plusDays(365);
    for (String id : ids("MATCH (r:LicenseRegime) RETURN r.id")) {
      GraphQlClient.Answer answer =
          ask(
              """
              { licenseRegime(id: "%s") { clauses(asOf: "2026-06-01") { number status { state until } } } }
              """,
              id);
      String suspended = "$..clauses[?(@.status.state == 'SUSPENDED' && @.status.until)].";
      List<Object> numbers = answer.list(suspended + "number");
      List<Object> untils = answer.list(suspended + "status.until");
      for (int i = 0; i < numbers.size(); i++) {
        if (!LocalDate.parse((String) untils.get(i)).isAfter(last)) {
          expected.add(id + " " + numbers.get(i) + " " + untils.get(i));
        }
      }
    }
    assertThat(expected).isNotEmpty();
    assertThat(run("suspensions-that-end", Map.of("days", 365)))
        .extracting(
            row ->
                row.get("regime").asString()
                    + " "
                    + row.get("clause").asString()
                    + " "
                    + row.get("until").asLocalDate())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private void eventsBetweenDays() {
    List<Map<String, Object>> expected =
        list(
            "policyEvents",
            "date actions { action }",
            node ->
                String.valueOf(entry(node).get("date")).compareTo("2025-04-01") >= 0
                    && String.valueOf(entry(node).get("date")).compareTo("2025-10-31") <= 0);
    List<Record> rows =
        run(
            "events-between",
            Map.of("from", LocalDate.of(2025, 4, 1), "to", LocalDate.of(2025, 10, 31)));

    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(rows.stream().map(row -> (Object) row.get("event").asString()).toList())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(one -> one.get("id")).toList());
    assertThat(rows.stream().mapToInt(row -> row.get("actions").size()).sum())
        .isEqualTo(expected.stream().mapToInt(one -> several(one, "actions").size()).sum());
  }

  private void licensesUnderARegime() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { licenseRegime(id: "regime:cn-mofcom-2025-18") { licenses(first: 200) {
              nodes { id grantedTo { id } covers { id } } } } }
            """);
    List<Record> rows = run("licenses-granted", Map.of("id", "regime:cn-mofcom-2025-18"));

    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows.stream().map(row -> (Object) row.get("license").asString()).toList())
        .isEqualTo(answer.list("$..licenses.nodes[*].id"));
    assertThat(rows.stream().flatMap(row -> row.get("items").asList().stream()).toList())
        .isEqualTo(answer.list("$..covers[*].id"));
    assertThat(rows.stream().flatMap(row -> row.get("companies").asList().stream()).toList())
        .isEqualTo(answer.list("$..grantedTo[*].id"));
  }

  private void whoRunsARegime() {
    Set<Object> told = new HashSet<>();
    Set<Object> running = new HashSet<>();
    for (String regime : ids("MATCH (r:LicenseRegime) RETURN r.id ORDER BY r.id")) {
      List<Record> rows = run("who-runs-a-regime", Map.of("id", regime));
      Set<Object> organizations = new HashSet<>();
      for (Record row : rows) {
        organizations.add(row.get("organization").asString());
        if (!row.get("official").isNull()) {
          told.add(row.get("official").asString());
        }
      }
      assertThat(organizations)
          .as(regime)
          .containsExactlyInAnyOrderElementsOf(
              ask("{ licenseRegime(id: \"%s\") { administeredBy { id } } }", regime)
                  .list("$..administeredBy[*].id"));
      running.addAll(organizations);
    }
    List<Object> expected =
        list(
                "officials",
                "offices { validFrom validTo organization { id } }",
                node ->
                    several(entry(node), "offices").stream()
                        .anyMatch(office -> holds(entry(office), running)))
            .stream()
            .map(one -> one.get("id"))
            .toList();
    assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean holds(Map<String, Object> office, Set<Object> organizations) {
    Object from = office.get("validFrom");
    Object to = office.get("validTo");
    return office.get("organization") != null
        && organizations.contains(entry(office.get("organization")).get("id"))
        && (from == null || from.toString().compareTo(DAY.toString()) <= 0)
        && (to == null || DAY.toString().compareTo(to.toString()) < 0);
  }

  /** No field lists them; what an item's citations say is among them. */
  private void factsOfASource() {
    List<Record> rows = run("facts-of-a-source", Map.of("id", "source:usgs-mcs-2026"));
    GraphQlClient.Answer answer =
        client.ask(
            """
            { node(id: "product:rare-earth-mine-output") { ... on Item {
              supply(asOf: "2026-06-01") { shares { via { factId sources { source } } } } } } }
            """);

    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(rows.stream().map(row -> (Object) row.get("fact").asString()).toList())
        .containsAll(
            answer.list("$..via[?('source:usgs-mcs-2026' in @.sources[*].source)].factId"));
    assertThat(rows).anyMatch(row -> row.get("alone").asBoolean());
  }

  private void whatIsPublishedOfAnItem() {
    for (String item : List.of("element:Dy", "product:rare-earth-magnet")) {
      List<Object> expected =
          list("tradeStatistics", "observes { id }", node -> names(node, "observes", item)).stream()
              .map(one -> one.get("id"))
              .toList();
      List<Record> rows = run("trade-of-an-item", Map.of("id", item));

      assertThat(rows).isNotEmpty();
      assertThat(rows.stream().map(row -> (Object) row.get("statistic").asString()).toList())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
