package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the lines of {@code docs/adding-a-data-package.md} that send a package over HTTP. */
@ApiTest
class CurlLinesTests {
  private static final Pattern FILE = Pattern.compile("(?s)```(?:csv|json) (\\S+)\\n(.*?)```");
  private static final Pattern LINE = Pattern.compile("(?m)^curl .*$|`(curl [^`]*)`");

  @TempDir Path folder;

  private final UploadClient uploads;
  private String document = "";

  CurlLinesTests(GraphQlClient client) {
    this.uploads = new UploadClient(client);
  }

  @BeforeEach
  void writeTheFiles() throws IOException, InterruptedException {
    assumeThat(run("curl --version")).startsWith("curl ");
    document = Files.readString(Path.of("docs/adding-a-data-package.md"));
    FILE.matcher(document)
        .results()
        .forEach(file -> write(file.group(1), UploadClient.text(file.group(2))));
    write("axis-drive.zip", UploadClient.zip(UploadClient.files(folder)));
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private List<String> lines() {
    return LINE.matcher(document)
        .results()
        .map(line -> line.group(1) == null ? line.group() : line.group(1))
        .map(line -> line.replace("http://localhost:8080", uploads.uri("").toString()))
        .toList();
  }

  /** What a line prints, in the folder of the package. */
  private String run(String line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  @Test
  void eachLineDoesWhatItSays() throws IOException, InterruptedException {
    List<String> lines = lines();
    assertThat(lines).hasSize(9);

    GraphQlClient.Answer check = new GraphQlClient.Answer(run(lines.get(0)));
    GraphQlClient.Answer load = new GraphQlClient.Answer(run(lines.get(1)));
    assertThat(check.text("$.action")).isEqualTo("CHECK");
    assertThat(load.text("$.action")).isEqualTo("LOAD");

    String id = load.text("$.id");
    uploads.await("/packages/loads/" + id, "REFUSED");
    List<String> about = lines.subList(2, 7).stream().map(l -> l.replace("{id}", id)).toList();
    assertThat(new GraphQlClient.Answer(run(about.get(0))).text("$.report.outcome"))
        .isEqualTo("UNSOUND");
    assertThat(run(about.get(1))).contains("The package was refused").contains("vendors.csv:");
    assertThat(run(about.get(2))).contains("\"version\" : \"2.1.0\"");
    assertThat(run(about.get(3))).startsWith("event:report\ndata:{");
    assertThat(new GraphQlClient.Answer(run(about.get(4))).text("$.state")).isEqualTo("REFUSED");

    assertThat(run(lines.get(7))).isEqualTo("[]");
    assertThat(new GraphQlClient.Answer(run(lines.get(8))).at("$"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsAllEntriesOf(Map.of("code", "NOT_FOUND", "value", "axis-drive"));
  }
}
