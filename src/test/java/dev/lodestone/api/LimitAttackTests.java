package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that ask for too much: refused with the name of the limit, and nothing was asked. */
@ApiTest
class LimitAttackTests {
  private final AttackClient attacker;
  private final ApiTestConfiguration.RoundTrips trips;

  LimitAttackTests(GraphQlClient client, ApiTestConfiguration.RoundTrips trips) {
    this.attacker = new AttackClient(client);
    this.trips = trips;
  }

  /** An attack: what it is, what is asked with which variables, and which limit stops it. */
  record Attack(String name, String document, Map<String, Object> variables, String limit) {
    Attack(String name, String document, String limit) {
      this(name, document, Map.of(), limit);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Attack> attacks() {
    return Stream.of(
        new Attack(
            "deep nesting",
            "{ product(id: \"product:a\") "
                + "{ usedIn { nodes ".repeat(15)
                + "{ id }"
                + " } }".repeat(15)
                + " }",
            "maxDepth"),
        new Attack(
            "deep nesting in lists of arguments",
            "{ nodes(ids: " + "[".repeat(2_000) + "]".repeat(2_000) + ") { id } }",
            "maxRuleDepth"),
        new Attack("alias bombing", "{ " + aliases(101) + " }", "maxAliases"),
        new Attack(
            "alias bombing by a fragment",
            "{ " + aliases(11, "...F") + " } fragment F on Element { " + inner(10) + " }",
            "maxAliases"),
        new Attack(
            "many root fields",
            "{ " + "limits { weights { weight } } ".repeat(31) + "}",
            "maxRootFields"),
        new Attack("many fields", "{ " + "__typename ".repeat(2_001) + "}", "maxSelections"),
        new Attack(
            "doubling fragments",
            "{ ...F0 } "
                + IntStream.range(0, 40)
                    .mapToObj(
                        i -> "fragment F%1$d on Query { ...F%2$d ...F%2$d }".formatted(i, i + 1))
                    .collect(Collectors.joining(" "))
                + " fragment F40 on Query { __typename }",
            "maxSelections"),
        new Attack(
            "repeated directives",
            "{ __typename " + "@include(if: true) ".repeat(101) + "}",
            "maxDirectives"),
        new Attack("many tokens", "{ " + "a ".repeat(15_001) + "}", "maxTokens"),
        new Attack(
            "a flood of commas", "{ __typename " + ",".repeat(50_001) + "}", "maxWhitespaceTokens"),
        new Attack("a long comment", "{ __typename } #" + "x".repeat(100_001), "maxCharacters"),
        new Attack(
            "a long string",
            "{ node(id: \"" + "x".repeat(100_001) + "\") { id } }",
            "maxCharacters"),
        new Attack(
            "a huge list in a variable",
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            Map.of("ids", Collections.nCopies(1_001, "element:Dy")),
            "maxListSize"),
        new Attack(
            "a huge list in the document",
            "{ nodes(ids: [" + "1,".repeat(1_001) + "]) { id } }",
            "maxListSize"),
        new Attack(
            "cost by page sizes",
            "{ products(first: 200) { nodes { usedIn(first: 200) { nodes { usedIn(first: 200) {"
                + " nodes { id } } } } } } }",
            "maxCost"),
        new Attack(
            "cost by page sizes in variables",
            "query($n: Int!) { products(first: $n) { nodes { usedIn(first: $n) { nodes {"
                + " usedIn(first: $n) { nodes { id } } } } } } }",
            Map.of("n", 200),
            "maxCost"),
        new Attack(
            "cost by page sizes left out",
            "{ products { nodes { usedIn { nodes { usedIn { nodes { usedIn { nodes { usedIn { nodes"
                + " { id } } } } } } } } } } }",
            "maxCost"),
        new Attack(
            "many analyses in one document",
            "{ "
                + IntStream.range(0, 25)
                    .mapToObj(
                        i ->
                            "a"
                                + i
                                + ": mitigations(of: \"product:a\", offers: []) { completeToSize"
                                + " }")
                    .collect(Collectors.joining(" "))
                + " }",
            "maxCost"));
  }

  private static String aliases(int count) {
    return aliases(count, "id");
  }

  private static String aliases(int count, String selected) {
    return "element(id: \"element:Dy\") { id "
        + IntStream.range(0, selected.equals("id") ? count : 0)
            .mapToObj(i -> "a" + i + ": id")
            .collect(Collectors.joining(" "))
        + " } "
        + IntStream.range(0, selected.equals("id") ? 0 : count)
            .mapToObj(i -> "e" + i + ": element(id: \"element:Dy\") { " + selected + " }")
            .collect(Collectors.joining(" "));
  }

  private static String inner(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + ": id")
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackIsRefusedByTheNameOfItsLimitAndNothingIsAsked(Attack attack) throws Exception {
    trips.anew();

    GraphQlClient.Answer answer = attacker.ask(attack.document(), attack.variables());

    String told = answer.json().substring(0, Math.min(400, answer.json().length()));
    assertThat(answer.list("$.errors")).as(told).hasSize(1);
    assertThat(answer.at("$.errors[0].extensions.limit")).as(told).isEqualTo(attack.limit());
    assertThat(answer.at("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
    assertThat(answer.at("$.errors[0].extensions.retryable")).isEqualTo(false);
    assertThat(answer.at("$.errors[0].extensions.allowed")).isInstanceOf(Integer.class);
    assertThat(trips.made()).isEmpty();
    assertThat(LimitsApiTests.document())
        .contains("| %s | `TOO_LARGE`, `%s` |".formatted(attack.name(), attack.limit()));
  }

  @Test
  void fragmentsThatSpreadEachOtherAreInvalid() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");

    assertThat(answer.at("$.errors[0].extensions.code")).isEqualTo("BAD_DOCUMENT");
  }

  @Test
  void aFloodOfIntrospectionIsRefused() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(
            "{ __schema { types "
                + "{ fields { type { fields { type ".repeat(4)
                + "{ name }"
                + " } } } }".repeat(4)
                + " } }");

    assertThat(answer.at("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
  }

  @Test
  void theIntrospectionOfAToolIsAnswered() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);

    assertThat(answer.at("$.data.__schema.queryType.name")).isEqualTo("Query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "a*",
        "name:* OR id:*",
        "/.*/",
        "a~2",
        "[a TO z]",
        "\\",
        "\"",
        "((((",
        "* *:*"
      })
  void aWildcardOfASearchIsAWordLikeAnyOther(String text, TestNeo4j neo4j) throws Exception {
    DrawnGraph.write(neo4j, "zz @ CN 5%");

    GraphQlClient.Answer answer =
        attacker.ask("query($t: String!) { search(text: $t) { nodes { id } } }", Map.of("t", text));

    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    assertThat(answer.list("$.data.search.nodes[?(@.id == 'product:zz')]")).isEmpty();
  }

  @Test
  void anEndlessWordIsRefused() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(
            "query($t: String!) { search(text: $t) { nodes { id } } }",
            Map.of("t", "a".repeat(50_000)));

    assertThat(answer.at("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
    assertThat(answer.json().length()).isLessThan(2_000);
  }
}
