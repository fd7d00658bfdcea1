package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema keeps to its own rules and to the shapes of the Relay server specifications. */
class SchemaLintTests {
  /** Answers of analyses, whose places are counted in one answer: they are read forwards. */
  private static final List<String> FORWARDS =
      List.of(
          "Query.chokepointHistory",
          "Query.chokepoints",
          "Query.dependencyChains",
          "Query.exposure",
          "Query.importance",
          "Query.undisclosed");

  private static Set<String> excepted() {
    Set<String> excepted = new HashSet<>();
    // Null stands in the place of an id that does not exist.
    excepted.add("Query.nodes: a list holds no null");
    // Null is for every package, which a list that is empty would not be.
    excepted.add("Completeness.packages: a list is empty, not null");
    // A package is no node of the graph; its id is all there is to show.
    excepted.add("Completeness.packages: a list shows things, not ids");
    for (String place : FORWARDS) {
      excepted.add(place + ": a connection takes `last`");
      excepted.add(place + ": a connection takes `before`");
    }
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
            type Query { Bad_name(Worse_name: [Int]): [String] ids: [ID!]! things: thingConnection }
            type thingConnection { nodes: [String!]! }
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
            "thingConnection: a type is written PascalCase",
            "Color.red: a value is written UPPER_CASE",
            "Wish: an input is called after what it is for");
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
