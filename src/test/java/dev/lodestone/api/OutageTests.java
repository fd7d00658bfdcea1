package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.lodestone.Application;
import dev.lodestone.graphstore.TestNeo4j;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service whose database and whose collector of traces go and come while it runs. */
@ExtendWith(TestNeo4j.class)
@Timeout(value = 100, unit = TimeUnit.SECONDS)
class OutageTests {
  private static final String QUESTION = "query Listed { packages { id } }";

  private static Line line;
  private static int collector;
  private static ConfigurableApplicationContext service;
  private static GraphQlClient client;

  /** What a collector is sent. */
  private record Sent(String path, String type, List<String> namesOfSpans) {}

  /** The line to the database, which can be cut. */
  private static final class Line implements AutoCloseable {
    private final InetSocketAddress database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    Line(InetSocketAddress database) throws IOException {
      this.database = database;
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      accept(listening);
    }

    int port() {
      return listening.getLocalPort();
    }

    void mend() throws IOException {
      listening = new ServerSocket(port(), 50, InetAddress.getLoopbackAddress());
      accept(listening);
    }

    @Override
    public void close() throws IOException {
      listening.close();
      for (Socket one : open) {
        one.close();
      }
      open.clear();
    }

    private void accept(ServerSocket from) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (from) {
                  while (true) {
                    Socket near = from.accept();
                    Socket far = new Socket(database.getAddress(), database.getPort());
                    open.addAll(List.of(near, far));
                    pass(near, far);
                    pass(far, near);
                  }
                } catch (IOException closed) {
                  // Nobody is let in any longer.
                }
              });
    }

    private static void pass(Socket from, Socket to) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (from;
                    to) {
                  from.getInputStream().transferTo(to.getOutputStream());
                } catch (IOException closed) {
                  // Both ends are closed.
                }
              });
    }
  }

  @BeforeAll
  static void start(TestNeo4j neo4j) throws IOException {
    neo4j.run("CREATE (:Note)");
    line = new Line(new InetSocketAddress(neo4j.uri().getHost(), neo4j.uri().getPort()));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      collector = free.getLocalPort();
    }
    service =
        SpringApplication.run(
            Application.class,
            "--server.port=0",
            "--spring.neo4j.uri=bolt://localhost:" + line.port(),
            "--management.opentelemetry.tracing.export.otlp.endpoint=http://localhost:"
                + collector
                + "/v1/traces");
    client =
        new GraphQlClient(
            service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    line.close();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(20);
    }
  }

  private static HttpResponse<String> health(String group) {
    return client.get("/actuator/health/" + group);
  }

  @Test
  void aServiceWithoutItsDatabaseIsAliveButNotReadyUntilItIsBack() throws Exception {
    assertThat(health("readiness").statusCode()).isEqualTo(200);

    line.close();

    await(() -> health("readiness").statusCode() == 503);
    GraphQlClient.Answer told = new GraphQlClient.Answer(health("readiness").body());
    assertThat(told.at("$.status")).isEqualTo("DOWN");
    assertThat(told.at("$.components.database.details.reason"))
        .isEqualTo("the database does not answer");
    assertThat(health("liveness").statusCode()).isEqualTo(200);
    GraphQlClient.Answer asked = client.ask(QUESTION);
    assertThat(asked.at("$.errors[0].extensions.code")).isEqualTo("GRAPH_UNAVAILABLE");
    assertThat(asked.at("$.errors[0].extensions.retryable")).isEqualTo(true);

    line.mend();

    await(() -> health("readiness").statusCode() == 200);
    assertThat(client.ask(QUESTION).list("$.data.packages")).isEmpty();
  }

  @Test
  void tracesReachACollectorOnceItIsThere() throws Exception {
    // Nobody listens yet, and nobody who asks is made to wait for that.
    assertThat(client.ask(QUESTION).hasErrors()).isFalse();
    List<Sent> sent = new CopyOnWriteArrayList<>();
    HttpServer listening =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), collector), 0);
    listening.createContext(
        "/",
        exchange -> {
          sent.add(
              new Sent(
                  exchange.getRequestURI().getPath(),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  Protobuf.texts(
                      exchange.getRequestBody().readAllBytes(), Protobuf.NAMES_OF_SPANS)));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    listening.start();
    try {
      assertThat(client.ask(QUESTION).hasErrors()).isFalse();
      SdkTracerProvider tracers = service.getBean(SdkTracerProvider.class);
      await(
          () -> {
            tracers.forceFlush().join(10, TimeUnit.SECONDS);
            return sent.stream().anyMatch(one -> one.namesOfSpans().contains("http post /graphql"));
          });
    } finally {
      listening.stop(0);
    }

    assertThat(sent)
        .allSatisfy(
            one -> {
              assertThat(one.path()).isEqualTo("/v1/traces");
              assertThat(one.type()).isEqualTo("application/x-protobuf");
            });
    assertThat(sent)
        .flatExtracting(Sent::namesOfSpans)
        .contains("http post /graphql", "graphql query", "graphql field packages", "read/packages");
  }

  /** As much of the format as finds a field of nested messages. */
  private static final class Protobuf {
    /** {@code resource_spans}, {@code scope_spans}, {@code spans}, {@code name}. */
    static final List<Integer> NAMES_OF_SPANS = List.of(1, 2, 2, 5);

    private final byte[] bytes;
    private int at;
    private final int end;

    private Protobuf(byte[] bytes, int from, int end) {
      this.bytes = bytes;
      this.at = from;
      this.end = end;
    }

    static List<String> texts(byte[] message, List<Integer> path) {
      List<String> found = new CopyOnWriteArrayList<>();
      new Protobuf(message, 0, message.length).collect(path, found);
      return found;
    }

    private void collect(List<Integer> path, List<String> found) {
      while (at < end) {
        long tag = varint();
        switch ((int) (tag & 7)) {
          case 0 -> varint();
          case 1 -> at += Long.BYTES;
          case 5 -> at += Integer.BYTES;
          case 2 -> {
            int length = Math.toIntExact(varint());
            if (tag >>> 3 == path.getFirst()) {
              if (path.size() == 1) {
                found.add(new String(bytes, at, length, StandardCharsets.UTF_8));
              } else {
                new Protobuf(bytes, at, at + length).collect(path.subList(1, path.size()), found);
              }
            }
            at += length;
          }
          default -> throw new IllegalArgumentException("no protobuf at byte " + at);
        }
      }
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte one = bytes[at++];
        value |= (long) (one & 0x7f) << shift;
        if (one >= 0) {
          return value;
        }
      }
    }
  }
}
