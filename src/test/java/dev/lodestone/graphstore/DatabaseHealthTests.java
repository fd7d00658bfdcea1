package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What health says of a database that is not there, or hangs. */
class DatabaseHealthTests {
  private static Health health(int port) {
    try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none())) {
      return new DatabaseHealth(new DatabaseProbe(TestNeo4j.database(driver, 1))).health();
    }
  }

  @Test
  void aDatabaseThatIsGoneIsDown() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    Health health = health(port);

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsEntry("reason", "the database does not answer");
  }

  @Test
  void aDatabaseThatHangsIsDownWithoutBeingWaitedFor() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Health health = health(silent.getLocalPort());

      assertThat(health.getStatus()).isEqualTo(Status.DOWN);
      assertThat(health.getDetails())
          .containsEntry("reason", "the database did not answer within 2 s");
    }
  }
}
