package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityOrder;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, orders and pages of the lists of entities. */
@ApiTest
class FilterApiTests {
  private final GraphQlClient client;
  private final ApiTestConfiguration.RoundTrips trips;
  private final ApiTestConfiguration.Inspection inspection;
  private final TestNeo4j neo4j = new TestNeo4j();

  FilterApiTests(
      GraphQlClient client,
      ApiTestConfiguration.RoundTrips trips,
      ApiTestConfiguration.Inspection inspection) {
    this.client = client;
    this.trips = trips;
    this.inspection = inspection;
  }

  @BeforeEach
  void draw() {
    DrawnGraph.write(
        neo4j,
        """
        a <- x; b <- x; c <- y; x @ CN 80%, JP 10%; y @ JP 100%; x @ plant(CN, acme);
        R of CN controls x : to US, suspended 2025-11-07 until 2026-11-10, from 2025-04-04
        """);
    neo4j.run("MATCH (n:Product {id: 'product:a'}) SET n.stage = 'MAGNET', n.name = 'Zeta'");
    neo4j.run("MATCH (n:Product {id: 'product:b'}) SET n.stage = 'MAGNET', n.name = 'alpha'");
    neo4j.run("MATCH (n:Product {id: 'product:c'}) SET n.stage = 'ORE', n.name = 'Beta'");
    neo4j.run("MATCH (n:Product {id: 'product:x'}) REMOVE n.name, n.stage");
    neo4j.run("MATCH (n:Product {id: 'product:y'}) SET n.name = 'beta', n.stage = 'METAL'");
    neo4j.run(
        "UNWIND [[1, 'Dy', 66], [2, 'Tb', 65], [3, 'Nd', 60], [4, 'X', null]] AS row"
            + " CREATE (:Entity:Element {id: 'element:' + row[1], symbol: row[1],"
            + " atomicNumber: row[2]})");
  }

  private List<Object> products(String arguments) {
    GraphQlClient.Answer answer =
        client.ask("{ products(" + arguments + ") { nodes { id } totalCount } }");
    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    List<Object> ids = answer.list("$.data.products.nodes[*].id");
    assertThat(answer.at("$.data.products.totalCount")).isEqualTo(ids.size());
    return ids.stream().map(id -> (Object) String.valueOf(id).substring(8)).toList();
  }

