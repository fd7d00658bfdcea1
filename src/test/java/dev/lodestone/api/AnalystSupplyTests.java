package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

/** Statements of the analysts about supply and recipes against the fields that tell the same. */
@ApiTest
class AnalystSupplyTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  AnalystSupplyTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  private List<Record> run(String name, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("asOf", DAY);
    return neo4j.run(CATALOG.get("analyst/" + name).text(), all);
  }

  @Test
  void whatIsNeededIsTheRecipesOfAllThatIsReachedAlsoByAVariant() {
    DrawnGraph.write(
        neo4j,
        """
        top <- all(mine, own); mine; second; own <- ferrite;
        jet <- all(magnet: any(a, b), sensors: atLeast(2: a, b, c)); a <- oxide
        """);
    neo4j.run(
        """
        UNWIND [['mine', 'second'], ['second', 'jet'], ['own', 'jet']] AS pair
        MATCH (product {id: 'product:' + pair[0]}), (original {id: 'product:' + pair[1]})
        CREATE (product)-[:VARIANT_OF {factId: pair[0]}]->(original)
        """);

    assertNeeds("product:top");
    assertThat(run("what-it-needs", Map.of("id", "product:top")))
        .filteredOn(row -> row.get("product").asString().equals("product:mine"))
        .hasSize(5)
        .allSatisfy(
            row -> assertThat(row.get("inheritedFrom").asString()).isEqualTo("product:jet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"product:f-35", "product:battery-electric-car", "product:hard-disk-drive"})
  void whatIsNeededIsTheRecipesOfAllThatIsReachedInTheSeed(String id) {
    seedData.loadIfEmpty();
    assertNeeds(id);
  }

  private void assertNeeds(String top) {
    List<String> recipes = new ArrayList<>();
    for (String id : reached(top, 20).keySet()) {
      String recipe =
          "recipe(asOf: \"2026-06-01\") { name needs alternatives { rank item { id } } }";
      GraphQlClient.Answer answer =
          client.ask("{ node(id: \"%s\") { ... on Item { %s } } }".formatted(id, recipe));
      for (int slot = 0; slot < answer.list("$.data.node.recipe[*].name").size(); slot++) {
        String at = "$.data.node.recipe[" + slot + "].";
        List<Object> items = answer.list(at + "alternatives[*].item.id");
        List<Object> ranks = answer.list(at + "alternatives[*].rank");
        for (int i = 0; i < items.size(); i++) {
          recipes.add(
              id
                  + " "
                  + answer.at(at + "name")
                  + " "
                  + answer.at(at + "needs")
                  + " "
                  + items.get(i)
                  + " "
                  + ranks.get(i));
        }
      }
    }
    assertThat(recipes).isNotEmpty();
    assertThat(run("what-it-needs", Map.of("id", top)))
        .extracting(
            row ->
                row.get("product").asString()
                    + " "
                    + row.get("slot").asString()
                    + " "
                    + row.get("needs").asInt()
                    + " "
                    + row.get("input").asString()
                    + " "
                    + row.get("rank").asInt())
        .containsExactlyInAnyOrderElementsOf(recipes);
  }

  /** The products and elements upstream, with the fewest steps. */
  private Map<String, Object> reached(String top, int depth) {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyGraph(of: "%s", maxDepth: %d, asOf: "2026-06-01") {
              nodes { depth entity { id kind } } completeness { complete } } }
            """
                .formatted(top, depth));
    List<Object> ids = answer.list("$..nodes[*].entity.id");
    List<Object> kinds = answer.list("$..nodes[*].entity.kind");
    List<Object> depths = answer.list("$..nodes[*].depth");
    Map<String, Object> reached = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (List.of("PRODUCT", "ELEMENT").contains(kinds.get(i))) {
        reached.put((String) ids.get(i), depths.get(i));
      }
    }
    return reached;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatLiesWithinSomeStepsIsWhatTheGraphReaches(int steps) {
    seedData.loadIfEmpty();
    Map<String, Object> expected = reached("product:f-35", steps);
    expected.remove("product:f-35");

    assertThat(expected).hasSizeGreaterThan(1);
    assertThat(
            run("within-steps", Map.of("id", "product:f-35", "steps", steps)).stream()
                .collect(
                    Collectors.toMap(
                        row -> row.get("input").asString(),
                        row -> (Object) row.get("steps").asInt())))
        .isEqualTo(expected);
  }

  @Test
  void gapsAndSoleSuppliersAreThoseOfTheFieldSupply() {
    DrawnGraph.write(
        neo4j,
        """
        half @ CN 40%, JP 10%; full @ CN 60%, JP 40%; shut is complete; shut @ one(JP, acme);
        plants @ left(JP, acme), right(KR, bolt); late @ CN 10%; late @ third(CN, bolt);
        planned @ site(CN, planned); stated @ CN 30%; stated @ mine(CN, acme, 10%);
        alloy <- metal; element:Nd @ CN 90%
        """);
    neo4j.run("MATCH ()-[s:SUPPLIES]->({id: 'product:late'}) SET s.period = '2030'");
    assertGapsAndSoleSuppliers(6);

    neo4j.clear();
    seedData.loadIfEmpty();
    assertGapsAndSoleSuppliers(30);
  }

  private void assertGapsAndSoleSuppliers(int least) {
    List<String> gaps = new ArrayList<>();
    List<String> sole = new ArrayList<>();
    for (Record item : neo4j.run("MATCH (i:Product|Element) RETURN i.id")) {
      String id = item.get(0).asString();
      GraphQlClient.Answer answer =
          client.ask(
              """
              { node(id: "%s") { kind ... on Item { recipe(asOf: "2026-06-01") { name }
                supply(asOf: "2026-06-01") {
                  completeness residual facilities { status facility { id } } } } } }
              """
                  .formatted(id));
      List<Object> makers =
          answer.list("$..facilities[?(@.status in ['OPERATING', 'RAMPING'])].facility.id").stream()
              .distinct()
              .toList();
      if (makers.size() == 1) {
        sole.add(id + " " + makers.getFirst() + " " + answer.at("$.data.node.supply.completeness"));
      }
      Object residual = answer.at("$.data.node.supply.residual");
      boolean open = answer.at("$.data.node.supply.completeness").equals("OPEN");
      boolean made = !answer.list("$.data.node.recipe").isEmpty();
      if (open && residual instanceof Number left) {
        if (left.doubleValue() > 0) {
          gaps.add(id + " RESIDUAL " + left.doubleValue());
        }
      } else if (open && !makers.isEmpty()) {
        gaps.add(id + " NO_SHARES");
      } else if (open && !made && answer.at("$.data.node.kind").equals("PRODUCT")) {
        gaps.add(id + " NOTHING_RECORDED");
      }
    }
    assertThat(gaps).hasSizeGreaterThanOrEqualTo(least);
    assertThat(run("supply-gaps", Map.of()))
        .extracting(
            row ->
                row.get("item").asString()
                    + " "
                    + row.get("gap").asString()
                    + (row.get("residual").isNull() ? "" : " " + row.get("residual").asDouble()))
        .containsExactlyInAnyOrderElementsOf(gaps);
    assertThat(run("sole-supplier", Map.of()))
        .extracting(
            row ->
                row.get("item").asString()
                    + " "
                    + row.get("facility").asString()
                    + " "
                    + row.get("list").asString())
        .containsExactlyInAnyOrderElementsOf(sole);
  }
}
