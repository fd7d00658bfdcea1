package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.http.OperationSlots;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.Search;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What is asked by clients that do not wait for the answer: nobody works for them any longer. */
@ApiTest
@Timeout(value = 100, unit = TimeUnit.SECONDS)
class GoneClientTests {
  /** It would take hours, and the structure may be read for two minutes. */
  private static final long ENDLESS = 1_000_000_000_000L;

  private static final String STRUCTURE = "read/snapshot-nodes";
  private static final String ENTITIES = "read/entities";
  private static final String OF_STRUCTURE = "{ chokepoints(of: \"product:zz\") { totalCount } }";
  private static final String OF_ENTITIES = "{ node(id: \"product:zz\") { name } }";

  private final AttackClient attacker;
  private final OperationSlots slots;
  private final MeterRegistry meters;
  private final ApiTestConfiguration.Prolonged prolonged;
  private final ServletWebServerApplicationContext context;

  GoneClientTests(
      GraphQlClient client,
      OperationSlots slots,
      MeterRegistry meters,
      ApiTestConfiguration.Prolonged prolonged,
      ServletWebServerApplicationContext context) {
    this.attacker = new AttackClient(client);
    this.slots = slots;
    this.meters = meters;
    this.prolonged = prolonged;
    this.context = context;
  }

  @BeforeEach
  void draw(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "zz @ CN 5%");
  }

  @AfterEach
  void hurry() {
    prolonged.clear();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(10);
    }
  }

  private static boolean isRunning(TestNeo4j neo4j) {
    return !neo4j
        .run(
            "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS pro' + 'longed'"
                + " RETURN currentQuery")
        .isEmpty();
  }

  private Search statements(String cypher, String outcome) {
    return meters.find("lodestone.statement").tags("cypher", cypher, "outcome", outcome);
  }

  private long versions() {
    return count(statements("read/version", "SUCCESS"));
  }

  private Search analyses() {
    return meters.find("lodestone.analysis").tag("kind", "chokepoints");
  }

  private static long count(Search timers) {
    return timers.timers().stream().mapToLong(Timer::count).sum();
  }

  private static double seconds(Search timers) {
    return timers.timers().stream().mapToDouble(one -> one.totalTime(TimeUnit.SECONDS)).sum();
  }

  private long cancelled(String cypher) {
    return count(statements(cypher, "CANCELLED"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStatementEndsWhenItsClientClosesTheConnection(boolean orderly, TestNeo4j neo4j)
      throws Exception {
    long before = cancelled(STRUCTURE);
    prolonged.set(STRUCTURE, ENDLESS);
    Socket socket = attacker.open(attacker.wire(OF_STRUCTURE));
    await(() -> isRunning(neo4j));
    assertThat(slots.taken()).isEqualTo(1);

    if (!orderly) {
      socket.setSoLinger(true, 0);
    }
    socket.close();

    await(() -> slots.taken() == 0);
    await(() -> !isRunning(neo4j));
    assertThat(cancelled(STRUCTURE)).isEqualTo(before + 1);
  }

  @Test
  void aLookUpOfABatchEndsToo(TestNeo4j neo4j) throws Exception {
    long before = cancelled(ENTITIES);
    prolonged.set(ENTITIES, ENDLESS);
    Socket socket = attacker.open(attacker.wire(OF_ENTITIES));
    await(() -> isRunning(neo4j));

    socket.close();

    await(() -> slots.taken() == 0);
    await(() -> !isRunning(neo4j));
    assertThat(cancelled(ENTITIES)).isEqualTo(before + 1);
  }

  @Test
  void anAnalysisEndsBeforeItsTimeIsOver(TestNeo4j neo4j) throws Exception {
    HardGraph.write(neo4j);
    // Reads the structure, so that all that takes time afterwards is the analysis.
    assertThat(attacker.ask(HardGraph.EASY_QUESTION).hasErrors()).isFalse();
    long analyses = count(analyses());
    double seconds = seconds(analyses());
    long versions = versions();
    Socket socket = attacker.open(attacker.wire(HardGraph.QUESTION));
    await(() -> versions() > versions);

    socket.close();

    await(() -> slots.taken() == 0);
    assertThat(count(analyses())).isEqualTo(analyses + 1);
    assertThat(seconds(analyses()) - seconds).isLessThan((double) HardGraph.ALLOWED.toSeconds());
  }

  @Test
  void anAnswerThatIsNotThereInTimeIsGivenUpWithAnErrorOfGraphQl(TestNeo4j neo4j) throws Exception {
    Connector connector =
        Objects.requireNonNull((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();
    long usual = connector.getAsyncTimeout();
    connector.setAsyncTimeout(200);
    HttpResponse<String> late;
    try {
      prolonged.set(ENTITIES, ENDLESS);
      late = attacker.post(AttackClient.body(OF_ENTITIES, Map.of()));
    } finally {
      connector.setAsyncTimeout(usual);
    }

    assertThat(late.statusCode()).isEqualTo(503);
    assertThat(late.headers().firstValue("Retry-After")).hasValue("10");
    GraphQlClient.Answer told = new GraphQlClient.Answer(late.body());
    assertThat(told.at("$.errors[0].extensions.code")).isEqualTo("SERVICE_BUSY");
    assertThat(told.at("$.errors[0].extensions.retryable")).isEqualTo(true);
    assertThat(told.at("$.errors[0].extensions.limit")).isEqualTo("maxTime");
    assertThat(told.at("$.errors[0].extensions.allowed")).isEqualTo(300);
    await(() -> slots.taken() == 0);
    await(() -> !isRunning(neo4j));
  }

  @Test
  void whatAClientSendsAheadIsAnsweredInItsTurn() throws Exception {
    // Long enough that the connection is looked at meanwhile.
    prolonged.set(STRUCTURE, 5_000_000);
    String ahead =
        attacker
            .wire("{ packages { id } }")
            .replace("HTTP/1.1\r\n", "HTTP/1.1\r\nConnection: close\r\n");

    try (Socket socket = attacker.open(attacker.wire(OF_STRUCTURE) + ahead)) {
      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answers)
          .containsSubsequence(
              "HTTP/1.1 200", "\"totalCount\":", "HTTP/1.1 200", "\"packages\":[]");
    }
    assertThat(slots.taken()).isZero();
  }
}
