package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that has an answer already is told, over HTTP. */
@ApiTest
class AnswerTagTests {
  private static final String REACHED =
      "query($of: ID!, $asOf: Date) { reachable(from: $of, asOf: $asOf, first: 5) { edges { node {"
          + " id name } } } }";
  private static final String OPEN = "{\"of\":\"product:a\"}";
  private static final String SETTLED = "{\"of\":\"product:a\",\"asOf\":\"2026-06-01\"}";

  private final AddressClient client;
  private final GraphQlClient poster;
  private final ApiTestConfiguration.RoundTrips trips;
  private final ApiTestConfiguration.Now now;
  private final ApiTestConfiguration.Meanwhile meanwhile;

  AnswerTagTests(
      GraphQlClient client,
      ApiTestConfiguration.RoundTrips trips,
      ApiTestConfiguration.Now now,
      ApiTestConfiguration.Meanwhile meanwhile) {
    this.client = new AddressClient(client);
    this.poster = client;
    this.trips = trips;
    this.now = now;
    this.meanwhile = meanwhile;
  }

  @BeforeEach
  void draw(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "a <- b; b @ CN 60%");
  }

  @AfterEach
  void putBack() {
    now.instant().set(ApiTestConfiguration.Now.USUAL);
    meanwhile.next().set(null);
  }

  private URI reached(String variables) {
    return client.address("query", REACHED, "variables", variables);
  }

  private HttpResponse<String> again(URI address, String tag) throws Exception {
    return client.get(address, "If-None-Match", tag);
  }

  @Test
  void theSameQuestionIsAnsweredOnce() throws Exception {
    HttpResponse<String> first = client.get(reached(SETTLED));
    String tag = AddressClient.tag(first);
    trips.anew();

    HttpResponse<String> second = again(reached(SETTLED), "\"other\", " + tag);

    assertThat(first.body()).contains("country:CN");
    assertThat(tag).matches("\"[0-9a-f]{64}\"");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(trips.made()).containsExactly("version");
    for (HttpResponse<String> one : List.of(first, second)) {
      assertThat(AddressClient.tag(one)).isEqualTo(tag);
      assertThat(one.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
      assertThat(String.join(",", one.headers().allValues("Vary")))
          .contains("Accept", "Authorization");
    }
  }

  @Test
  void aWriteOfAnAnalystMakesANewAnswer(TestNeo4j neo4j) throws Exception {
    String tag = AddressClient.tag(client.get(reached(SETTLED)));
    neo4j.run("MATCH (b {id: 'product:b'}) SET b.name = 'Bearing'");

    HttpResponse<String> after = again(reached(SETTLED), tag);

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).contains("Bearing");
    assertThat(AddressClient.tag(after)).isNotEmpty().isNotEqualTo(tag);
  }

  @Test
  void anotherQuestionHasAnotherTag() throws Exception {
    String tag = AddressClient.tag(client.get(reached(SETTLED)));

    assertThat(again(reached(SETTLED.replace("06-01", "06-02")), tag).statusCode()).isEqualTo(200);
    assertThat(again(reached(SETTLED.replace("product:a", "product:b")), tag).statusCode())
        .isEqualTo(200);
    assertThat(
            client
                .get(reached(SETTLED), "If-None-Match", tag, "Accept", AddressClient.GRAPHQL)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            again(client.address("query", REACHED + " #", "variables", SETTLED), tag).statusCode())
        .isEqualTo(200);
    URI reordered = reached("{\"asOf\":\"2026-06-01\",\"of\":\"product:a\"}");
    assertThat(again(reordered, tag).statusCode()).isEqualTo(304);
  }

  @Test
  void theNextDayAsksAgainWhereTheDayIsLeftOpen() throws Exception {
    String open = AddressClient.tag(client.get(reached(OPEN)));
    String settled = AddressClient.tag(client.get(reached(SETTLED)));
    assertThat(again(reached(OPEN), open).statusCode()).isEqualTo(304);

    now.instant().updateAndGet(instant -> instant.plus(Duration.ofDays(1)));

    HttpResponse<String> next = again(reached(OPEN), open);
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(AddressClient.tag(next)).isNotEmpty().isNotEqualTo(open);
    assertThat(again(reached(SETTLED), settled).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ chainExists(from: \"product:a\", to: \"product:b\") }",
        "{ product(id: \"product:a\") { recipe { name } } }",
        "{ chokepoints(of: \"product:a\", among: [COUNTRY]) { totalCount } }",
        "{ chokepoints(of: \"product:a\", among: [COUNTRY], assuming: {}) { totalCount } }",
        "{ products(filter: {suppliedBy: {some: {}}}) { nodes { id } } }",
        "query($f: ProductFilter = {suppliedBy: {none: {}}}) { products(filter: $f) { totalCount }"
            + " }"
      })
  void theDayIsLeftOpenHoweverDeep(String document) throws Exception {
    HttpResponse<String> answer = client.query(document);

    assertThat(AddressClient.tag(answer)).as(answer.body()).endsWith(".2026-06-01\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ product(id: \"product:a\") { recipe(asOf: \"2026-06-01\") { name } } }",
        "{ chokepoints(of: \"product:a\", among: [COUNTRY], assuming: {asOf: \"2026-06-01\"}) {"
            + " totalCount } }",
        "{ products(filter: {suppliedBy: {some: {}, asOf: \"2026-06-01\"}}) { nodes { id } } }",
        "{ products(filter: {name: {contains: \"a\"}}) { nodes { id } } }",
        "{ packages { id } __typename }"
      })
  void aDayThatIsGivenIsNotAskedAgain(String document) throws Exception {
    HttpResponse<String> answer = client.query(document);

    assertThat(AddressClient.tag(answer)).as(answer.body()).matches("\"[0-9a-f]{64}\"");
  }

  @Test
  void anAnswerThatTellsItsTimeIsTheSameInMeaningOnly() throws Exception {
    URI address =
        client.address(
            "query",
            "{ reachable(from: \"product:a\", asOf: \"2026-06-01\") { completeness { elapsedMs } }"
                + " }");

    String tag = AddressClient.tag(client.get(address));

    assertThat(tag).startsWith("W/\"");
    assertThat(again(address, tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ nothing }",
        "{ reachable(from: \"product:none\") { totalCount } }",
        "{ packageLoad(id: \"package-load:none\") { id } }",
        "{ chokepointSearch(id: \"search:none\") { id } }"
      })
  void whatMayBeAnotherNextTimeHasNoTag(String document) throws Exception {
    HttpResponse<String> answer = client.query(document);

    assertThat(answer.headers().firstValue("ETag")).as(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
  }

  @Test
  void anAnswerDuringWhichTheGraphMovedHasNoTag(TestNeo4j neo4j) throws Exception {
    meanwhile
        .next()
        .set(() -> neo4j.run("CREATE (:Entity:Country {id: 'country:AU', name: 'AU'})"));

    HttpResponse<String> answer = client.get(reached(SETTLED));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(meanwhile.next().get()).as("the write was done").isNull();
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(AddressClient.tag(client.get(reached(SETTLED)))).isNotEmpty();
  }

  @Test
  void anAnswerToABodyHasNoTag() throws Exception {
    HttpResponse<String> answer =
        new AttackClient(poster).post(AttackClient.body("{ packages { id } }", Map.of()));

    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }
}
