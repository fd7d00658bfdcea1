package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.http.LimitSettings;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are turned away whatever they ask: their bodies, their names, their origins. */
@ApiTest
class RequestAttackTests {
  private final AttackClient attacker;
  private final GraphQlClient client;
  private final LimitSettings limits;

  RequestAttackTests(GraphQlClient client, LimitSettings limits) {
    this.attacker = new AttackClient(client);
    this.client = client;
    this.limits = limits;
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

  @ParameterizedTest
  @ValueSource(strings = {"websockets", "h2c, websocket", "h2c"})
  void anAddressIsLimitedWhateverElseItIsSaidToOpen(String protocol) throws Exception {
    try (Socket socket =
        attacker.open(
            "GET /graphql?query=%%7B__typename%%7D%%23%s HTTP/1.1\r\nHost: localhost\r\nUpgrade: %s\r\nConnection: Upgrade\r\n\r\n"
                .formatted("x".repeat(8_192), protocol))) {
      assertThat(AttackClient.statusLine(socket)).isEqualTo("HTTP/1.1 414");
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
