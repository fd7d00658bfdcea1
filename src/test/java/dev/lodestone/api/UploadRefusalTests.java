package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is not received over HTTP, with the reason; nothing of it is kept. */
@ApiTest
class UploadRefusalTests {
  private static final int MOST_BYTES = 200_000;
  private static final int MOST_FILES = 20;

  @TempDir static Path store;
  @TempDir Path folder;

  private final UploadClient uploads;
  private final TestNeo4j neo4j = new TestNeo4j();
  private final int port;

  UploadRefusalTests(GraphQlClient client, Environment environment) {
    this.uploads = new UploadClient(client);
    this.port = environment.getRequiredProperty("local.server.port", Integer.class);
  }

  @DynamicPropertySource
  static void limits(DynamicPropertyRegistry properties) {
    properties.add("lodestone.upload.folder", store::toString);
    properties.add("lodestone.upload.max-size", () -> MOST_BYTES + "B");
    properties.add("lodestone.upload.max-files", () -> MOST_FILES);
  }

  @AfterEach
  void nothingIsKept() throws IOException {
    assertThat(neo4j.run("MATCH (n:Entity) RETURN n")).isEmpty();
    try (Stream<Path> kept = Files.walk(store)) {
      assertThat(kept.filter(one -> one.getFileName().toString().startsWith("upload-"))).isEmpty();
    }
  }

