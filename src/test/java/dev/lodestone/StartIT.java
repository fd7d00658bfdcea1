package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts the application as a process of its own, as an operator would. */
class StartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  @Test
  void aStartIsQuietAndEndsWithTheAddresses() throws Exception {
    int http = freePort();
    int bolt = freePort();
    Process process =
        start(everything -> true, "--server.port=" + http, "--lodestone.bolt-port=" + bolt);
    try {
      awaitOutput(process, "Bolt ");
      HttpClient client = HttpClient.newHttpClient();

      HttpResponse<String> redirect = get(client, http, "/browser");
      assertThat(redirect.statusCode()).isEqualTo(302);
      assertThat(redirect.headers().firstValue("location"))
          .hasValueSatisfying(
              target ->
                  assertThat(target)
                      .endsWith(
                          "/browser/?dbms=bolt://localhost:"
                              + bolt
                              + "&preselectAuthMethod=NO_AUTH"));
      assertThat(get(client, http, "/browser/?dbms=x").body()).contains("Neo4j Browser");
      assertThat(get(client, http, "/browser/manifest.json").statusCode()).isEqualTo(200);
      assertThat(get(client, http, "/actuator/health").body()).contains("UP");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> told = read("out").lines().toList();
    assertThat(told.getFirst()).contains("Loaded rare-earths ", " facts in ");
    assertThat(String.join("\n", told.subList(1, told.size())) + "\n")
        .isEqualToNormalizingNewlines(
            """
            Lodestone is ready
              Explorer       http://localhost:%1$d/
              GraphQL        http://localhost:%1$d/graphql
              GraphiQL       http://localhost:%1$d/graphiql
              Neo4j Browser  http://localhost:%1$d/browser
              Bolt           bolt://localhost:%2$d
            """
                .formatted(http, bolt));
    assertThat(read("err")).isEmpty();
    EmbeddedNeo4j.start(TestNeo4j.settings(folder.resolve("data"))).close();
  }

  private static HttpResponse<String> get(HttpClient client, int port, String path)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aTakenBoltPortIsOneLine() throws Exception {
    try (ServerSocket taken = listen()) {
      assertFails(
          run("--lodestone.bolt-port=" + taken.getLocalPort()),
          "The Bolt port " + taken.getLocalPort() + " is in use by another process");
    }
  }

  @Test
  void aTakenHttpPortIsOneLine() throws Exception {
    try (ServerSocket taken = listen()) {
      assertFails(
          run("--lodestone.bolt-port=0", "--server.port=" + taken.getLocalPort()),
          "The HTTP port " + taken.getLocalPort() + " is in use by another process");
    }
  }

  @Test
  void aStoreInUseIsOneLine() throws Exception {
    try (EmbeddedNeo4j other = EmbeddedNeo4j.start(TestNeo4j.settings(folder.resolve("data")))) {
      assertThat(other.uri()).isNotNull();
      assertFails(
          run("--lodestone.bolt-port=0"),
          "The database folder " + folder.resolve("data") + " is in use by another process");
    }
  }

  @Test
  void listeningBeyondThisMachineWithoutTokensIsOneLineAndNothingIsBegun() throws Exception {
    assertFails(
        run("--lodestone.bolt-port=0", "--server.address=0.0.0.0"),
        "server.address=0.0.0.0 lets other machines in, and nothing asks them for a token");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aBrokenPackageIsToldWithEveryProblemAndLeavesTheGraphEmpty() throws Exception {
    Path broken = Files.createDirectories(folder.resolve("seed").resolve("broken"));
    Files.writeString(
        broken.resolve("datapackage.json"),
        """
        {"name": "broken", "title": "Broken", "version": "1",
         "resources": [{"name": "countries", "path": "countries.csv"}]}
        """);
    Files.writeString(
        broken.resolve("countries.csv"),
        """
        fact,id,name,code,sources,kind,confidence
        a,country:ZZ,Nowhere,ZZ,source:none,REPORTED,READ
        """);

    Ended ended = run("--lodestone.bolt-port=0", "--lodestone.seed-data=" + folder.resolve("seed"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().lines().toList())
        .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .startsWith("Lodestone cannot start: The package in ")
        .endsWith(" was refused, the graph is unchanged:");
    assertThat(ended.err())
        .contains("countries.csv:2 code: ", "countries.csv:2 sources: ")
        .doesNotContain("\tat ");
  }

  @Test
  void aServerThatDoesNotAnswerIsWaitedForAndThenOneLine() throws Exception {
    Ended ended =
        run("--spring.neo4j.uri=bolt://localhost:" + freePort(), "--lodestone.database.wait=2s");

    assertFails(ended, "Neo4j did not answer within 2 s");
    assertThat(ended.out().lines()).hasSize(2).allMatch(line -> line.contains("waiting for Neo4j"));
  }

  @Test
  void anAddressThatIsNoneIsOneLine() throws Exception {
    assertFails(
        run("--spring.neo4j.uri=http://localhost:7474"),
        "spring.neo4j.uri: expected an address such as bolt://localhost:7687");
  }

  @Test
  void aWrongPasswordIsOneLine() throws Exception {
    int port = freePort();
    DatabaseManagementService guarded =
        new DatabaseManagementServiceBuilder(folder.resolve("guarded"))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .build();
    try {
      assertFails(
          run(
              "--spring.neo4j.uri=bolt://localhost:" + port,
              "--spring.neo4j.authentication.username=neo4j",
              "--spring.neo4j.authentication.password=wrong"),
          "Neo4j refuses the user name or password");
    } finally {
      guarded.shutdown();
    }
  }

  @Test
  void withoutTheEmbeddedServerTheAddressIsAskedFor() throws Exception {
    Process process = start(jar -> !jar.matches(".*/org/neo4j/neo4j(-(?!cypher-dsl)[^/]*)?/.*"));

    assertFails(await(process), "No database: this build has no embedded Neo4j, so set");
  }

  private static void assertFails(Ended ended, String line) {
    assertThat(ended.code()).as(ended.toString()).isEqualTo(1);
    assertThat(ended.err().lines())
        .as(ended.toString())
        .singleElement()
        .satisfies(told -> assertThat(told).startsWith("Lodestone cannot start: ").contains(line));
    assertThat(ended.out()).doesNotContain("\tat ").doesNotContain("ERROR");
  }

  private Ended run(String... arguments) throws Exception {
    return await(start(everything -> true, arguments));
  }

  private Ended await(Process process) throws Exception {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), read("out"), read("err"));
  }

  private Process start(Predicate<String> jars, String... arguments) throws IOException {
    String classPath =
        Arrays.stream(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator))
            .filter(jars)
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx768m",
                "-cp",
                classPath,
                "-Dserver.port=0",
                "dev.lodestone.Application",
                "--lodestone.data=" + folder.resolve("data")));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private void awaitOutput(Process process, String text) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!read("out").contains(text)) {
      assertThat(process.isAlive()).as(() -> "running; " + error()).isTrue();
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      Thread.sleep(100);
    }
  }

  private String error() {
    try {
      return read("err");
    } catch (IOException e) {
      return e.toString();
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = listen()) {
      return socket.getLocalPort();
    }
  }
}
