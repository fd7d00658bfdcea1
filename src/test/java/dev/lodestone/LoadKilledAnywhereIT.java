package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.LoadUntilKilled.Store;
import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.ingest.LoadProgress;
import dev.lodestone.ingest.LoadWatch;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.util.FileSystemUtils;

/**
 * Kills a process ({@code kill -9}) at ten points of a first load in batches, of the next version
 * and of an unload in batches. What is in force is then the version before or the one after, whole;
 * the next start leaves nothing else, and the next load gets to the end.
 */
class LoadKilledAnywhereIT {
  private static final int ROWS = 2_500;

  @TempDir static Path folder;

  private static Stored without;
  private static Stored first;
  private static Stored second;
  private static Stored unloaded;

  /** All that a store holds, and what of it is in force. */
  record Stored(List<String> everything, List<String> inForce) {
    boolean isAllOf(Store store) {
      return everything.equals(LoadKilledAnywhereIT.everything(store));
    }
  }

  /** What is done to which store, and what there is before and after. */
  enum Doing {
    FIRST_LOAD("without", "load", "v1"),
    NEXT_VERSION("with", "load", "v2"),
    UNLOAD("with", "unload", "large");

    private final String base;
    private final String verb;
    private final String argument;

    Doing(String base, String verb, String argument) {
      this.base = base;
      this.verb = verb;
      this.argument = argument;
    }

    Stored before() {
      return this == FIRST_LOAD ? without : first;
    }

    Stored after() {
      return switch (this) {
        case FIRST_LOAD -> first;
        case NEXT_VERSION -> second;
        case UNLOAD -> unloaded;
      };
    }

    String target() {
      return this == UNLOAD ? argument : folder.resolve(argument).toString();
    }

    void run(Store store) {
      if (this == UNLOAD) {
        store.loader().unload(target());
      } else {
        store.loader().load(Path.of(target()));
      }
    }
  }

  /** Draws the stores and what each is to hold, without a kill. */
  @BeforeAll
  static void draw() throws IOException {
    DrawnPackage.sound().write(Files.createDirectories(folder.resolve("small")));
    large("1.0.0", 60).write(Files.createDirectories(folder.resolve("v1")));
    large("1.1.0", 61).write(Files.createDirectories(folder.resolve("v2")));
    Path store = folder.resolve("without");
    without = stored(store, drawn -> drawn.loader().load(folder.resolve("small")));
    first = stored(copy(store, "with"), Doing.FIRST_LOAD::run);
    second = stored(copy(folder.resolve("with"), "second"), Doing.NEXT_VERSION::run);
    unloaded = stored(copy(folder.resolve("with"), "unloaded"), Doing.UNLOAD::run);
  }

  /** In the next version two thousand holdings are others. */
  private static DrawnPackage large(String version, int percent) {
    return DrawnPackage.empty("large")
        .version(version)
        .table("sources", "fact,id,name,publisher\nreport,source:report,Own,Me\n")
        .stated(
            "companies",
            "fact,id,name",
            IntStream.range(0, ROWS)
                .mapToObj(i -> "c%1$d,company:c%1$d,Company %1$d".formatted(i))
                .toArray(String[]::new))
        .stated(
            "owns",
            "fact,owner,company,percent",
            IntStream.range(0, ROWS)
                .mapToObj(
                    i ->
                        "o%1$d,company:c%1$d,company:c%2$d,%3$d"
                            .formatted(i, i / 2, i < 2_000 ? percent : 60))
                .toArray(String[]::new));
  }

  private interface Work {
    void on(Store store);
  }

  private static Stored stored(Path place, Work work) {
    try (Store store = new Store(place)) {
      work.on(store);
      return new Stored(everything(store), inForce(store));
    }
  }

