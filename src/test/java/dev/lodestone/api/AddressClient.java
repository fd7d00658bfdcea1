package dev.lodestone.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks by the address alone. */
final class AddressClient {
  static final String GRAPHQL = "application/graphql-response+json";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI graphql;

  AddressClient(GraphQlClient client) {
    this.graphql = client.uri("/graphql");
  }

  /** An address with parameters, as pairs. */
  URI address(String... parameters) {
    List<String> encoded = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      encoded.add(
          parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return URI.create(graphql + "?" + String.join("&", encoded));
  }

  HttpResponse<String> query(String document) throws Exception {
    return get(address("query", document));
  }

  /** What an address gets, asked with headers, as pairs. */
  HttpResponse<String> get(URI address, String... headers) throws Exception {
    return send("GET", address, headers);
  }

  HttpResponse<String> send(String method, URI address, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static GraphQlClient.Answer read(HttpResponse<String> answer) {
    return new GraphQlClient.Answer(answer.body());
  }

  static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  static String code(HttpResponse<String> answer) {
    return read(answer).text("$.errors[0].extensions.code");
  }
}
