package dev.lodestone.sidebyside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that answers over HTTP: the server of the JDK, the driver, JSON, and hand-written
 * Cypher. Arguments: the Bolt address, the port. Says {@code ready} once it answers.
 */
final class RawServer {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Target.Raw raw;
  private final Map<String, Questions.Question> questions =
      Questions.ALL.stream()
          .collect(Collectors.toMap(Questions.Question::name, Function.identity()));

  private RawServer(Driver driver) {
    this.raw = new Target.Raw("raw", driver);
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    RawServer server = new RawServer(GraphDatabase.driver(args[0], AuthTokens.none()));
    HttpServer http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", server::answer);
    http.start();
    System.out.println("ready");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<?, ?> asked = JSON.readValue(exchange.getRequestBody(), Map.class);
      @SuppressWarnings("unchecked")
      Map<String, Object> variables = (Map<String, Object>) asked.get("variables");
      byte[] answer =
          JSON.writeValueAsBytes(
              Map.of(
                  "data",
                  Map.of("products", raw.rows(questions.get(asked.get("question")), variables))));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
