package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service where tokens are needed: who is let in, and to what. */
@ApiTest
class AccessTests {
  private static final Tokens ISSUER = new Tokens();
  private static final String PAGES = "https://pages.example";
  private static final String WHO = "{ packages { id } }";

  private final GraphQlClient client;
  private final AttackClient attacker;
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;

  AccessTests(GraphQlClient client) {
    this.client = client;
    this.attacker = new AttackClient(client);
  }

  @DynamicPropertySource
  static void needTokens(DynamicPropertyRegistry registry) {
    String jwt = "spring.security.oauth2.resourceserver.jwt.";
    registry.add(jwt + "public-key-location", () -> ISSUER.writePublicKey().toUri().toString());
    registry.add(jwt + "audiences", () -> Tokens.AUDIENCE);
    registry.add("lodestone.access.allowed-origins", () -> PAGES);
    registry.add("lodestone.limits.requests-per-second", () -> 1);
    registry.add("lodestone.limits.request-burst", () -> 300);
    registry.add(
        "management.endpoints.web.exposure.include", () -> "health,info,metrics,prometheus");
  }

  private HttpResponse<String> ask(String document, String token) throws Exception {
    return attacker.post(AttackClient.body(document, Map.of()), "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> load(String token) throws Exception {
    byte[] zip = UploadClient.zip(UploadClient.files(DrawnPackage.sound().write(folder)));
    return http.send(
        HttpRequest.newBuilder(client.uri("/packages/checks"))
            .header("Content-Type", "application/zip")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whoBringsNoTokenIsAskedForOne() throws Exception {
    HttpResponse<String> answer = attacker.post(AttackClient.body(WHO, Map.of()));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertThat(new GraphQlClient.Answer(answer.body()).at("$.errors[0].extensions.code"))
        .isEqualTo("UNAUTHENTICATED");
  }

  static Stream<String> badTokens() {
    String good = ISSUER.of("admin");
    return Stream.of(
        new Tokens().of("admin"),
        ISSUER.expired(),
        ISSUER.forAnotherService(),
        ISSUER.unsigned(),
        ISSUER.signedWithThePublicKey(),
        good.substring(0, good.length() - 8) + "AAAAAAAA",
        "nonsense");
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aTokenThatIsNotGoodIsRefused(String token) throws Exception {
    HttpResponse<String> answer = ask(WHO, token);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer error=\"invalid_token\"");
    assertThat(answer.body()).doesNotContain("Exception", "dev.lodestone", "nimbus");
  }

  @Test
  void aReaderMayAskAndNotWrite() throws Exception {
    String reader = ISSUER.of("reader");

    assertThat(ask(WHO, reader).body()).contains("\"packages\":[]");
    HttpResponse<String> load = load(reader);
    assertThat(load.statusCode()).isEqualTo(403);
    assertThat(new GraphQlClient.Answer(load.body()).at("$.code")).isEqualTo("FORBIDDEN");
    GraphQlClient.Answer unload =
        new GraphQlClient.Answer(
            ask("mutation { unloadPackage(id: \"x\") { id } }", reader).body());
    assertThat(unload.at("$.errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    assertThat(unload.text("$.errors[0].message")).contains("editor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"editor", "admin"})
  void anEditorMayLoadAndUnload(String role) throws Exception {
    String token = ISSUER.of(role);

    assertThat(load(token).statusCode()).isEqualTo(202);
    GraphQlClient.Answer unload =
        new GraphQlClient.Answer(ask("mutation { unloadPackage(id: \"x\") { id } }", token).body());
    assertThat(unload.at("$.errors[0].extensions.code")).isEqualTo("NOT_FOUND");
  }

  @Test
  void aTokenWithoutARoleLetsNobodyIn() throws Exception {
    HttpResponse<String> answer = ask(WHO, ISSUER.of("somebody"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(new GraphQlClient.Answer(answer.body()).at("$.errors[0].extensions.code"))
        .isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql/schema", "/packages", "/packages/loads/x", "/anything"})
  void whatHasDataNeedsAToken(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/graphiql", "/graphiql/page.js", "/graphiql/examples", "/actuator/health"})
  void pagesWithoutDataNeedNone(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void theExplorerAsksForATokenAndKeepsItForItsTab(@TempDir Path profile) {
    try (Chromium browser = Chromium.start(profile)) {
      browser.open(client.uri("/"));
      browser.waitForText(".failed", "A token is needed");
      browser.keep("token");
      assertThat(browser.violations()).isEmpty();

      enter(browser, ISSUER.of("somebody"));
      browser.waitForText(".failed", "names no role");
      enter(browser, ISSUER.expired());
      browser.waitForText(".failed", "may have expired");
      enter(browser, ISSUER.of("reader"));
      browser.waitForText(".landing", "What does it depend on");
      assertThat(browser.driver().getCurrentUrl()).endsWith("/");
      browser.open(client.uri("/graphiql"));
      browser.find(".graphiql-execute-button");
      assertThat(browser.driver().findElements(By.cssSelector("#token form"))).isEmpty();
      browser.open(client.uri("/"));
      browser.waitForText(".landing", "What does it depend on");
      browser.find("#forget-token").click();
      browser.waitForText(".failed", "A token is needed");
      assertThat(browser.requests())
          .allSatisfy(
              asked -> assertThat(asked.getAuthority()).isEqualTo(client.uri("/").getAuthority()))
          .noneMatch(asked -> String.valueOf(asked.getQuery()).contains("eyJ"));
    }
  }

  private static void enter(Chromium browser, String token) {
    browser.find(".token input").sendKeys(token);
    browser.find(".token button").click();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/info", "/actuator/metrics", "/actuator/prometheus"})
  void howTheServiceIsRunIsForAdmins(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(401);
    assertThat(get(path, "Authorization", "Bearer " + ISSUER.of("editor")).statusCode())
        .isEqualTo(403);
    assertThat(get(path, "Authorization", "Bearer " + ISSUER.of("admin")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whetherItIsWellIsForAllAndWhyForAdmins() throws Exception {
    String health = "/actuator/health/readiness";

    assertThat(get(health).body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get(health, "Authorization", "Bearer " + ISSUER.of("editor")).body())
        .doesNotContain("database");
    assertThat(get(health, "Authorization", "Bearer " + ISSUER.of("admin")).body())
        .contains("database", "graphVersion");
  }

  @Test
  void aSocketBringsItsTokenInItsFirstMessage() throws Exception {
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql"))) {
      assertThat(socket.init(ISSUER.of("reader")).text("$.type")).isEqualTo("connection_ack");
      socket.ask("1", WHO);
      assertThat(socket.next().list("$.payload.data.packages")).isEmpty();
      assertThat(socket.next().text("$.type")).isEqualTo("complete");
      socket.ask("2", "mutation { unloadPackage(id: \"x\") { id } }");
      assertThat(socket.next().text("$.payload.errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void aSocketWithoutAGoodTokenIsClosed() throws Exception {
    try (WebSocketClient none = new WebSocketClient(client.uri("/graphql"));
        WebSocketClient old = new WebSocketClient(client.uri("/graphql"))) {
      none.send("{\"type\": \"connection_init\"}");
      assertThat(none.next().at("$.code")).isEqualTo(4401);
      assertThat(old.init(ISSUER.expired()).at("$.code")).isEqualTo(4401);
    }
  }

  @Test
  void aSocketWhoseTokenNamesNoRoleGetsNothing() throws Exception {
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql"))) {
      socket.init(ISSUER.of());
      socket.ask("1", WHO);
      assertThat(socket.next().text("$.payload.errors[0].extensions.code"))
          .isEqualTo("UNAUTHENTICATED");
    }
  }

  @Test
  void aRequestThatPretendsToOpenASocketNeedsATokenAllTheSame() throws Exception {
    String body = AttackClient.body(WHO, Map.of());
    for (String method : new String[] {"POST", "GET"}) {
      try (Socket socket =
          attacker.open(
              method
                  + " /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                  + "Connection: Upgrade\r\nContent-Type: application/json\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)) {
        assertThat(AttackClient.statusLine(socket)).startsWith("HTTP/1.1 4");
      }
    }
  }

  @Test
  void eventsAreStreamedToTheBearerOfAToken() throws Exception {
    String document = "subscription { packageLoadProgress(id: \"x\") { id } }";
    HttpResponse<String> stranger =
        attacker.post(AttackClient.body(document, Map.of()), "Accept", "text/event-stream");
    HttpResponse<String> reader =
        attacker.post(
            AttackClient.body(document, Map.of()),
            "Accept",
            "text/event-stream",
            "Authorization",
            "Bearer " + ISSUER.of("reader"));

    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(reader.statusCode()).isEqualTo(200);
    assertThat(reader.body()).contains("NOT_FOUND");
  }

  @Test
  void pagesOfAnAllowedOriginMayAskAndOthersMayNot() throws Exception {
    HttpResponse<String> allowed = attacker.preflight(PAGES);
    HttpResponse<String> other = attacker.preflight("https://elsewhere.example");

    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PAGES);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aClientThatAsksTooOftenWaitsAndOthersDoNot() throws IOException {
    String line = "";
    for (int i = 0; i < 3_000 && !line.contains("429"); i++) {
      try (Socket socket = attacker.open("127.0.0.2", health())) {
        line = AttackClient.statusLine(socket);
      }
    }
    assertThat(line).isEqualTo("HTTP/1.1 429");
    try (Socket socket = attacker.open("127.0.0.2", health())) {
      assertThat(
              new String(
                  socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("Retry-After: 1")
          .contains("\"limit\":\"requestsPerSecond\"")
          .contains("\"retryable\":true");
    }
    try (Socket socket = attacker.open("127.0.0.3", health())) {
      assertThat(AttackClient.statusLine(socket)).isEqualTo("HTTP/1.1 200");
    }
  }

  private static String health() {
    return "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }
}
