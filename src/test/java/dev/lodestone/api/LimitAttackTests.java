package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.http.LimitSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of a document, attacked over HTTP: refused with its name, and nothing was asked. */
@ApiTest
class LimitAttackTests {
  private final AttackClient attacker;
  private final GraphQlClient client;
  private final LimitSettings limits;
  private final ApiTestConfiguration.RoundTrips trips;

  LimitAttackTests(
      GraphQlClient client, LimitSettings limits, ApiTestConfiguration.RoundTrips trips) {
    this.attacker = new AttackClient(client);
    this.client = client;
    this.limits = limits;
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
    trips.made().clear();

    GraphQlClient.Answer answer = attacker.ask(attack.document(), attack.variables());

    String told = answer.json().substring(0, Math.min(400, answer.json().length()));
    assertThat(answer.list("$.errors")).as(told).hasSize(1);
    assertThat(answer.at("$.errors[0].extensions.limit")).as(told).isEqualTo(attack.limit());
    assertThat(answer.at("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
    assertThat(answer.at("$.errors[0].extensions.retryable")).isEqualTo(false);
    assertThat(answer.at("$.errors[0].extensions.allowed")).isInstanceOf(Integer.class);
    assertThat(trips.made()).isEmpty();
    assertThat(document())
        .contains("| %s | `TOO_LARGE`, `%s` |".formatted(attack.name(), attack.limit()));
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("docs/limits.md"));
  }

  @Test
  void theDocumentHasEachLimitAndEachWeight() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(
            "{ limits { all { name allowed unit setting code status description } weights { field"
                + " weight } } }");

    for (Object one : answer.list("$.data.limits.all")) {
      Map<?, ?> limit = (Map<?, ?>) one;
      assertThat(document())
          .contains(
              "| `%s` | %d %s | %s | %s | %s | %s |"
                  .formatted(
                      limit.get("name"),
                      ((Number) Objects.requireNonNull(limit.get("allowed"))).longValue(),
                      limit.get("unit"),
                      limit.get("description"),
                      coded(limit.get("setting")),
                      coded(limit.get("code")),
                      limit.get("status") == null ? "–" : limit.get("status")));
    }
    for (Object one : answer.list("$.data.limits.weights")) {
      Map<?, ?> weight = (Map<?, ?>) one;
      assertThat(document())
          .contains("| `%s` | %s |".formatted(weight.get("field"), weight.get("weight")));
    }
  }

  private static String coded(@Nullable Object text) {
    return text == null ? "–" : "`" + text + "`";
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedBeforeItIsSent() throws Exception {
    long size = 10 << 20;
    try (Socket socket =
        attacker.open(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + size
                + "\r\n\r\n{")) {
      assertThat(AttackClient.statusLine(socket)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aBodyOfNoAnnouncedLengthIsReadNoFurtherThanTheLimit() throws Exception {
    String piece = "%x\r\n%s\r\n".formatted(60_000, " ".repeat(60_000));
    try (Socket socket =
        attacker.open(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + piece.repeat(5))) {
      assertThat(AttackClient.statusLine(socket)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aBodyWithinTheLimitThatIsSentInChunksIsAnswered() throws Exception {
    String body = AttackClient.body("{ __typename }", Map.of());
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(
            () ->
                new java.io.ByteArrayInputStream(
                    body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    assertThat(attacker.post(chunked).body()).contains("\"__typename\":\"Query\"");
  }

  @Test
  void aLargeBodyGetsAGraphQlErrorWithTheLimit() throws Exception {
    HttpResponse<String> answer =
        attacker.post(
            "{\"query\": \"" + " ".repeat(300_000) + "\"}",
            "Accept",
            "application/graphql-response+json");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/graphql-response+json");
    GraphQlClient.Answer told = new GraphQlClient.Answer(answer.body());
    assertThat(told.at("$.errors[0].extensions.code")).isEqualTo("TOO_LARGE");
    assertThat(told.at("$.errors[0].extensions.limit")).isEqualTo("maxBodySize");
    assertThat(told.at("$.errors[0].extensions.allowed"))
        .isEqualTo((int) limits.maxBodySize().toBytes());
  }

  @Test
  void severalOperationsInOneRequestAreRefused() throws Exception {
    String one = AttackClient.body("{ __typename }", Map.of());

    HttpResponse<String> answer = attacker.post(" [" + one + "," + one + "]");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new GraphQlClient.Answer(answer.body()).at("$.errors[0].extensions.code"))
        .isEqualTo("BAD_DOCUMENT");
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

  @Test
  void anAnswerTellsWhatItCost() throws Exception {
    GraphQlClient.Answer answer = attacker.ask("{ products(first: 10) { nodes { id name } } }");

    assertThat(answer.at("$.extensions.cost.estimated")).isEqualTo(1 + 10 * (1 + 2));
    assertThat(answer.at("$.extensions.cost.allowed")).isEqualTo(limits.maxCost());
  }

  @Test
  void theLimitsShownAreThoseThatAreSet() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(
            "{ limits { all { name allowed setting code description } weights { field weight } }"
                + " }");

    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    Map<String, Number> shown = new HashMap<>();
    for (Object one : answer.list("$.data.limits.all[?(@.setting =~ /lodestone.limits.*/)]")) {
      Map<?, ?> limit = (Map<?, ?>) one;
      shown.put(String.valueOf(limit.get("name")), (Number) limit.get("allowed"));
      assertThat(limit.get("setting")).isEqualTo(Limit.setting(String.valueOf(limit.get("name"))));
    }
    Map<String, Number> set = new HashMap<>();
    for (var component : LimitSettings.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(limits);
      set.put(
          component.getName(),
          switch (value) {
            case Integer number -> number.doubleValue();
            case org.springframework.util.unit.DataSize size -> (double) size.toBytes();
            case java.time.Duration time -> (double) time.toSeconds();
            default -> throw new AssertionError(component.getName());
          });
    }
    set.remove("maxClients");
    assertThat(shown).isEqualTo(set);
    assertThat(answer.list("$.data.limits.weights[?(@.field == 'Query.chokepoints')].weight"))
        .isEqualTo(List.of(1_000));
  }

  @Test
  void eachFieldThatWeighsMoreIsAFieldOfTheSchema() {
    String schema = client.get("/graphql/schema").body();

    assertThat(Cost.weights().keySet())
        .allSatisfy(
            name -> {
              String[] parts = name.split("\\.");
              String type = schema.substring(schema.indexOf("type " + parts[0] + " {"));
              assertThat(type.substring(0, type.indexOf("\n}")))
                  .containsPattern("\n  " + parts[1] + "[(:]");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elsewhere.example",
        "elsewhere.example:8080",
        "0.0.0.0",
        "localhost.elsewhere.example"
      })
  void aPageThatMadeItsNamePointHereMayNotEvenAsk(String host) throws Exception {
    for (String path : List.of("/graphql/schema", "/packages", "/graphiql", "/actuator/health")) {
      try (Socket socket =
          attacker.open("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")) {
        assertThat(AttackClient.statusLine(socket)).isEqualTo("HTTP/1.1 403");
      }
    }
  }

  @Test
  void noPageOfAnotherOriginMayRead() throws Exception {
    HttpResponse<String> answer =
        attacker.post(
            AttackClient.body("{ __typename }", Map.of()), "Origin", "https://elsewhere.example");
    HttpResponse<String> preflight = attacker.preflight("https://elsewhere.example");

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/graphiql", "/graphql/schema", "/packages", "/actuator/health", "/nothing"})
  void eachAnswerForbidsForeignOriginsAndFrames(String path) {
    HttpResponse<String> answer = client.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }
}
