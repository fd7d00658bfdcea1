package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in an address, over HTTP. */
@ApiTest
class QueryByGetTests {
  private static final String MUTATION = "mutation { unloadPackage(id: \"x\") { id } }";

  private final AddressClient client;
  private final AttackClient attacker;
  private final ApiTestConfiguration.RoundTrips trips;

  QueryByGetTests(GraphQlClient client, ApiTestConfiguration.RoundTrips trips) {
    this.client = new AddressClient(client);
    this.attacker = new AttackClient(client);
    this.trips = trips;
  }

  @Test
  void aQueryIsAnsweredAsInABody() throws Exception {
    String document =
        "query A { __typename } query B($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id }"
            + " }";
    Map<String, Object> variables = Map.of("id", "element:Dy");

    HttpResponse<String> got =
        client.get(
            client.address(
                "query", document, "operationName", "B", "variables", "{\"id\":\"element:Dy\"}"));

    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(got.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(got.body())
        .isEqualTo(attacker.ask(document.substring(document.indexOf("query B")), variables).json())
        .contains("\"node\":null");
  }

  @ParameterizedTest
  @CsvSource({"application/json, 200", AddressClient.GRAPHQL + ", 400"})
  void aBadDocumentHasTheStatusOfItsMediaType(String accept, int status) throws Exception {
    HttpResponse<String> got = client.get(client.address("query", "{ nothing }"), "Accept", accept);

    assertThat(got.statusCode()).isEqualTo(status);
    assertThat(got.headers().firstValue("Content-Type")).hasValue(accept);
    assertThat(AddressClient.code(got)).isEqualTo("BAD_DOCUMENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MUTATION,
        "subscription { policyEventRecorded { id } }",
        "query A { a } " + MUTATION
      })
  void whatIsNoQueryIsRefusedAndNothingIsDone(String document) throws Exception {
    trips.anew();

    HttpResponse<String> got = client.query(document);

    assertThat(got.statusCode()).isEqualTo(405);
    assertThat(got.headers().firstValue("Allow")).hasValue("POST");
    assertThat(AddressClient.code(got)).isEqualTo("BAD_DOCUMENT");
    assertThat(trips.made()).containsOnly("version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query=%7B__typename%7D&variables=1        | variables
          query=%7B__typename%7D&variables=%5B%5D   | variables
          query=%7B__typename%7D&variables=%7B      | variables
          query=%7B__typename%7D&extensions=%22a%22 | extensions
          query=a&query=b                           | query
          variables=%7B%7D                          | query
          query=                                    | query
          """)
  void aParameterThatIsNoneIsNamed(String parameters, String argument) throws Exception {
    HttpResponse<String> got =
        client.get(URI.create(client.address("a", "b").toString().replace("a=b", parameters)));

    assertThat(got.statusCode()).isEqualTo(400);
    assertThat(AddressClient.read(got).at("$.errors[0].extensions.argument")).isEqualTo(argument);
    assertThat(AddressClient.code(got)).isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void anAddressThatIsNotEncodedIsRefused() throws Exception {
    try (Socket socket =
        attacker.open("GET /graphql?query=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      assertThat(AttackClient.statusLine(socket)).startsWith("HTTP/1.1 400");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Origin, https://elsewhere.example, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200"
  })
  void aPageOfAnotherOriginGetsNothing(String header, String value, int status) throws Exception {
    trips.anew();

    HttpResponse<String> got =
        client.get(client.address("query", "{ packages { id } }"), header, value);

    assertThat(got.statusCode()).isEqualTo(status);
    assertThat(trips.made().isEmpty()).isEqualTo(status == 403);
  }

  @Test
  void anAddressBeyondTheLimitIsRefused() throws Exception {
    HttpResponse<String> got = client.query("{ __typename } #" + "x".repeat(8_192));

    assertThat(got.statusCode()).isEqualTo(414);
    assertThat(AddressClient.code(got)).isEqualTo("TOO_LARGE");
    assertThat(AddressClient.read(got).at("$.errors[0].extensions.limit")).isEqualTo("maxUrlSize");
  }

  @Test
  void theCostIsLimitedAsInABody() throws Exception {
    HttpResponse<String> got =
        client.query(
            "{ products(first: 200) { nodes { usedIn(first: 200) { nodes { usedIn(first: 200) {"
                + " nodes { id } } } } } } }");

    assertThat(AddressClient.read(got).at("$.errors[0].extensions.limit")).isEqualTo("maxCost");
  }

  @Test
  void headGetsTheHeadersAlone() throws Exception {
    URI address = client.address("query", "{ packages { id } }");

    HttpResponse<String> head = client.send("HEAD", address);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(AddressClient.tag(head))
        .isNotEmpty()
        .isEqualTo(AddressClient.tag(client.get(address)));
  }

  @Test
  void thePathIsLimitedHoweverItIsSpelled() throws Exception {
    HttpResponse<String> spelled =
        client.get(
            URI.create(
                client
                    .address("query", "{ __typename } #" + "x".repeat(8_192))
                    .toString()
                    .replace("/graphql", "/%67raphql")));

    assertThat(spelled.statusCode()).isEqualTo(414);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": 1}",
        "{\"query\": \"{ __typename }\", \"operationName\": true}",
        "{\"query\": \"{ __typename }\", \"variables\": \"a\"}",
        "{\"query\": \"{ __typename }\", \"extensions\": 1}",
        "{\"documentId\": 1}",
        "\"{ __typename }\""
      })
  void aMemberOfABodyHasItsType(String body) throws Exception {
    HttpResponse<String> answer = attacker.post(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("BAD_ARGUMENT", "\"allowed\"");
  }
}
