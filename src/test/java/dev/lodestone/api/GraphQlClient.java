package dev.lodestone.api;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running application over HTTP, as any client would. */
final class GraphQlClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  /** An answer as JSON. */
  record Answer(String json) {
    /** What stands at a JSON path. */
    Object at(String path) {
      return JsonPath.read(json, path);
    }

    /** The answer without what tells of the question: its cost. */
    String told() {
      return JsonPath.parse(json).delete("$.extensions").jsonString();
    }

    String text(String path) {
      return String.valueOf(at(path));
    }

    List<Object> list(String path) {
      return JsonPath.read(json, path);
    }

    boolean hasErrors() {
      return json.contains("\"errors\"");
    }
  }

  GraphQlClient(int port) {
    this.port = port;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Answer ask(String query) {
    return ask(query, Map.of());
  }

  Answer ask(String query, Map<String, Object> variables) {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    HttpRequest request =
        HttpRequest.newBuilder(uri("/graphql"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return new Answer(send(request).body());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