  private static Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    FileSystemUtils.copyRecursively(from, to);
    return to;
  }

  /** Every node and relationship with all that it says, but for the lock. */
  private static List<String> everything(Store store) {
    return listed(
        store,
        """
        MATCH (n) WHERE NOT n:LoadLock
        RETURN [labels(n), properties(n)] AS one
        UNION ALL
        MATCH (a)-[fact]->(b)
        RETURN [type(fact), a.id, b.id, properties(fact)] AS one
        """);
  }

  /** The same without history and without what no question sees. */
  private static List<String> inForce(Store store) {
    return listed(
        store,
        """
        MATCH (p:Package) WHERE p.state <> 'IN_FORCE'
        WITH collect(p.id) AS hidden
        CALL (hidden) {
          MATCH (n:!(LoadLock|SupersededFact))
          WHERE NOT coalesce(n.package, '') IN hidden AND NOT (n:Package AND n.id IN hidden)
          RETURN [labels(n), properties(n)] AS one
          UNION ALL
          MATCH (a)-[fact]->(b)
          WHERE NOT coalesce(fact.package, '') IN hidden
            AND NOT (a:EntityStatement AND a.package IN hidden)
          RETURN [type(fact), a.id, b.id, properties(fact)] AS one
        }
        RETURN one
        """);
  }

  private static List<String> listed(Store store, String cypher) {
    try (Session session = store.driver().session()) {
      return session.run(cypher).stream()
          .map(row -> ordered(row.get("one").asObject()).toString())
          .sorted()
          .toList();
    }
  }

  /** Properties come in no order. */
  private static Object ordered(Object value) {
    return switch (value) {
      case Map<?, ?> map -> new TreeMap<>(map);
      case List<?> list -> list.stream().map(LoadKilledAnywhereIT::ordered).toList();
      default -> value;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_LOAD, CHECKING 4000",
    "FIRST_LOAD, WRITING 2000",
    "FIRST_LOAD, WRITING 4000",
    "FIRST_LOAD, WRITING 5001",
    "NEXT_VERSION, SUPERSEDING 2000",
    "NEXT_VERSION, WRITING 4000",
    "NEXT_VERSION, WRITING 5001",
    "UNLOAD, WITHDRAWING 2000",
    "UNLOAD, SUPERSEDING 2000",
    "UNLOAD, SUPERSEDING 4000",
  })
  void nothingIsLostAndNothingIsLeft(Doing doing, String moment) throws Exception {
    Path place = copy(folder.resolve(doing.base), "killed");
    try {
      kill(place, doing, moment);
      try (Store store = new Store(place)) {
        List<String> seen = inForce(store);
        boolean isDone = seen.equals(doing.after().inForce());
        assertThat(isDone || seen.equals(doing.before().inForce())).as("whole").isTrue();
        store.loader().recover();
        Stored settled = isDone ? doing.after() : doing.before();
        assertThat(settled.isAllOf(store)).as("nothing else is left").isTrue();
        doing.run(store);
        assertThat(doing.after().isAllOf(store)).as("the next one gets to the end").isTrue();
      }
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
  }

  @Test
  void aDatabaseStoppedUnderALoadLeavesNothingOfIt() throws IOException {
    Path place = copy(folder.resolve(Doing.FIRST_LOAD.base), "stopped");
    try (Store store = new Store(place)) {
      AtomicBoolean stopping = new AtomicBoolean();
      LoadWatch stops =
          progress -> {
            if (progress.step() == LoadProgress.Step.WRITING && !stopping.getAndSet(true)) {
              Thread.ofPlatform().start(store::stop);
              awaitRefusal(store);
            }
          };
      Path offered = Path.of(Doing.FIRST_LOAD.target());
      assertThatThrownBy(() -> store.loader().load(offered, stops))
          .isInstanceOf(GraphUnavailableException.class);
    }
    try (Store again = new Store(place)) {
      assertThat(again.loader().recover())
          .singleElement()
          .asString()
          .startsWith("Took back the load of large 1.0.0 that was broken off: ");
      assertThat(without.isAllOf(again)).as("as before").isTrue();
    }
  }

  /** Until the server begins no transaction any more, though it may let one end that is open. */
  private static void awaitRefusal(Store store) {
    Instant last = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(last)) {
      try (Session session = store.driver().session()) {
        session.run("RETURN 1").consume();
      } catch (Neo4jException refused) {
        return;
      }
    }
    throw new AssertionError("the server did not stop within a minute");
  }

  private static void kill(Path place, Doing doing, String moment) throws Exception {
    Process process = start(place, doing);
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.lines().anyMatch(moment::equals)).as(errors()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(process.exitValue()).as("killed").isEqualTo(128 + 9);
  }

  private static String errors() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start(Path place, Doing doing) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            LoadUntilKilled.class.getName(),
            place.toString(),
            doing.verb,
            doing.target())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }
}
