package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema keeps to its own rules and to the shapes of the Relay server specifications. */
class SchemaLintTests {
  private static Set<String> excepted() {
    Set<String> excepted = new HashSet<>();
    // Null stands in the place of an id that does not exist.
    excepted.add("Query.nodes: a list holds no null");
    // Null is for every package, which a list that is empty would not be.
    excepted.add("Completeness.packages: a list is empty, not null");
    // A package is no node of the graph; its id is all there is to show.
    excepted.add("Completeness.packages: a list shows things, not ids");
    return excepted;
  }

  @Test
  void everythingIsNamedAndShapedByTheRules() throws IOException {
    GraphQLSchema schema = PrintedSchema.read();

    assertThat(SchemaLint.check(schema, excepted())).isEmpty();
    assertThat(SchemaLint.check(schema, Set.of()))
        .as("exceptions that are none any more")
        .containsExactlyInAnyOrderElementsOf(excepted());
  }

  @Test
  void eachRuleFindsWhatBreaksIt() {
    GraphQLSchema broken =
        PrintedSchema.parse(
            """
            type Query { Bad_name(Worse_name: [Int]): [String] ids: [ID!]! things: thingConnection,
              best(first: Int): [String!]!, page: Page! }
            type thingConnection { nodes: [String!]! }
            type Page { pageInfo: Int! }
            enum Color { red }
            input Wish { one: Int }
            type Holder { color: Color, ask(wish: Wish): Int }
            """);

    assertThat(SchemaLint.check(broken, Set.of()))
        .containsExactlyInAnyOrder(
            "Query.Bad_name: a field is written camelCase",
            "Query.Bad_name(Worse_name): an argument is written camelCase",
            "Query.Bad_name(Worse_name): a list holds no null",
            "Query.Bad_name: a list is empty, not null",
            "Query.Bad_name: a list holds no null",
            "Query.ids: a list shows things, not ids",
            "Query.things: a connection is always there",
            "Query.things: a connection takes `first`",
            "Query.things: a connection takes `after`",
            "Query.things: a connection takes `last`",
            "Query.things: a connection takes `before`",
            "Query.best: the beginning of a list stands beside a connection of all of it",
            "Query.page: a connection takes `first`",
            "Query.page: a connection takes `after`",
            "Query.page: a connection takes `last`",
            "Query.page: a connection takes `before`",
            "thingConnection: a type is written PascalCase",
            "Color.red: a value is written UPPER_CASE",
            "Wish: an input is called after what it is for");
  }

  /** Lists below a thing that are as long as what is said about one thing, or in one text. */
  private static final Set<String> SHORT =
      Set.of(
          "Company.headquarters",
          "Element.regimes",
          "Facility.operators",
          "License.covers",
          "License.grantedTo",
          "License.grantedUnder",
          "LicenseRegime.administeredBy",
          "LicenseRegime.clauses",
          "Official.offices",
          "Organization.partOf",
          "PolicyEvent.actions",
          "PolicyEvent.involves",
          "Product.kindOf",
          "Product.regimes",
          "Product.variantOf",
          "Supply.shares",
          "TradeStatistic.observes");

  @Test
  void everyListBelowAThingIsPagedOrKnownToBeShort() throws IOException {
    GraphQLSchema schema = PrintedSchema.read();
    List<String> whole = new ArrayList<>();
    schema.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast)
        .filter(type -> isEntity(type) || type.getName().equals("Supply"))
        .forEach(
            type ->
                type.getFieldDefinitions().stream()
                    .filter(field -> GraphQLTypeUtil.simplePrint(field.getType()).startsWith("["))
                    .filter(field -> type.getField(field.getName() + "Connection") == null)
                    .filter(field -> !OF_EVERYTHING.contains(field.getName()))
                    .forEach(field -> whole.add(type.getName() + "." + field.getName())));

    assertThat(whole).containsExactlyInAnyOrderElementsOf(SHORT);
  }

  /** What is told of every thing or in its own row. */
  private static final Set<String> OF_EVERYTHING =
      Set.of("mainElements", "otherStatements", "recipe", "sources", "undisclosed");

  private static boolean isEntity(GraphQLObjectType type) {
    return type.getInterfaces().stream().anyMatch(one -> one.getName().equals("Entity"));
  }

  static Stream<GraphQLObjectType> connections(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(type -> type.getName().endsWith("Connection"))
        .map(GraphQLObjectType.class::cast);
  }

  /** Relay's Cursor Connections Specification, sections 2 to 5. */
  @Test
  void everyConnectionHasEdgesWithCursorAndNodeAndPageInfo() throws IOException {
    GraphQLSchema schema = PrintedSchema.read();

    assertThat(connections(schema))
        .hasSizeGreaterThan(20)
        .allSatisfy(type -> isConnection(schema, type));
    GraphQLObjectType info = Objects.requireNonNull((GraphQLObjectType) schema.getType("PageInfo"));
    assertThat(info.getFieldDefinitions().stream().map(SchemaLintTests::signature))
        .containsExactlyInAnyOrder(
            "hasNextPage: Boolean!",
            "hasPreviousPage: Boolean!",
            "startCursor: String",
            "endCursor: String");
  }

  private static void isConnection(GraphQLSchema schema, GraphQLObjectType type) {
    GraphQLFieldDefinition edges = Objects.requireNonNull(type.getField("edges"), type.getName());
    String edge = GraphQLTypeUtil.unwrapAll(edges.getType()).getName();
    assertThat(edge).endsWith("Edge");
    assertThat(signature(edges)).isEqualTo("edges: [" + edge + "!]!");
    assertThat(signature(Objects.requireNonNull(type.getField("pageInfo"))))
        .isEqualTo("pageInfo: PageInfo!");
    GraphQLObjectType of = Objects.requireNonNull((GraphQLObjectType) schema.getType(edge));
    assertThat(signature(Objects.requireNonNull(of.getField("cursor"))))
        .isEqualTo("cursor: String!");
    GraphQLFieldDefinition node = Objects.requireNonNull(of.getField("node"), edge);
    String shown = GraphQLTypeUtil.unwrapAll(node.getType()).getName();
    assertThat(signature(node)).isEqualTo("node: " + shown + "!");
    assertThat(signature(Objects.requireNonNull(type.getField("nodes"), type.getName())))
        .isEqualTo("nodes: [" + shown + "!]!");
  }

  /** Relay's Global Object Identification: `node(id: ID!)` finds anything that has an id. */
  @Test
  void everyEntityIsFoundByItsId() throws IOException {
    GraphQLSchema schema = PrintedSchema.read();
    GraphQLObjectType query = schema.getQueryType();

    assertThat(signature(query.getField("node"))).isEqualTo("node: Entity");
    assertThat(GraphQLTypeUtil.simplePrint(query.getField("node").getArgument("id").getType()))
        .isEqualTo("ID!");
    assertThat(signature(query.getField("nodes"))).isEqualTo("nodes: [Entity]!");
    assertThat(GraphQLTypeUtil.simplePrint(query.getField("nodes").getArgument("ids").getType()))
        .isEqualTo("[ID!]!");
    assertThat(
            schema.getImplementations(
                Objects.requireNonNull(
                    (graphql.schema.GraphQLInterfaceType) schema.getType("Entity"))))
        .hasSize(12)
        .allSatisfy(type -> assertThat(signature(type.getField("id"))).isEqualTo("id: ID!"));
  }

  private static String signature(GraphQLFieldDefinition field) {
    return field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType());
  }
}