  @TestFactory
  Stream<DynamicTest> aFilterListsWhatFits() {
    return """
    {}                                                  | a b c x y
    {stage: {eq: "MAGNET"}}                             | a b
    {stage: {eq: "magnet"}}  |
    {stage: {in: ["ORE", "METAL"]}}                     | c y
    {stage: {in: []}}  |
    {name: {contains: "ET"}}                            | a c y
    {name: {gte: "Z"}}                                  | a b y
    {name: {lte: "Beta"}}                               | c
    {stage: {eq: "MAGNET"}, name: {contains: "alp"}}    | b
    {id: {eq: "product:x"}}                             | x
    {id: {in: ["product:x", "product:y", "element:Dy"]}}| x y
    {suppliedBy: {some: {}}}                            | x y
    {suppliedBy: {none: {}}}                            | a b c
    {suppliedBy: {some: {id: {eq: "country:CN"}}}}      | x
    {suppliedBy: {some: {}, none: {id: {eq: "country:CN"}}}} | y
    {needs: {some: {id: {eq: "product:x"}}}}            | a b
    {needs: {some: {name: {eq: "beta"}}}}               | c
    {needs: {some: {kinds: [ELEMENT]}}}  |
    {usedIn: {some: {name: {contains: "zet"}}}}         | x
    {controlledBy: {some: {}}}                          | x
    {controlledBy: {some: {}, asOf: "1999-01-01"}}      | x
    {producedBy: {some: {kinds: [FACILITY]}}}           | x
    """
        .lines()
        .map(row -> row.split("\\|", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0].strip(),
                    () ->
                        assertThat(products("filter: " + row[0]))
                            .containsExactlyElementsOf(
                                row[1].isBlank()
                                    ? List.of()
                                    : List.of((Object[]) row[1].strip().split(" ")))));
  }

  @Test
  void aRelationshipCountsOnTheDaysOnWhichItHolds() {
    neo4j.run(
        "MATCH (:Entity {id: 'product:c'})-[r:REQUIRES]->() SET r.validFrom = date('2026-01-01'),"
            + " r.validTo = date('2026-06-01')");

    assertThat(products("filter: {needs: {some: {}}}")).containsExactly("a", "b");
    assertThat(products("filter: {needs: {some: {}, asOf: \"2026-05-31\"}}"))
        .containsExactly("a", "b", "c");
    assertThat(products("filter: {needs: {none: {}, asOf: \"2025-12-31\"}}"))
        .containsExactly("c", "x", "y");
  }

  @TestFactory
  Stream<DynamicTest> anOrderIsByValueThenByIdAndWhatHasNoneComesLast() {
    return """
    {by: ID}                     | a b c x y
    {by: ID, direction: DESC}    | y x c b a
    {by: NAME}                   | b c y a x
    {by: NAME, direction: DESC}  | a y c b x
    {by: STAGE}                  | a b y c x
    """
        .lines()
        .map(row -> row.split("\\|"))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> isOrdered(row[0], row[1].strip())));
  }

  private void isOrdered(String orderBy, String expected) {
    List<Object> all = List.of((Object[]) expected.split(" "));

    assertThat(products("orderBy: " + orderBy)).containsExactlyElementsOf(all);
    assertThat(walk("products", "orderBy: " + orderBy, "first", "after", "endCursor"))
        .isEqualTo(all);
    assertThat(walk("products", "orderBy: " + orderBy, "last", "before", "startCursor"))
        .isEqualTo(all.reversed());
  }

  @Test
  void numbersAndDaysAreOrderedAndFilteredAsWhatTheyAre() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { up: elements(orderBy: {by: ATOMIC_NUMBER}) { nodes { symbol } }
              down: elements(orderBy: {by: ATOMIC_NUMBER, direction: DESC}, first: 2) { nodes { symbol } }
              light: elements(filter: {atomicNumber: {lte: 65}}) { nodes { symbol } }
              late: policyEvents(filter: {date: {gte: "2025-05-01"}}) { nodes { id } } }
            """);

    assertThat(answer.list("$.data.up.nodes[*].symbol")).containsExactly("Nd", "Tb", "Dy", "X");
    assertThat(answer.list("$.data.down.nodes[*].symbol")).containsExactly("Dy", "Tb");
    assertThat(answer.list("$.data.light.nodes[*].symbol")).containsExactly("Nd", "Tb");
    assertThat(answer.list("$.data.late.nodes[*].id")).containsExactly("event:suspend-R");
    assertThat(walk("elements", "orderBy: {by: ATOMIC_NUMBER}", "first", "after", "endCursor"))
        .containsExactly("Nd", "Tb", "Dy", "X");
    assertThat(
            walk(
                "policyEvents",
                "orderBy: {by: DATE, direction: DESC}",
                "first",
                "after",
                "endCursor"))
        .hasSize(2);
  }

  /** The keys of the ids met on pages of one, in the order met. */
  private List<Object> walk(String list, String arguments, String size, String from, String next) {
    List<Object> met = new java.util.ArrayList<>();
    String cursor = "";
    while (met.size() < 20) {
      GraphQlClient.Answer page =
          client.ask(
              "{ page: %s(%s, %s: 1 %s) { nodes { id } pageInfo { %s hasNextPage hasPreviousPage } } }"
                  .formatted(list, arguments, size, cursor, next));
      assertThat(page.hasErrors()).as(page.json()).isFalse();
      page.list("$.data.page.nodes[*].id")
          .forEach(id -> met.add(String.valueOf(id).split(":", 2)[1]));
      String more = size.equals("first") ? "hasNextPage" : "hasPreviousPage";
      if (!Boolean.TRUE.equals(page.at("$.data.page.pageInfo." + more))) {
        return met;
      }
      cursor = ", %s: \"%s\"".formatted(from, page.text("$.data.page.pageInfo." + next));
    }
    return met;
  }

  @ParameterizedTest
  @CsvSource({"{by: ID}", "{by: NAME}", "'{by: NAME, direction: DESC}'"})
  void aPageGoesOnWhereTheLastOneEndedWhateverIsWrittenBetween(String orderBy) {
    GraphQlClient.Answer first =
        client.ask(
            "{ products(first: 2, orderBy: %s) { nodes { id name } pageInfo { endCursor } } }"
                .formatted(orderBy));
    List<Object> seen = first.list("$.data.products.nodes[*].id");
    neo4j.run("MATCH (n {id: $id}) DETACH DELETE n", Map.of("id", seen.getLast()));
    neo4j.run("MATCH (n {id: $id}) DETACH DELETE n", Map.of("id", seen.getFirst()));
    neo4j.run("CREATE (:Entity:Product {id: 'product:0', name: 'aa'})");
    neo4j.run("CREATE (:Entity:Product {id: 'product:zz', name: 'zz'})");

    GraphQlClient.Answer rest =
        client.ask(
            "{ products(first: 9, after: \"%s\", orderBy: %s) { nodes { id } } }"
                .formatted(first.text("$.data.products.pageInfo.endCursor"), orderBy));

    List<Object> met = rest.list("$.data.products.nodes[*].id");
    assertThat(met).doesNotHaveDuplicates().doesNotContainAnyElementsOf(seen);
    List<Object> stayed =
        List.of("product:a", "product:b", "product:c", "product:x", "product:y").stream()
            .filter(id -> !seen.contains(id))
            .map(id -> (Object) id)
            .toList();
    assertThat(met).containsAll(stayed);
    assertThat(met).hasSize(stayed.size() + 1);
  }

  @Test
  void aFilteredOrderedPageAndItsTotalAreOneStatementEach() {
    trips.anew();
    client.ask(
        """
        { products(filter: {suppliedBy: {some: {}}}, orderBy: {by: NAME}, first: 1) { nodes { name } } }
        """);
    assertThat(trips.made()).containsExactly("list");

    trips.anew();
    client.ask("{ products(filter: {suppliedBy: {some: {}}}) { totalCount } }");
    assertThat(trips.made()).containsExactly("list", "count");
  }

  @TestFactory
  Stream<DynamicTest> whatCannotBeListedIsNamed() {
    return """
    filter: {name: {contains: ""}}                                | filter.name.contains
    filter: {needs: {some: {name: {contains: ""}}}}               | filter.needs.some.name.contains
    orderBy: {by: NAME}, after: "MSBwcm9kdWN0IHByb2R1Y3Q6YQ"      | after
    first: 1, last: 1                                             | last
    """
        .lines()
        .map(row -> row.split("\\|"))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> isRefused(row[0], row[1].strip())));
  }

  private void isRefused(String arguments, String argument) {
    GraphQlClient.Answer answer = client.ask("{ products(" + arguments + ") { nodes { id } } }");

    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
    assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo(argument);
  }

  @Test
  void aListOfTooManyValuesIsRefused() {
    GraphQlClient.Answer answer =
        client.ask(
            "query ($ids: [ID!]) { products(filter: {id: {in: $ids}}) { nodes { id } } }",
            Map.of("ids", java.util.Collections.nCopies(101, "product:a")));

    assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo("filter.id.in");
    assertThat(answer.text("$.errors[0].extensions.allowed"))
        .isEqualTo("a list of at most 100 values");
  }

  /** The table of the code and the inputs of the schema name the same things. */
  @Test
  void eachKindIsFilteredAndOrderedByWhatTheSchemaNames() {
    assertThat(EntityKind.values()).allSatisfy(this::isFilteredAsTheSchemaSays);
  }

  private void isFilteredAsTheSchemaSays(EntityKind kind) {
    var schema = Objects.requireNonNull(inspection.report().get()).schema();
    EntityFields fields = EntityFields.of(kind);
    Map<String, String> expected = new LinkedHashMap<>();
    fields
        .properties()
        .forEach((name, type) -> expected.put(name, name.equals("id") ? "IdFilter" : filter(type)));
    fields.relations().keySet().forEach(name -> expected.put(name, "RelationFilter"));

    Map<String, String> found = new LinkedHashMap<>();
    ((GraphQLInputObjectType) Objects.requireNonNull(schema.getType(kind.label() + "Filter")))
        .getFields()
        .forEach(field -> found.put(field.getName(), GraphQLTypeUtil.simplePrint(field.getType())));
    List<String> orders =
        ((GraphQLEnumType) Objects.requireNonNull(schema.getType(kind.label() + "OrderField")))
            .getValues().stream().map(value -> value.getName()).toList();

    assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(orders)
        .containsExactlyInAnyOrderElementsOf(
            fields.properties().keySet().stream().map(EntityFilters::enumName).toList());
  }

  private static String filter(EntityOrder.Type type) {
    return switch (type) {
      case TEXT -> "TextFilter";
      case NUMBER -> "NumberFilter";
      case DATE -> "DateFilter";
    };
  }
}
