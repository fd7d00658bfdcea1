package dev.lodestone.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends packages to the running application over HTTP, as an editor's tool would. */
final class UploadClient {
  private static final String BOUNDARY = "----a-boundary";

  private final HttpClient http = HttpClient.newHttpClient();
  private final GraphQlClient client;

  UploadClient(GraphQlClient client) {
    this.client = client;
  }

  /** The files of a folder by their names. */
  static Map<String, byte[]> files(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  HttpResponse<String> sendZip(String path, byte[] zip, String... headers) {
    return send("POST", path, BodyPublishers.ofByteArray(zip), "application/zip", headers);
  }

  HttpResponse<String> sendFolder(String path, Map<String, byte[]> files, String... headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    files.forEach(
        (name, bytes) -> {
          body.writeBytes(
              text(
                  "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                      .formatted(BOUNDARY, name)));
          body.writeBytes(bytes);
          body.writeBytes(text("\r\n"));
        });
    body.writeBytes(text("--" + BOUNDARY + "--\r\n"));
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArray(body.toByteArray()),
        "multipart/form-data; boundary=" + BOUNDARY,
        headers);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  HttpResponse<String> delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), "text/plain", headers);
  }

  HttpResponse<String> get(String path, String accept) {
    return send("GET", path, BodyPublishers.noBody(), "text/plain", "Accept", accept);
  }

  HttpResponse<String> send(
      String method, String path, BodyPublisher body, String type, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, body).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  URI uri(String path) {
    return client.uri(path);
  }

  /** Where the answer says that the job is. */
  static String location(HttpResponse<String> accepted) {
    return accepted.headers().firstValue("Location").orElseThrow(() -> failed(accepted));
  }

  private static AssertionError failed(HttpResponse<String> answer) {
    return new AssertionError(answer.statusCode() + " " + answer.body());
  }

  /** The job at its end. */
  GraphQlClient.Answer end(HttpResponse<String> accepted) {
    String location = location(accepted);
    GraphQlClient.Answer answer = look(location);
    while (List.of("QUEUED", "RUNNING").contains(answer.text("$.state"))) {
      pause();
      answer = look(location);
    }
    return answer;
  }

  GraphQlClient.Answer look(String location) {
    return new GraphQlClient.Answer(get(location, "application/json").body());
  }

  /** The job once it has reached a state. */
  GraphQlClient.Answer await(String location, String state) {
    GraphQlClient.Answer answer = look(location);
    while (!answer.text("$.state").equals(state)) {
      pause();
      answer = look(location);
    }
    return answer;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
