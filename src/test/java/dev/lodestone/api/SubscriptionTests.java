package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Jobs watched by subscription, over server-sent events and over a WebSocket. */
@ApiTest
@SuppressWarnings("try")
class SubscriptionTests {
  private static final String LOAD =
      "subscription { packageLoadProgress(id: \"%s\") { id state progress { step rows elapsedMs }"
          + " report { outcome facts } } }";
  private static final String EVENTS =
      "subscription { policyEventRecorded { id name date involves { id } } }";
  private static final String SEARCH =
      "subscription { chokepointSearchProgress(id: \"%s\") { state of { id recipe { name } }"
          + " progress { found } completeness { packages } } }";

  private final GraphQlClient client;
  private final UploadClient uploads;
  private final TestNeo4j neo4j = new TestNeo4j();
  private final JobStreams streams;

  @TempDir Path folder;

  SubscriptionTests(GraphQlClient client, JobStreams streams) {
    this.client = client;
    this.uploads = new UploadClient(client);
    this.streams = streams;
  }

  private String begin(DrawnPackage drawn) throws IOException {
    Path written = drawn.write(Files.createTempDirectory(folder, "package"));
    String location =
        UploadClient.location(uploads.sendFolder("/packages", UploadClient.files(written)));
    return location.substring("/packages/loads/".length());
  }

  private void await(String id, String state) {
    uploads.await("/packages/loads/" + id, state);
  }

