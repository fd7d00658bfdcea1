package dev.lodestone.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Speaks {@code graphql-transport-ws} over the WebSocket of the JDK. */
final class WebSocketClient implements AutoCloseable {
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  /** Gathers messages; keep-alive pings are none. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        String whole = message.toString();
        message.setLength(0);
        if (!whole.contains("\"type\":\"ping\"")) {
          received.add(whole);
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      received.add("{\"type\":\"closed\",\"code\":" + status + "}");
      return null;
    }
  }

  WebSocketClient(URI http, String... headers) {
    WebSocket.Builder builder =
        HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket =
        builder
            .buildAsync(URI.create(http.toString().replace("http:", "ws:")), new Listener())
            .join();
  }

  /** Opens the conversation. */
  WebSocketClient init() throws InterruptedException {
    send("{\"type\": \"connection_init\"}");
    next();
    return this;
  }

  /** Opens it with a token; what the service says to that. */
  GraphQlClient.Answer init(String token) throws InterruptedException {
    send(
        "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer %s\"}}"
            .formatted(token));
    return next();
  }

  void ask(String id, String document) {
    send(
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document))));
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  GraphQlClient.Answer next() throws InterruptedException {
    String message = received.poll(60, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message came");
    }
    return new GraphQlClient.Answer(message);
  }

  /** All messages up to the one that completes. */
  List<GraphQlClient.Answer> untilComplete() throws InterruptedException {
    List<GraphQlClient.Answer> all = new ArrayList<>();
    GraphQlClient.Answer message = next();
    while (message.text("$.type").equals("next")) {
      all.add(message);
      message = next();
    }
    all.add(message);
    return all;
  }

  /** Breaks the connection off. */
  void leave() {
    socket.abort();
  }

  @Override
  public void close() {
    leave();
  }
}
