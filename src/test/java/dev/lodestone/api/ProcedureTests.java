package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;

/** What the procedures answer over Bolt against what GraphQL answers. */
@ApiTest
class ProcedureTests {
  private static final String SYSTEMS =
      "MATCH (system:Product {stage: 'SYSTEM'}) RETURN system.id AS id ORDER BY id";
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  ProcedureTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @BeforeEach
  void onlyWhereTheProceduresAre() {
    List<Record> folders = neo4j.run("CALL dbms.listConfig('server.directories.run') YIELD value");
    assumeFalse(
        folders.stream().anyMatch(one -> one.get("value").asString().startsWith("/var/lib/neo4j")),
        "skipped: the server in the container has no plugin");
  }

  private List<Record> call(String cypher, Map<String, Object> parameters) {
    return neo4j.run(cypher, parameters);
  }

  @Test
  void theChokepointsOfEverySystemOfTheSeedAreThoseOfGraphQl() {
    seedData.loadIfEmpty();
    List<String> systems =
        neo4j.run(SYSTEMS).stream().map(row -> row.get("id").asString()).toList();
    assertThat(systems).hasSizeGreaterThan(10);

    int found = 0;
    for (String system : systems) {
      List<String> called = chokepoints(system, "US");
      assertThat(called).as(system).isEqualTo(chokepointsAsked(system, "US"));
      found += called.size();
    }
    assertThat(found).isGreaterThan(systems.size());
  }

  private List<String> chokepoints(String of, String home) {
    return call(
            "CALL lodestone.chokepoints($of, {among: ['COUNTRY', 'LICENSE_REGIME'], maxOrder: 2,"
                + " home: $home, asOf: $day}) YIELD rank, members, levels, order, certainty,"
                + " effect, shortfallLower, shortfallUpper, witness, nodes RETURN * ORDER BY rank",
            Map.of("of", of, "home", home, "day", DAY))
        .stream()
        .map(
            row -> {
              assertThat(row.get("nodes").size()).isEqualTo(row.get("order").asInt());
              return row.get("members").asList(Value::asString)
                  + row.get("levels").asList(Value::asString).toString()
                  + row.get("certainty").asString()
                  + row.get("effect").asString()
                  + row.get("shortfallLower").asDouble()
                  + row.get("shortfallUpper").asDouble()
                  + row.get("witness").asList(step -> step.get("item").asString());
            })
        .toList();
  }

  private List<String> chokepointsAsked(String of, String home) {
    return client
        .ask(
            """
            query ($of: ID!, $home: CountryCode) {
              chokepoints(of: $of, among: [COUNTRY, LICENSE_REGIME], maxOrder: 2, first: 200,
                  assuming: {home: $home, asOf: "2026-06-01"}) {
                nodes {
                  members { level entity { id } } certainty effect shortfall { lower upper }
                  witness { item { id } }
                }
              }
            }
            """,
            Map.of("of", of, "home", home))
        .list("$.data.chokepoints.nodes")
        .stream()
        .map(ProcedureTests::shown)
        .toList();
  }

  private static String shown(Object node) {
    return list(node, "members").stream().map(one -> get(one, "entity", "id")).toList().toString()
        + list(node, "members").stream().map(one -> get(one, "level")).toList()
        + get(node, "certainty")
        + get(node, "effect")
        + get(node, "shortfall", "lower")
        + get(node, "shortfall", "upper")
        + list(node, "witness").stream().map(one -> get(one, "item", "id")).toList();
  }

  /** What stands in a JSON object, keys within keys. */
  private static Object get(@Nullable Object json, String... keys) {
    @Nullable Object found = json;
    for (String key : keys) {
      found = ((Map<?, ?>) Objects.requireNonNull(found)).get(key);
    }
    return Objects.requireNonNull(found);
  }

  private static List<?> list(@Nullable Object json, String key) {
    return (List<?>) get(json, key);
  }

