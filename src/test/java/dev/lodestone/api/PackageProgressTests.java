package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads over HTTP that are watched, cancelled and queued. */
@ApiTest
@SuppressWarnings("try")
class PackageProgressTests {
  private static final List<String> STEPS =
      List.of("CHECKING", "COMPARING", "SUPERSEDING", "WRITING", "WITHDRAWING");

  private final GraphQlClient client;
  private final UploadClient uploads;
  private final TestNeo4j neo4j = new TestNeo4j();
  private final JobStreams streams;

  @TempDir Path folder;
  private byte[] zip = new byte[0];

  PackageProgressTests(GraphQlClient client, JobStreams streams) {
    this.client = client;
    this.uploads = new UploadClient(client);
    this.streams = streams;
  }

  @BeforeEach
  void draw() {
    zip = UploadClient.zip(UploadClient.files(DrawnPackage.sound().write(folder)));
  }

  private String begin() {
    return UploadClient.location(uploads.sendZip("/packages", zip));
  }

  private void cancel(String location) {
    assertThat(uploads.delete(location).statusCode()).isEqualTo(200);
  }

  private List<Object> packages() {
    return client.ask("{ packages { id } }").list("$.data.packages[*].id");
  }

  /** Opens a stream of events and returns once its first line is there. */
  private Stream<String> events(String location) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uploads.uri(location))
                    .header("Accept", "text/event-stream")
                    .build(),
                HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    return answer.body();
  }

  private static List<GraphQlClient.Answer> data(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("data:"))
        .map(line -> new GraphQlClient.Answer(line.substring("data:".length())))
        .toList();
  }

  @Test
  void eventsComeInOrderAndEndWithTheReport() throws IOException, InterruptedException {
    zip = UploadClient.zip(UploadClient.files(large().write(folder)));
    List<String> lines;
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j)) {
      String location = begin();
      uploads.await(location, "RUNNING");
      try (Stream<String> stream = events(location)) {
        held.release();
        lines = stream.toList();
      }
    }

    List<String> names = lines.stream().filter(line -> line.startsWith("event:")).toList();
    List<GraphQlClient.Answer> data = data(lines);
    assertThat(names).hasSizeGreaterThan(1).hasSameSizeAs(data);
    assertThat(names.subList(0, names.size() - 1)).containsOnly("event:progress");
    assertThat(names.getLast()).isEqualTo("event:report");
    assertThat(data.getFirst().text("$.state")).isEqualTo("RUNNING");
    assertThat(data.getLast().text("$.report.outcome")).isEqualTo("LOADED");
    assertThat(data.getLast().at("$.progress.rows")).isEqualTo(10_001);
    List<Integer> elapsed = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    for (GraphQlClient.Answer event : data) {
      elapsed.add((Integer) event.at("$.progress.elapsedMs"));
      steps.add(STEPS.indexOf(event.text("$.progress.step")));
    }
    assertThat(elapsed).isSorted();
    assertThat(steps).isSorted();
  }

  private static DrawnPackage large() {
    String[] companies =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "c%1$d,company:c%1$d,Company %1$d".formatted(i))
            .toArray(String[]::new);
    return DrawnPackage.empty("large")
        .table("sources", "fact,id,name,publisher\nreport,source:report,Report,Survey\n")
        .stated("companies", "fact,id,name", companies);
  }

  @Test
  void aStreamOfWhatIsOverIsItsReport() throws IOException, InterruptedException {
    HttpResponse<String> accepted = uploads.sendZip("/packages", zip);
    uploads.end(accepted);

    try (Stream<String> stream = events(UploadClient.location(accepted))) {
      List<String> lines = stream.toList();
      assertThat(lines).startsWith("event:report");
      assertThat(data(lines)).hasSize(1);
    }
  }

  @Test
  void aClientThatGoesAwayGivesUpItsPlace() throws IOException, InterruptedException {
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j)) {
      String location = begin();
      uploads.await(location, "RUNNING");
      Stream<String> stream = events(location);
      int open = streams.open();
      stream.close();
      while (streams.open() == open) {
        Thread.sleep(20);
      }
      assertThat(open).isPositive();
      assertThat(streams.open()).isEqualTo(open - 1);
      assertThat(uploads.look(location).text("$.state")).isEqualTo("RUNNING");
      cancel(location);
    }
  }

  @Test
  void aLoadThatIsCancelledLeavesTheGraphAsItWas() {
    String running;
    String waiting;
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j)) {
      running = begin();
      uploads.await(running, "RUNNING");
      waiting = begin();
      assertThat(uploads.look(waiting).text("$.state")).isEqualTo("QUEUED");
      cancel(waiting);
      assertThat(uploads.look(waiting).text("$.state")).isEqualTo("CANCELLED");
      cancel(running);
    }
    GraphQlClient.Answer end = uploads.await(running, "CANCELLED");

    assertThat(end.text("$.report.outcome")).isEqualTo("CANCELLED");
    assertThat(uploads.get(running, "text/plain").body())
        .isEqualTo("The load of drawn was cancelled, the graph is unchanged\n");
    assertThat(packages()).isEmpty();
    assertThat(neo4j.run("MATCH (n:Entity) RETURN n")).isEmpty();
    assertThat(uploads.delete("/packages/loads/none").statusCode()).isEqualTo(404);
  }

  @Test
  void twoAtOnceAreLoadedOneAfterTheOther() throws IOException {
    byte[] first = zip;
    byte[] second =
        UploadClient.zip(
            UploadClient.files(
                DrawnPackage.empty("mine")
                    .table("sources", "fact,id,name,publisher\nr,source:report,Mine,Me\n")
                    .stated("requires", "fact,product,slot,input", "r,product:magnet,x,element:Dy")
                    .write(Files.createDirectory(folder.resolve("mine")))));

    HttpResponse<String> one = uploads.sendZip("/packages", first);
    HttpResponse<String> two = uploads.sendZip("/packages", second);

    assertThat(uploads.end(two).text("$.report.outcome")).isEqualTo("LOADED");
    assertThat(uploads.end(one).text("$.report.outcome")).isEqualTo("LOADED");
    assertThat(packages()).isEqualTo(List.of("drawn", "mine"));
  }

  @Test
  void moreThanAreKeptAtATimeAreTurnedAwayUntilThereIsRoom() {
    List<String> locations = new ArrayList<>();
    HttpResponse<String> answer;
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j)) {
      answer = uploads.sendZip("/packages", zip);
      while (answer.statusCode() == 202) {
        locations.add(UploadClient.location(answer));
        answer = uploads.sendZip("/packages", zip);
      }
      locations.forEach(this::cancel);
    }
    uploads.await(locations.getFirst(), "CANCELLED");

    GraphQlClient.Answer problem = new GraphQlClient.Answer(answer.body());
    assertThat(locations).hasSize(4);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    assertThat(problem.text("$.code")).isEqualTo("SERVICE_BUSY");
    assertThat(problem.at("$.retryable")).isEqualTo(true);
    assertThat(problem.at("$.allowed")).isEqualTo(4);
    assertThat(uploads.end(uploads.sendZip("/packages", zip)).text("$.report.outcome"))
        .isEqualTo("LOADED");
  }

  @Test
  void aLoadCanBeCancelledOverGraphQl() {
    String location;
    GraphQlClient.Answer answer;
    try (LoadsHeldUp held = new LoadsHeldUp(neo4j)) {
      location = begin();
      uploads.await(location, "RUNNING");
      String id = location.substring("/packages/loads/".length());
      answer = client.ask("mutation { cancelPackageLoad(id: \"%s\") { id state } }".formatted(id));
    }

    assertThat(answer.hasErrors()).isFalse();
    assertThat(uploads.await(location, "CANCELLED").text("$.report.outcome"))
        .isEqualTo("CANCELLED");
    assertThat(client.ask("{ packageLoad(id: \"none\") { id } }").at("$.data.packageLoad"))
        .isNull();
    assertThat(
            client
                .ask("mutation { cancelPackageLoad(id: \"none\") { id } }")
                .text("$.errors[0].extensions.code"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void unloadingWhatIsNotLoadedIsRefusedByName() {
    Map<?, ?> extensions =
        (Map<?, ?>)
            client
                .ask("mutation { unloadPackage(id: \"nobody\") { id } }")
                .at("$.errors[0].extensions");

    assertThat(extensions.get("code")).isEqualTo("NOT_FOUND");
    assertThat(extensions.get("value")).isEqualTo("nobody");
  }
}
