package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.http.OpenSockets;
import dev.lodestone.http.OperationSlots;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What is turned away when as much is done as may be. */
@ApiTest
@TestPropertySource(
    properties = {
      "lodestone.limits.max-operations=3",
      "lodestone.limits.max-sockets-per-client=2",
      "lodestone.limits.max-sockets=3",
      "lodestone.database.timeout=3s"
    })
class SheddingTests {
  private final GraphQlClient client;
  private final AttackClient attacker;
  private final OperationSlots slots;
  private final OpenSockets sockets;
  private final ApiTestConfiguration.Prolonged prolonged;
  private final List<Runnable> taken = new ArrayList<>();

  SheddingTests(
      GraphQlClient client,
      OperationSlots slots,
      OpenSockets sockets,
      ApiTestConfiguration.Prolonged prolonged) {
    this.client = client;
    this.prolonged = prolonged;
    this.attacker = new AttackClient(client);
    this.slots = slots;
    this.sockets = sockets;
  }

  private void takeAllSlots() {
    while (slots.tryTake()) {
      taken.add(slots::giveBack);
    }
  }

  @AfterEach
  void giveBack() {
    prolonged.clear();
    taken.forEach(Runnable::run);
  }

  @Test
  void operationsBeyondTheSlotsAreTurnedAwayAtOnce() throws Exception {
    takeAllSlots();

    HttpResponse<String> answer = attacker.post(AttackClient.body("{ __typename }", Map.of()));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    GraphQlClient.Answer told = new GraphQlClient.Answer(answer.body());
    assertThat(told.at("$.errors[0].extensions.code")).isEqualTo("SERVICE_BUSY");
    assertThat(told.at("$.errors[0].extensions.retryable")).isEqualTo(true);
    assertThat(told.at("$.errors[0].extensions.limit")).isEqualTo("maxOperations");
    assertThat(told.at("$.errors[0].extensions.allowed")).isEqualTo(3);
  }

  @Test
  void operationsOfASocketAreTurnedAwayToo() throws Exception {
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql")).init()) {
      takeAllSlots();
      socket.ask("1", "{ __typename }");
      assertThat(socket.next().at("$.payload.errors[0].extensions.code")).isEqualTo("SERVICE_BUSY");
    }
  }

  @Test
  void eachOperationGivesItsSlotBackHoweverItEnds() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(attacker.ask("{ packages { id } }").hasErrors()).isFalse();
      assertThat(attacker.ask("{ nothing }").hasErrors()).isTrue();
      assertThat(attacker.post("{").statusCode()).isEqualTo(400);
      assertThat(attacker.post("{}", "Accept", "text/event-stream").statusCode()).isPositive();
    }
    while (slots.taken() > 0) {
      Thread.sleep(10);
    }
    assertThat(slots.taken()).isZero();
  }

  @Test
  void aStatementThatTakesTooLongIsGoneWhenItsErrorComes(TestNeo4j neo4j) throws Exception {
    prolonged.set("read/entities", 1_000_000_000_000L);

    GraphQlClient.Answer told = attacker.ask("{ node(id: \"product:zz\") { name } }");

    assertThat(told.at("$.errors[0].extensions.code")).isEqualTo("GRAPH_UNAVAILABLE");
    assertThat(told.at("$.errors[0].extensions.retryable")).isEqualTo(true);
    assertThat(
            neo4j.run(
                "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS pro' +"
                    + " 'longed' RETURN currentQuery"))
        .isEmpty();
    prolonged.clear();
    assertThat(attacker.ask("{ node(id: \"product:zz\") { name } }").hasErrors()).isFalse();
  }

  @Test
  void aClientOpensAsManySocketsAsItMay() throws Exception {
    try (WebSocketClient one = new WebSocketClient(client.uri("/graphql")).init();
        WebSocketClient two = new WebSocketClient(client.uri("/graphql")).init()) {
      assertThatThrownBy(() -> new WebSocketClient(client.uri("/graphql")))
          .hasCauseInstanceOf(WebSocketHandshakeException.class);
      one.leave();
      two.leave();
    }
    while (sockets.count() > 0) {
      Thread.sleep(10);
    }
    new WebSocketClient(client.uri("/graphql")).init().close();
  }
}
