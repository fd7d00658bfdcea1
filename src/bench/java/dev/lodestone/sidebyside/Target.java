package dev.lodestone.sidebyside;

import dev.lodestone.sidebyside.Questions.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is asked. Safe for use by several threads. */
interface Target {
  SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

  String name();

  /** Asks, reads the whole answer, and returns its size in bytes; 0 where it has none. */
  int ask(Question question, Map<String, Object> parameters);

  /** The answer in the shape of the generated graph. */
  Object answer(Question question, Map<String, Object> parameters);

  /** The floor: hand-written Cypher, records read into maps. */
  record Raw(String name, Driver driver) implements Target {
    @Override
    public int ask(Question question, Map<String, Object> parameters) {
      rows(question, parameters);
      return 0;
    }

    @Override
    public Object answer(Question question, Map<String, Object> parameters) {
      return rows(question, parameters);
    }

    List<Map<String, Object>> rows(Question question, Map<String, Object> parameters) {
      try (Session session = driver.session(READING)) {
        return session.executeRead(
            transaction ->
                transaction
                    .run(question.cypher(), parameters)
                    .list(org.neo4j.driver.Record::asMap));
      }
    }
  }

  /** The same behind HTTP. */
  record RawHttp(String name, URI address) implements Target {
    @Override
    public int ask(Question question, Map<String, Object> parameters) {
      return Http.post(address, body(question, parameters)).length;
    }

    @Override
    public Object answer(Question question, Map<String, Object> parameters) {
      return Http.data(Http.post(address, body(question, parameters))).get("products");
    }

    private static Map<String, Object> body(Question question, Map<String, Object> parameters) {
      return Map.of("question", question.name(), "variables", parameters);
    }
  }

  /** The GraphQL service that is to be beaten. */
  record Peer(String name, URI address) implements Target {
    @Override
    public int ask(Question question, Map<String, Object> parameters) {
      return Http.post(address, body(question, parameters)).length;
    }

    @Override
    public Object answer(Question question, Map<String, Object> parameters) {
      return Http.data(Http.post(address, body(question, parameters))).get("products");
    }

    private static Map<String, Object> body(Question question, Map<String, Object> parameters) {
      return Map.of("query", question.peer(), "variables", parameters);
    }
  }

  /** Ours. A page has 200 entries at most: what is longer is asked for page by page. */
  record Lodestone(String name, URI address) implements Target {
    private static final String MORE = "\"hasNextPage\":true";
    private static final String CURSOR = "\"endCursor\":\"";

    @Override
    public int ask(Question question, Map<String, Object> parameters) {
      return pages(question, parameters).stream().mapToInt(page -> page.length).sum();
    }

    private List<byte[]> pages(Question question, Map<String, Object> parameters) {
      Map<String, Object> variables = new HashMap<>(parameters);
      variables.computeIfPresent("id", (name, id) -> "product:" + id);
      variables.computeIfPresent("stage", (name, stage) -> stage.toString());
      List<byte[]> pages = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        byte[] page =
            Http.post(address, Map.of("query", question.lodestone(), "variables", variables));
        pages.add(page);
        cursor = next(page);
        if (cursor != null) {
          variables.put("after", cursor);
        }
      }
      return pages;
    }

    private static @Nullable String next(byte[] page) {
      int tail = Math.max(0, page.length - 1000);
      String end = new String(page, tail, page.length - tail, StandardCharsets.UTF_8);
      if (!end.contains(MORE)) {
        return null;
      }
      int begin = end.indexOf(CURSOR) + CURSOR.length();
      return end.substring(begin, end.indexOf('"', begin));
    }

    @Override
    public Object answer(Question question, Map<String, Object> parameters) {
      List<Map<?, ?>> edges = new ArrayList<>();
      for (byte[] page : pages(question, parameters)) {
        Map<?, ?> data = Http.data(page);
        if (data.get("product") instanceof Map<?, ?> product) {
          return List.of(Answers.product(product, question.name().equals("Q1c")));
        }
        if (data.get("products") instanceof Map<?, ?> products) {
          return ((List<?>) products.get("nodes"))
              .stream().map(one -> Answers.product((Map<?, ?>) one, false)).toList();
        }
        Map<?, ?> reachable = (Map<?, ?>) data.get("reachable");
        ((List<?>) reachable.get("edges")).forEach(edge -> edges.add((Map<?, ?>) edge));
      }
      return List.of(Answers.closure(parameters.get("id"), edges));
    }
  }

  /** Sends JSON. */
  final class Http {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String GOOD = "{\"data\":{";

    private Http() {}

    static byte[] post(URI address, Object body) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(Duration.ofMinutes(2))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      try {
        HttpResponse<byte[]> response =
            CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        byte[] answer = response.body();
        String begin = new String(answer, 0, Math.min(answer.length, 500), StandardCharsets.UTF_8);
        if (response.statusCode() != 200 || !begin.startsWith(GOOD)) {
          throw new IllegalStateException(address + ": " + response.statusCode() + " " + begin);
        }
        return answer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    static Map<?, ?> data(byte[] answer) {
      return (Map<?, ?>) JSON.readValue(answer, Map.class).get("data");
    }
  }
}