  private HttpRequest request(String document) {
    return HttpRequest.newBuilder(client.uri("/graphql"))
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                JsonMapper.shared().writeValueAsString(Map.of("query", document))))
        .build();
  }

  /** The lines of a subscription over server-sent events, to its end. */
  private List<String> lines(String document) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request(document), HttpResponse.BodyHandlers.ofLines())
        .body()
        .toList();
  }

  private static List<GraphQlClient.Answer> data(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("data:{"))
        .map(line -> new GraphQlClient.Answer(line.substring("data:".length())))
        .toList();
  }

  @Test
  void aLoadIsWatchedOverServerSentEventsToItsEnd() throws IOException, InterruptedException {
    String id = begin(DrawnPackage.sound());

    List<String> lines = lines(LOAD.formatted(id));

    List<GraphQlClient.Answer> data = data(lines);
    assertThat(lines).contains("event:next").contains("event:complete");
    assertThat(data.getLast().text("$.data.packageLoadProgress.report.outcome"))
        .isEqualTo("LOADED");
    assertThat(data.getLast().at("$.data.packageLoadProgress.report.facts")).isEqualTo(19);
    assertThat(data.getLast().text("$.data.packageLoadProgress.id")).isEqualTo(id);
    assertThat(streams.open()).isZero();
  }

  @Test
  void aLoadIsWatchedOverAWebSocketToItsEnd() throws IOException, InterruptedException {
    String id;
    List<GraphQlClient.Answer> messages = new ArrayList<>();
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql")).init()) {
      try (LoadsHeldUp held = new LoadsHeldUp(neo4j)) {
        id = begin(DrawnPackage.sound());
        await(id, "RUNNING");
        socket.ask("1", LOAD.formatted(id));
        messages.add(socket.next());
      }
      messages.addAll(socket.untilComplete());
    }

    assertThat(messages.getFirst().text("$.payload.data.packageLoadProgress.state"))
        .isEqualTo("RUNNING");
    assertThat(messages.getLast().text("$.type")).isEqualTo("complete");
    assertThat(messages).allSatisfy(one -> assertThat(one.text("$.id")).isEqualTo("1"));
    GraphQlClient.Answer last = messages.get(messages.size() - 2);
    assertThat(last.text("$.payload.data.packageLoadProgress.report.outcome")).isEqualTo("LOADED");
  }

  @Test
  void aClientThatEndsItsSubscriptionOrGoesAwayGivesUpItsPlace()
      throws IOException, InterruptedException {
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j);
        WebSocketClient ends = new WebSocketClient(client.uri("/graphql")).init();
        WebSocketClient leaves = new WebSocketClient(client.uri("/graphql")).init()) {
      String id = begin(DrawnPackage.sound());
      ends.ask("1", LOAD.formatted(id));
      ends.next();
      leaves.ask("1", LOAD.formatted(id));
      leaves.next();
      assertThat(streams.open()).isEqualTo(2);
      ends.send("{\"id\": \"1\", \"type\": \"complete\"}");
      leaves.leave();
      while (streams.open() > 0) {
        Thread.sleep(20);
      }
      uploads.delete("/packages/loads/" + id);
    }
  }

  @Test
  void moreStreamsThanMayBeAreTurnedAway() throws IOException, InterruptedException {
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j);
        WebSocketClient socket = new WebSocketClient(client.uri("/graphql")).init()) {
      String id = begin(DrawnPackage.sound());
      for (int i = 0; i < JobStreams.MAX_STREAMS; i++) {
        socket.ask("s" + i, LOAD.formatted(id));
        // Each is begun beside the others, and no more are begun at a time than are answered.
        while (streams.open() <= i) {
          Thread.sleep(5);
        }
      }
      List<GraphQlClient.Answer> data = data(lines(LOAD.formatted(id)));
      HttpResponse<String> http = uploads.get("/packages/loads/" + id, "text/event-stream");
      uploads.delete("/packages/loads/" + id);

      assertThat(data.getFirst().text("$.errors[0].extensions.code")).isEqualTo("SERVICE_BUSY");
      assertThat(data.getFirst().at("$.errors[0].extensions.allowed")).isEqualTo(50);
      assertThat(new GraphQlClient.Answer(http.body()).text("$.code")).isEqualTo("SERVICE_BUSY");
      assertThat(new GraphQlClient.Answer(http.body()).at("$.allowed")).isEqualTo(50);
      assertThat(http.statusCode()).isEqualTo(503);
    }
    while (streams.open() > 0) {
      Thread.sleep(20);
    }
  }

  @Test
  void aSearchIsWatchedAndGoesOnBelievingWhatItWasStartedWith()
      throws IOException, InterruptedException {
    await(begin(DrawnPackage.sound()), "DONE");
    await(
        begin(
            DrawnPackage.empty("mine")
                .unpublished()
                .table("sources", "fact,id,name,publisher\nr,source:report,Mine,Me\n")
                .stated("products", "fact,id,name,stage", "s,product:secret,Secret,MAGNET")
                .stated(
                    "requires", "fact,product,slot,input", "r,product:magnet,s,product:secret")),
        "DONE");
    String id =
        client
            .ask(
                """
                mutation { startChokepointSearch(of: "product:magnet", among: [PRODUCT], maxOrder: 1,
                    assuming: {packages: ["drawn", "mine"]}) { id } }
                """)
            .text("$.data.startChokepointSearch.id");

    GraphQlClient.Answer last = data(lines(SEARCH.formatted(id))).getLast();

    assertThat(last.text("$.data.chokepointSearchProgress.state")).isEqualTo("COMPLETE");
    assertThat(last.list("$..recipe[*].name")).containsExactly("oxide", "s");
    assertThat(last.list("$..packages[*]")).containsExactly("drawn", "mine");
  }

  private void awaitOpen(int wanted) throws InterruptedException {
    while (streams.open() != wanted) {
      Thread.sleep(20);
    }
  }

  @Test
  void anEventWrittenByHandOrLoadedIsToldOverAWebSocket() throws IOException, InterruptedException {
    neo4j.run("CREATE (:Entity:PolicyEvent {id: 'event:old', name: 'Old'})");
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql")).init()) {
      socket.ask("1", EVENTS);
      awaitOpen(1);
      neo4j.run("CREATE (:Entity:PolicyEvent {id: 'event:talks', name: 'Talks'})");
      GraphQlClient.Answer byHand = socket.next();
      begin(
          DrawnPackage.empty("events")
              .table("sources", "fact,id,name,publisher\nr,source:report,Report,Press\n")
              .stated(
                  "policy-events",
                  "fact,id,name,date,datePrecision,eventType",
                  "e,event:loaded,Loaded,2026-05-01,DAY,TALKS"));
      GraphQlClient.Answer loaded = socket.next();

      assertThat(byHand.text("$.payload.data.policyEventRecorded.id")).isEqualTo("event:talks");
      assertThat(byHand.text("$.payload.data.policyEventRecorded.name")).isEqualTo("Talks");
      assertThat(loaded.text("$.payload.data.policyEventRecorded.id")).isEqualTo("event:loaded");
    }
    awaitOpen(0);
  }

  @Test
  void anEventIsToldOverServerSentEvents() throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<Stream<String>>> answer =
        HttpClient.newHttpClient().sendAsync(request(EVENTS), HttpResponse.BodyHandlers.ofLines());
    awaitOpen(1);
    neo4j.run("CREATE (:Entity:PolicyEvent {id: 'event:talks', name: 'Talks'})");

    try (Stream<String> lines = answer.join().body()) {
      GraphQlClient.Answer told =
          new GraphQlClient.Answer(
              lines
                  .filter(line -> line.startsWith("data:{"))
                  .findFirst()
                  .orElseThrow()
                  .substring("data:".length()));
      assertThat(told.text("$.data.policyEventRecorded.id")).isEqualTo("event:talks");
    }
  }

  @Test
  void whatIsNotThereCannotBeWatched() throws IOException, InterruptedException {
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql")).init()) {
      for (String document : List.of(LOAD.formatted("none"), SEARCH.formatted("none"))) {
        assertThat(data(lines(document)).getFirst().text("$.errors[0].extensions.code"))
            .isEqualTo("NOT_FOUND");
        socket.ask("1", document);
        GraphQlClient.Answer error = socket.next();
        assertThat(error.text("$.type")).isEqualTo("error");
        assertThat(error.text("$.payload[0].extensions.argument")).isEqualTo("id");
      }
    }
    assertThat(uploads.get("/packages/loads/none", "text/event-stream").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"Origin, https://elsewhere.example", "Sec-Fetch-Site, cross-site"})
  void aForeignPageOpensNoWebSocket(String header, String value) {
    assertThatThrownBy(() -> new WebSocketClient(client.uri("/graphql"), header, value))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .cause()
        .extracting(refused -> ((WebSocketHandshakeException) refused).getResponse().statusCode())
        .isEqualTo(403);
  }

  @Test
  void aProgramOnThisMachineMayWriteOverAWebSocket() throws IOException, InterruptedException {
    await(begin(DrawnPackage.sound()), "DONE");
    try (WebSocketClient socket = new WebSocketClient(client.uri("/graphql")).init()) {
      socket.ask("1", "mutation { unloadPackage(id: \"drawn\") { id } }");
      String id = socket.next().text("$.payload.data.unloadPackage.id");
      await(id, "DONE");
    }
    assertThat(client.ask("{ packages { id } }").list("$.data.packages")).isEmpty();
  }
}