  @ParameterizedTest
  @CsvSource({"country:CN", "country:JP", "element:Dy", "regime:cn-mofcom-2025-18"})
  void whatIsExposedToALossOfTheSeedIsWhatGraphQlSays(String lost) {
    seedData.loadIfEmpty();
    List<String> called =
        call(
                "CALL lodestone.exposure($lost, {asOf: $day}) YIELD rank, product, certainty,"
                    + " effect, depth RETURN * ORDER BY rank",
                Map.of("lost", lost, "day", DAY))
            .stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.get("product").asString(),
                        row.get("certainty").asString(),
                        row.get("effect").asString(),
                        String.valueOf(row.get("depth").asInt())))
            .toList();
    List<String> asked =
        client
            .ask(
                """
                query ($to: [ID!]!) {
                  exposure(to: $to, first: 200, assuming: {asOf: "2026-06-01"}) {
                    nodes { product { id } certainty effect depth }
                  }
                }
                """,
                Map.of("to", List.of(lost)))
            .list("$.data.exposure.nodes")
            .stream()
            .map(
                one ->
                    "%s %s %s %s"
                        .formatted(
                            get(one, "product", "id"),
                            get(one, "certainty"),
                            get(one, "effect"),
                            get(one, "depth")))
            .toList();

    assertThat(called).isNotEmpty().isEqualTo(asked);
  }

  @Test
  void theChainsOfTheSeedAreThoseOfGraphQl() {
    seedData.loadIfEmpty();
    List<Object> called =
        call(
                "CALL lodestone.chains('product:f-35', 'element:Dy', {asOf: $day}) YIELD rank, ids"
                    + " RETURN ids ORDER BY rank",
                Map.of("day", DAY))
            .stream()
            .map(row -> (Object) row.get("ids").asList(Value::asString))
            .toList();
    List<Object> asked =
        client
            .ask(
                """
                { dependencyChains(from: "product:f-35", to: "element:Dy", first: 200,
                    asOf: "2026-06-01") { nodes { hops { node { id } } } } }
                """)
            .list("$.data.dependencyChains.nodes")
            .stream()
            .map(
                one ->
                    (Object) list(one, "hops").stream().map(hop -> get(hop, "node", "id")).toList())
            .toList();

    assertThat(called).isNotEmpty().isEqualTo(asked);
  }

  @Test
  void aCallSeesEveryCommitAndNothingThatIsNotCommitted() {
    DrawnGraph.write(neo4j, "jet <- magnet; magnet is complete; magnet @ mill(CN, acme)");
    assertThat(countries("jet")).containsExactly("country:CN");

    try (Session session = neo4j.driver().session();
        Transaction open = session.beginTransaction()) {
      open.run("MATCH (:Facility)-[made:PRODUCES]->(:Product) DELETE made").consume();
      assertThat(open.run("CALL lodestone.chokepoints('product:jet', {among: ['COUNTRY']})").list())
          .hasSize(1);
      open.commit();
    }

    assertThat(countries("jet")).isEmpty();
  }

  private List<String> countries(String product) {
    return call(
            "CALL lodestone.chokepoints($of, {among: ['COUNTRY'], asOf: $day}) YIELD members"
                + " RETURN members[0] AS id",
            Map.of("of", "product:" + product, "day", DAY))
        .stream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  @Test
  void anAnswerWithoutRowsStillSaysWhatItRestsOn() {
    DrawnGraph.write(neo4j, "jet <- magnet");
    Record row =
        call(
                "CALL lodestone.chokepoints.completeness('product:jet', {asOf: $day})",
                Map.of("day", DAY))
            .getFirst();

    assertThat(row.get("total").asInt()).isZero();
    assertThat(row.get("completeness").get("coverage").get("dataGaps").asList(Value::asString))
        .containsExactly("product:magnet");
    assertThat(row.get("completeness").get("assuming").get("asOf").asLocalDate()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chokepoints('product:jet', {maxOrder: 9})      | `maxOrder` is 1 to 4, not \"9\"",
        "chokepoints('product:jet', {among: ['MOON']})  | `among` is one of [COUNTRY",
        "chokepoints('product:jet', {among: []})        | `among` is a list of 1 to 7 texts",
        "chokepoints('product:jet', {asOf: 'soon'})     | `asOf` is a date",
        "chokepoints('product:jet', {home: 'usa'})      | `home` is two capital letters",
        "chokepoints('product:jet', {minSupply: 35})    | `minSupply` is 0 to 1, not \"35\"",
        "chokepoints('product:jet', {first: 0})         | `first` is 1 to 200, not \"0\"",
        "chokepoints('product:jet', {order: 2})         | there is no option \"order\", only among",
        "chokepoints('product:jet', {packages: ['no']}) | `packages` is ids of loaded packages, not"
            + " \"no\"",
        "chokepoints('product:none')                    | there is no \"product:none\" in the"
            + " graph",
        "chokepoints('country:CN')                      | `of` is an id of the form product:key",
        "exposure([])                                   | `to` is a list of 1 to 20 texts",
        "exposure('country:CN', {home: 'CN'})           | `to` is without the consumer's own"
            + " country",
        "chains('product:jet', null)                    | `to` is exactly one of",
        "chains('product:jet', 'country:CN', {maxLength: 51}) | `maxLength` is 1 to 50"
      })
  void aBadCallSaysWhatIsAllowed(String call, String message) {
    DrawnGraph.write(neo4j, "jet <- magnet; magnet @ CN 90%");

    assertThatThrownBy(() -> neo4j.run("CALL lodestone." + call))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining(message);
  }
}
