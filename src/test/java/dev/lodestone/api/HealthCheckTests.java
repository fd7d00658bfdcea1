package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Asks of a service what the health check of the image asks. */
@ApiTest
class HealthCheckTests {
  private static final Pattern REQUEST = Pattern.compile("printf '([^']+)'");

  private final GraphQlClient client;

  HealthCheckTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void theHealthCheckOfTheImageIsAnswered() throws IOException {
    Matcher request = REQUEST.matcher(Files.readString(Path.of("Dockerfile")));
    assertThat(request.find()).isTrue();
    // The Dockerfile escapes the backslashes for JSON, and printf resolves them.
    String text = request.group(1).replace("\\\\r", "\r").replace("\\\\n", "\n");

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), client.uri("/").getPort())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).contains(" 200 ").contains("\"UP\"");
    }
  }
}
