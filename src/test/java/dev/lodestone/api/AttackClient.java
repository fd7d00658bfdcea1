package dev.lodestone.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Sends what no honest client would. */
final class AttackClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI graphql;

  AttackClient(GraphQlClient client) {
    this.graphql = client.uri("/graphql");
  }

  /** Posts a body to the endpoint with further headers, as pairs. */
  HttpResponse<String> post(String body, String... headers) throws Exception {
    return post(HttpRequest.BodyPublishers.ofString(body), headers);
  }

  HttpResponse<String> post(HttpRequest.BodyPublisher body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(graphql).header("Content-Type", "application/json").POST(body);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks, as a browser does for a page of an origin, whether it may post. */
  HttpResponse<String> preflight(String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(graphql)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** What a document gets. */
  GraphQlClient.Answer ask(String document) throws Exception {
    return ask(document, Map.of());
  }

  GraphQlClient.Answer ask(String document, Map<String, Object> variables) throws Exception {
    return new GraphQlClient.Answer(post(body(document, variables)).body());
  }

  static String body(String document, Map<String, Object> variables) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("query", document, "variables", variables));
  }

  /** A raw connection, after the text is written to it. */
  Socket open(String text) throws IOException {
    return open("127.0.0.1", text);
  }

  /** The same from another address of this machine, which is another client. */
  Socket open(String from, String text) throws IOException {
    Socket socket =
        new Socket(graphql.getHost(), graphql.getPort(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(30_000);
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  /** The first line of the answer on a raw connection. */
  static String statusLine(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      line.append((char) one);
    }
    return line.toString().strip();
  }

  /** A request for a document as it goes over the wire. */
  String wire(String document) {
    String body = body(document, Map.of());
    return "POST /graphql HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(graphql.getPort(), body.length(), body);
  }
}