  private static GraphQlClient.Answer problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return new GraphQlClient.Answer(answer.body());
  }

  private GraphQlClient.Answer end(Map<String, byte[]> entries) {
    return uploads.end(uploads.sendZip("/packages", UploadClient.zip(entries)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../owns.csv", "/etc/owns.csv", "a/../../owns.csv", ".hidden", "C:/x.csv", "a//b"})
  void aFileOfAFolderThatWouldLieElsewhere(String name) {
    GraphQlClient.Answer problem =
        problem(uploads.sendFolder("/packages", Map.of(name, UploadClient.text("x"))), 400);

    assertThat(problem.text("$.code")).isEqualTo("BAD_ARGUMENT");
    assertThat(problem.text("$.detail"))
        .isEqualTo(
            "a file lies within the package by a path such as data/a.csv, not \"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../owns.csv", "/etc/owns.csv"})
  void anEntryOfAnArchiveThatWouldLieElsewhere(String name) {
    GraphQlClient.Answer load = end(Map.of(name, UploadClient.text("x")));

    assertThat(load.text("$.state")).isEqualTo("REFUSED");
    assertThat(load.list("$..problems[*].rule")).containsExactly("DP-033");
    assertThat(load.list("$..problems[*].found")).containsExactly(name);
  }

  @Test
  void anArchiveThatUnpacksToManyTimesItsSize() {
    GraphQlClient.Answer load = end(Map.of("bomb.csv", new byte[20_000_000]));

    assertThat(load.text("$.state")).isEqualTo("REFUSED");
    assertThat(load.list("$..problems[*].expected"))
        .containsExactly("entries packed at most 200 to 1");
  }

  @Test
  void anArchiveWithALinkInPlaceOfAFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "fact,id,name\nsecret,company:s,S\n");
    byte[] zip = Files.readAllBytes(linked(secret));

    GraphQlClient.Answer load = uploads.end(uploads.sendZip("/packages", zip));

    assertThat(load.text("$.state")).isEqualTo("REFUSED");
    assertThat(load.list("$..problems[*].rule")).containsExactly("DP-033");
    assertThat(load.list("$..problems[*].found")).containsExactly("companies.csv");
    assertThat(load.json()).doesNotContain("company:s");
  }

  /** The sound package, but for a file that is a link out of it. */
  private Path linked(Path target) throws IOException {
    Path drawn = DrawnPackage.sound().write(Files.createDirectory(folder.resolve("drawn")));
    Files.writeString(drawn.resolve("companies.csv"), target.toString());
    return LinkedZip.write(drawn, "companies.csv", folder.resolve("linked.zip"));
  }

  @Test
  void whatIsNoArchive() {
    GraphQlClient.Answer load =
        uploads.end(uploads.sendZip("/packages", UploadClient.text("no archive")));

    assertThat(load.list("$..problems[*].expected")).containsExactly("a zip archive");
  }

  @Test
  void tooManyFiles() {
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i <= MOST_FILES; i++) {
      many.put(i + ".csv", UploadClient.text("x"));
    }

    GraphQlClient.Answer problem = problem(uploads.sendFolder("/packages", many), 413);

    assertThat(problem.text("$.code")).isEqualTo("TOO_LARGE");
    assertThat(problem.at("$.allowed")).isEqualTo(MOST_FILES);
    assertThat(problem.at("$.retryable")).isEqualTo(false);
  }

  @Test
  void aFileThatComesTwice() {
    Map<String, byte[]> twice = Map.of("a.csv", new byte[0], "a.csv/b.csv", new byte[0]);

    assertThat(problem(uploads.sendFolder("/packages", twice), 400).text("$.detail"))
        .startsWith("a path is that of one file, not \"a.csv");
  }

  /** The client announces a terabyte, waits to be told to go on, and is told not to. */
  @Test
  void aBodyAnnouncedTooLargeBeforeItIsSent() throws IOException {
    String answer =
        raw(
            "POST /packages HTTP/1.1",
            "Host: localhost:" + port,
            "Content-Type: application/zip",
            "Content-Length: 1000000000000",
            "Expect: 100-continue");

    assertThat(answer)
        .startsWith("HTTP/1.1 413 ")
        .contains("an upload has at most 200000 bytes", "\"code\":\"TOO_LARGE\"");
  }

  private String raw(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[8_192];
      while (!answer.toString().contains("}")) {
        int read = in.read(buffer);
        if (read < 0) {
          break;
        }
        answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
      return answer.toString();
    }
  }

  @Test
  void aBodyThatGrowsTooLargeWithoutSayingSo() {
    byte[] large = new byte[MOST_BYTES + 1];

    HttpResponse<String> answer =
        uploads.send(
            "POST",
            "/packages",
            BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)),
            "application/zip");

    assertThat(problem(answer, 413).at("$.allowed")).isEqualTo(MOST_BYTES);
  }

  @Test
  void aFieldAmongTheFilesAndABodyWithoutParts() {
    String field = "--b\r\nContent-Disposition: form-data; name=\"check\"\r\n\r\ntrue\r\n--b--\r\n";
    String type = "multipart/form-data; boundary=b";

    assertThat(
            problem(uploads.send("POST", "/packages", BodyPublishers.ofString(field), type), 400)
                .text("$.argument"))
        .isEqualTo("the part check");
    assertThat(
            problem(uploads.send("POST", "/packages", BodyPublishers.ofString("x"), type), 400)
                .text("$.code"))
        .isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void anotherTypeAndAnotherMethod() {
    HttpResponse<String> text =
        uploads.send("POST", "/packages", BodyPublishers.ofString("x"), "text/plain");
    HttpResponse<String> put =
        uploads.send("PUT", "/packages", BodyPublishers.ofString("x"), "application/zip");

    assertThat(problem(text, 415).text("$.code")).isEqualTo("BAD_ARGUMENT");
    assertThat(problem(put, 405).text("$.code")).isEqualTo("BAD_ARGUMENT");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://elsewhere.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "X-Forwarded-For, 127.0.0.1",
    "Forwarded, for=127.0.0.1"
  })
  void aPageOfAnotherOriginOrACallerThatSpeaksForAnother(String header, String value) {
    Map<String, byte[]> files = UploadClient.files(DrawnPackage.sound().write(folder));
    for (HttpResponse<String> answer :
        List.of(
            uploads.sendFolder("/packages", files, header, value),
            uploads.sendFolder("/packages/checks", files, header, value),
            uploads.delete("/packages/drawn", header, value),
            uploads.delete("/packages/loads/none", header, value))) {
      assertThat(problem(answer, 403).text("$.code")).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void aNameThatAnybodyCanPointHere() throws IOException {
    assertThat(
            raw(
                "DELETE /packages/drawn HTTP/1.1",
                "Host: elsewhere.example:" + port,
                "Origin: http://elsewhere.example:" + port,
                "Connection: close"))
        .startsWith("HTTP/1.1 403 ")
        .contains("lodestone.access.hosts");
  }
}
