package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The service where only trusted documents are answered, and tokens are needed. */
@ApiTest
class TrustedDocumentTests {
  private static final Tokens ISSUER = new Tokens();
  private static final String LISTED = "query Listed { packages { id } }";
  private static final String PERSISTED = "query Persisted($id: ID!) { node(id: $id) { id } }";
  private static final String CHANGE = "mutation Change { unloadPackage(id: \"x\") { id } }";
  private static final String WATCH =
      "subscription Watch { packageLoadProgress(id: \"package-load:x\") { id } }";
  private static final String STRANGE = "{ packages { id title } }";

  private final AddressClient addresses;
  private final AttackClient bodies;
  private final GraphQlClient client;
  private final GraphiqlController graphiql;
  private final String reader = "Bearer " + ISSUER.of("reader");
  private final String editor = "Bearer " + ISSUER.of("editor");

  TrustedDocumentTests(GraphQlClient client, GraphiqlController graphiql) {
    this.addresses = new AddressClient(client);
    this.bodies = new AttackClient(client);
    this.client = client;
    this.graphiql = graphiql;
  }

  @DynamicPropertySource
  static void trust(DynamicPropertyRegistry registry) {
    String jwt = "spring.security.oauth2.resourceserver.jwt.";
    registry.add(jwt + "public-key-location", () -> ISSUER.writePublicKey().toUri().toString());
    registry.add(jwt + "audiences", () -> Tokens.AUDIENCE);
    registry.add("lodestone.documents.mode", () -> "enforce");
    registry.add("lodestone.documents.folder", TrustedDocumentTests::folder);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("trusted");
      Files.writeString(folder.resolve("listed.graphql"), LISTED);
      Files.writeString(folder.resolve("change.graphql"), CHANGE);
      Files.writeString(
          folder.resolve("persisted.json"), json(Map.of(Sha256.hex(PERSISTED), PERSISTED)));
      Files.writeString(
          folder.resolve("apollo.json"),
          json(
              Map.of(
                  "format",
                  "apollo-persisted-query-manifest",
                  "operations",
                  List.of(Map.of("id", Sha256.hex(WATCH), "name", "Watch", "body", WATCH)))));
      return folder;
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  private static Map<String, Object> apollo(String document) {
    return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.hex(document)));
  }

  private HttpResponse<String> post(Map<String, Object> body, String... headers) throws Exception {
    return bodies.post(json(body), headers);
  }

  private GraphQlClient.Answer ask(Map<String, Object> body) throws Exception {
    return AddressClient.read(post(body, "Authorization", reader));
  }

  @Test
  void aDocumentIsAskedByItsId() throws Exception {
    Map<String, Object> variables = Map.of("id", "element:none");

    assertThat(ask(Map.of("documentId", "sha256:" + Sha256.hex(LISTED))).list("$.data.packages"))
        .isEmpty();
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of("documentId", Sha256.hex(PERSISTED), "variables", variables),
            Map.of("extensions", apollo(PERSISTED), "variables", variables),
            Map.of("query", PERSISTED, "variables", variables),
            Map.of("query", PERSISTED, "extensions", apollo(PERSISTED), "variables", variables))) {
      assertThat(ask(body).told()).isEqualTo("{\"data\":{\"node\":null}}");
    }
  }

  @Test
  void aDocumentIsAskedByItsIdInAnAddressAndAnsweredOnce() throws Exception {
    var address =
        addresses.address(
            "documentId",
            "sha256:" + Sha256.hex(PERSISTED),
            "variables",
            "{\"id\":\"element:none\"}");
    HttpResponse<String> first = addresses.get(address, "Authorization", reader);
    String tag = AddressClient.tag(first);

    assertThat(first.body()).contains("\"node\":null");
    assertThat(addresses.get(address, "Authorization", reader, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(addresses.get(address, "Authorization", editor, "If-None-Match", tag).statusCode())
        .as("a role sees its own answers")
        .isEqualTo(200);
    assertThat(addresses.get(address, "If-None-Match", tag).statusCode()).isEqualTo(401);
    assertThat(
            addresses
                .get(
                    addresses.address(
                        "extensions",
                        json(apollo(PERSISTED)),
                        "variables",
                        "{\"id\":\"element:none\"}"),
                    "Authorization",
                    reader)
                .body())
        .isEqualTo(first.body());
  }

  @Test
  void aTrustedMutationIsNotDoneByGet() throws Exception {
    HttpResponse<String> got =
        addresses.get(
            addresses.address("documentId", "sha256:" + Sha256.hex(CHANGE)),
            "Authorization",
            editor);

    assertThat(got.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({"application/json, 200", AddressClient.GRAPHQL + ", 400"})
  void anUnknownIdIsSaidToBeUnknown(String accept, int status) throws Exception {
    Map<String, Object> named = Map.of("documentId", "sha256:" + Sha256.hex(STRANGE));

    HttpResponse<String> answer = post(named, "Authorization", reader, "Accept", accept);
    HttpResponse<String> got =
        addresses.get(
            addresses.address("documentId", "sha256:" + Sha256.hex(STRANGE)),
            "Authorization",
            reader,
            "Accept",
            accept);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(AddressClient.code(answer)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(AddressClient.read(answer).text("$.errors[0].message"))
        .contains("sha256:" + Sha256.hex(STRANGE));
    assertThat(got.statusCode()).isEqualTo(status);
    assertThat(got.body()).isEqualTo(answer.body());
  }

  @Test
  void aClientOfApolloOrUrqlIsToldToSendTheDocument() throws Exception {
    GraphQlClient.Answer answer = ask(Map.of("extensions", apollo(STRANGE)));

    assertThat(answer.text("$.errors[0].message")).isEqualTo("PersistedQueryNotFound");
    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"documentId": "md5:abc"}                                    | BAD_ARGUMENT
          {"documentId": "../listed"}                                  | BAD_ARGUMENT
          {"extensions": {"persistedQuery": {"sha256Hash": 5}}}        | BAD_ARGUMENT
          {"query": "{ a }", "documentId": "sha256:%s"}                | BAD_DOCUMENT
          {"query": "{ a }", "extensions": {"persistedQuery": {"sha256Hash": "%s"}}} | BAD_DOCUMENT
          {"query": "PersistedQueryMarker"}                            | UNTRUSTED_DOCUMENT
          """)
  void anIdThatIsNoneOrOfAnotherDocumentIsRefused(String body, String code) throws Exception {
    HttpResponse<String> answer =
        bodies.post(body.replace("%s", Sha256.hex(LISTED)), "Authorization", reader);

    assertThat(AddressClient.code(answer)).as(answer.body()).isEqualTo(code);
  }

  @Test
  void anUntrustedDocumentIsAnsweredForEditorsOnly() throws Exception {
    HttpResponse<String> refused =
        post(Map.of("query", STRANGE), "Authorization", reader, "Accept", AddressClient.GRAPHQL);
    HttpResponse<String> got =
        addresses.get(addresses.address("query", STRANGE), "Authorization", reader);
    HttpResponse<String> answered = post(Map.of("query", STRANGE), "Authorization", editor);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(AddressClient.code(refused)).isEqualTo("UNTRUSTED_DOCUMENT");
    assertThat(AddressClient.read(refused).text("$.errors[0].message"))
        .contains("sha256:" + Sha256.hex(STRANGE));
    assertThat(AddressClient.code(got)).isEqualTo("UNTRUSTED_DOCUMENT");
    assertThat(AddressClient.read(answered).list("$.data.packages")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ __typename }", "query A { __schema { queryType { name } } }"})
  void theSchemaIsNoSecret(String document) throws Exception {
    assertThat(ask(Map.of("query", document)).hasErrors()).isFalse();
    assertThat(
            ask(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY))
                .text("$.data.__schema.queryType.name"))
        .isEqualTo("Query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __typename packages { id } }",
        "query A { __typename } query B { packages { id } }",
        "{ __typename: packages { id } }",
        "{ ...F } fragment F on Query { packages { id } }",
        "fragment F on Query { packages { id } }"
      })
  void whatOnlyLooksLikeIntrospectionIsNone(String document) throws Exception {
    assertThat(
            ask(Map.of("query", document, "operationName", "B"))
                .text("$.errors[0].extensions.code"))
        .isEqualTo("UNTRUSTED_DOCUMENT");
  }

  @Test
  void ourOwnPagesAreTrusted() throws Exception {
    assertThat(graphiql.examples()).isNotEmpty();
    for (GraphiqlController.Example example : graphiql.examples()) {
      assertThat(ask(Map.of("query", example.query())).json())
          .as(example.name())
          .doesNotContain("UNTRUSTED_DOCUMENT");
    }
    String manifest =
        Files.readString(Path.of("src/main/resources").resolve(DocumentConfiguration.EXPLORER));
    for (var one : JsonMapper.shared().readTree(manifest).properties()) {
      assertThat(ask(Map.of("query", one.getValue().asString())).json())
          .as(one.getValue().asString())
          .doesNotContain("UNTRUSTED_DOCUMENT");
    }
  }

  @Test
  void theSameHoldsOverAWebSocket() throws Exception {
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql"))) {
      socket.init(ISSUER.of("reader"));
      socket.send(subscribe("1", Map.of("documentId", "sha256:" + Sha256.hex(LISTED))));
      assertThat(socket.untilComplete().getFirst().list("$.payload.data.packages")).isEmpty();
      socket.send(
          subscribe(
              "2",
              Map.of("extensions", apollo(PERSISTED), "variables", Map.of("id", "element:none"))));
      assertThat(socket.untilComplete().getFirst().at("$.payload.data.node")).isNull();
      socket.ask("3", STRANGE);
      assertThat(socket.next().text("$.payload.errors[0].extensions.code"))
          .isEqualTo("UNTRUSTED_DOCUMENT");
      socket.send(subscribe("4", Map.of("documentId", "sha256:" + Sha256.hex(STRANGE))));
      String told = socket.next().json();
      assertThat(told.contains("complete") ? socket.next().json() : told)
          .contains("PERSISTED_QUERY_NOT_FOUND");
    }
  }

  private static String subscribe(String id, Map<String, Object> payload) {
    return json(Map.of("id", id, "type", "subscribe", "payload", payload));
  }

  @Test
  void theSameHoldsForServerSentEvents() throws Exception {
    String[] headers = {"Authorization", reader, "Accept", "text/event-stream"};

    assertThat(post(Map.of("documentId", "sha256:" + Sha256.hex(WATCH)), headers).body())
        .contains("NOT_FOUND", "package-load:x");
    assertThat(post(Map.of("query", WATCH.replace("Watch", "Other")), headers).body())
        .doesNotContain("package-load:x");
  }
}
