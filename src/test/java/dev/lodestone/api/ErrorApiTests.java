package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class ErrorApiTests {
  private final GraphQlClient client;

  private final ApiTestConfiguration.Fault fault;

  ErrorApiTests(GraphQlClient client, ApiTestConfiguration.Fault fault) {
    this.client = client;
    this.fault = fault;
  }

  @AfterEach
  void mend() {
    fault.next().set(null);
  }

  @Test
  void anUnavailableGraphMayBeAskedAgain() {
    fault.next().set(new GraphUnavailableException("MATCH (secret) at bolt://somewhere"));

    for (String field :
        List.of("node(id: \"element:Dy\") { id }", "chainExists(from: \"a\", to: \"b\")")) {
      GraphQlClient.Answer answer = client.ask("{ " + field + " }");

      assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("GRAPH_UNAVAILABLE");
      assertThat(answer.at("$.errors[0].extensions.retryable")).isEqualTo(true);
      assertThat(answer.json()).doesNotContain("secret", "bolt", "Exception");
    }
  }

  @Test
  void aFaultOfOursShowsNothingOfTheInside() {
    fault.next().set(new IllegalStateException("MATCH (secret) RETURN 1"));

    GraphQlClient.Answer answer = client.ask("{ node(id: \"element:Dy\") { id } }");

    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("INTERNAL");
    assertThat(answer.at("$.errors[0].extensions.retryable")).isEqualTo(false);
    assertThat(answer.json()).doesNotContain("secret", "Exception", "dev.lodestone");
  }

  @Test
  void anIntrospectionThatRepeatsItselfIsTooLarge() {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { a: __type(name: "Product") { fields { name } }
              __schema { queryType { fields { name } } mutationType { fields { name } } } }
            """);

    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
  }

  @Test
  void anUnknownNodeIsNullAndNoError() {
    GraphQlClient.Answer answer =
        client.ask("{ node(id: \"product:none\") { id } product(id: \"product:none\") { id } }");

    assertThat(answer.hasErrors()).isFalse();
    assertThat(answer.at("$.data.node")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chokepoints(of: \"product:none\") { totalCount } | of",
        "undisclosed(on: \"product:none\") { totalCount } | on",
        "dependencyGraph(of: \"product:none\") { nodes { depth } } | of",
        "dependencyChains(from: \"product:none\", toKind: COUNTRY) { nodes { length } } | from",
        "chainExists(from: \"product:a\", to: \"product:none\") | to",
        "dependencyChains(from: \"product:a\", to: \"product:b\", through: [\"product:none\"]) {"
            + " nodes { length } } | through",
      })
  void anUnknownIdIsNamedWithItsArgument(String field, String argument, TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "a <- b");

    GraphQlClient.Answer answer = client.ask("{ " + field + " }");

    assertThat(answer.text("$.errors[0].extensions.code")).as(answer.json()).isEqualTo("NOT_FOUND");
    assertThat(answer.at("$.errors[0].extensions.retryable")).isEqualTo(false);
    assertThat(answer.at("$.errors[0].extensions.argument")).isEqualTo(argument);
    assertThat(answer.at("$.errors[0].extensions.value")).isEqualTo("product:none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "products(first: 0) { totalCount } | first | 0 | 1 to 200",
        "products(first: 201) { totalCount } | first | 201 | 1 to 200",
        "products(first: 1, last: 1) { totalCount } | last | 1 | not given together with `first` or"
            + " `after`",
        "products(after: \"AAAA\") { totalCount } | after | AAAA | a cursor of this list, as an"
            + " answer gave it",
        "search(text: \" \") { nodes { id } } | text | ' ' | 1 to 200 characters",
        "product(id: \"element:Dy\") { id } | id | element:Dy | an id of the form product:key",
        "dependencyChains(from: \"product:a\") { nodes { length } } | to | neither | exactly one of"
            + " `to` and `toKind`",
        "dependencyChains(from: \"product:a\", toKind: COUNTRY, maxLength: 51) { nodes { length } }"
            + " | maxLength | 51 | 1 to 50",
        "chokepoints(of: \"product:a\", among: []) { totalCount } | among | [] | at least one"
            + " level",
        "chokepoints(of: \"product:a\", maxOrder: 5) { totalCount } | maxOrder | 5 | 1 to 4",
        "chokepoints(of: \"product:a\", assuming: {minSupply: 1.5}) { totalCount } |"
            + " assuming.minSupply | 1.5 | 0 to 1",
        "chokepoints(of: \"country:CN\") { totalCount } | of | country:CN | an id of the form"
            + " product:key or element:key",
      })
  void aBadArgumentIsNamedWithItsValueAndWhatIsAllowed(
      String field, String argument, String value, String allowed, TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "a @ CN 5%");

    GraphQlClient.Answer answer = client.ask("{ " + field + " }");

    assertThat(answer.text("$.errors[0].extensions.code"))
        .as(answer.json())
        .isEqualTo("BAD_ARGUMENT");
    assertThat(answer.at("$.errors[0].extensions.argument")).isEqualTo(argument);
    assertThat(answer.at("$.errors[0].extensions.value")).isEqualTo(value);
    assertThat(answer.at("$.errors[0].extensions.allowed")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "1 element element:Dy",
    "2 product product:a",
    "1 product",
    "junk",
    "1 product not an id"
  })
  void onlyACursorOfTheSameListIsAccepted(String text) {
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));

    GraphQlClient.Answer answer =
        client.ask("{ products(after: \"%s\") { nodes { id } } }".formatted(cursor));

    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void anInvalidDocumentSaysSo() {
    assertThat(client.ask("{ nothing }").text("$.errors[0].extensions.code"))
        .isEqualTo("BAD_DOCUMENT");
    assertThat(client.ask("{ node(").text("$.errors[0].extensions.code")).isEqualTo("BAD_DOCUMENT");
  }

  @Test
  void aDocumentTooDeepOrTooCostlyIsRefused() {
    String deep =
        "{ product(id: \"product:a\") "
            + "{ usedIn { nodes ".repeat(13)
            + "{ id }"
            + " } }".repeat(13)
            + " }";
    String costly =
        "{ products(first: 200) { nodes { usedIn(first: 200) { nodes { usedIn(first: 200) { nodes {"
            + " id } } } } } } }";

    assertThat(client.ask(deep).text("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
    assertThat(client.ask(costly).text("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
  }
}
