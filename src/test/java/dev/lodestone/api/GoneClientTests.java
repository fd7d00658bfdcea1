package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.http.OperationSlots;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  GoneClientTests(
      GraphQlClient client,
      OperationSlots slots,
      MeterRegistry meters,
      ApiTestConfiguration.Prolonged prolonged) {
    this.attacker = new AttackClient(client);
    this.slots = slots;
    this.meters = meters;
    this.prolonged = prolonged;
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

  private long cancelled(String cypher) {
    return meters
        .find("lodestone.statement")
        .tags("cypher", cypher, "outcome", "CANCELLED")
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
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
