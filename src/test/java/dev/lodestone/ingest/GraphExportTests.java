package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.graphstore.GraphReader;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What is exported for {@code neo4j-admin} is imported by it as the same graph. */
@ExtendWith(TestNeo4j.class)
class GraphExportTests {
  private final TestNeo4j neo4j;
  private final GraphExporter exporter;

  @TempDir Path folder;

  GraphExportTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.exporter = new GraphExporter(new GraphReader(neo4j.database()));
  }

  /** The seed, a package beside it, a history, what was written by hand, and hostile text. */
  private void drawn() throws IOException {
    PackageLoader loader = new PackageLoader(neo4j.writer(), Clock.systemUTC());
    assertThat(loader.load(Path.of("seed-data/rare-earths"))).isInstanceOf(LoadReport.Loaded.class);
    DrawnPackage mine =
        DrawnPackage.empty("mine")
            .unpublished()
            .stated(
                "companies",
                "fact,id,name,role",
                "a,company:a,\"two\nlines; \"\"quoted\"\", \\ =1\",\" blank \"")
            .stated("countries", "fact,id,name,code", "CN,country:CN,PRC,CN")
            .table("sources", "fact,id,name,publisher\nreport,source:report,R,P\n");
    loader.load(mine.write(Files.createTempDirectory(folder, "package")));
    loader.load(
        mine.version("2")
            .stated("companies", "fact,id,name", "a,company:a,A")
            .write(Files.createTempDirectory(folder, "package")));
    neo4j.run(
        """
        CREATE (a:Note:`Odd label` {text: '', number: 1, lists: ['', 'x', ''], on: date('2026-01-31'),
                at: datetime('2026-01-31T10:00:00[Europe/Berlin]'), yes: true, ratio: 1.0E-30})
        CREATE (b:Note:`Odd label` {text: 'x', number: 1.5, numbers: [1, 2]})
        CREATE (c)
        CREATE (a)-[:`odd type` {since: localdatetime('2026-01-31T10:00:01.5'), flags: [true, false]}]->(b)
        CREATE (a)-[:KNOWS]->(a), (b)-[:KNOWS {number: 1}]->(c), (b)-[:KNOWS {number: 'one'}]->(c)
        """);
  }

  @Test
  void theImporterMakesTheSameGraphOfIt() throws Exception {
    drawn();
    Path place = folder.resolve("graph");

    ExportReport report = exporter.export(place, Replacing.NOTHING);

    List<String> graph = graph(neo4j.driver());
    assertThat(report)
        .isInstanceOfSatisfying(
            ExportReport.GraphExported.class,
            exported -> {
              assertThat(exported.nodes() + exported.relationships()).isEqualTo(graph.size());
              assertThat(exported.leftOut()).isZero();
              assertThat(exported.command()).isEqualTo("sh " + place + "/import.sh");
            });
    Path home = Files.createDirectory(folder.resolve("home"));
    imports(place, home);
    try (EmbeddedNeo4j imported = EmbeddedNeo4j.start(TestNeo4j.settings(home));
        Driver driver = GraphDatabase.driver(imported.uri(), AuthTokens.none())) {
      assertThat(graph(driver)).containsExactlyElementsOf(graph);
    }
  }

  /** Runs the script, with Neo4j's own program of the class path as {@code neo4j-admin}. */
  private static void imports(Path place, Path home) throws Exception {
    Path admin = home.resolve("neo4j-admin");
    Files.writeString(
        admin,
        """
        #!/bin/sh
        exec "%s/bin/java" --add-opens=java.base/java.nio=ALL-UNNAMED -Xmx256m -cp "%s" \
          org.neo4j.cli.AdminTool "$@" --threads=1 --max-off-heap-memory=1100m
        """
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(admin, PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder script =
        new ProcessBuilder("sh", place.resolve("import.sh").toString()).redirectErrorStream(true);
    script.environment().put("NEO4J_ADMIN", admin.toString());
    script.environment().put("NEO4J_HOME", home.toString());
    script.environment().put("NEO4J_CONF", Files.createDirectory(home.resolve("conf")).toString());
    Process running = script.start();
    String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(told).isZero();
  }

  /** Every node and relationship, told by what it holds. */
  private static List<String> graph(Driver driver) {
    try (Session session = driver.session()) {
      return session
          .run(
              """
              MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties, null AS origin, null AS target
              UNION ALL
              MATCH (a)-[r]->(b)
              RETURN [type(r)] AS labels, properties(r) AS properties,
                     properties(a) AS origin, properties(b) AS target
              """)
          .list(GraphExportTests::told)
          .stream()
          .sorted()
          .toList();
    }
  }

  private static String told(Record row) {
    return row.get("labels").asList(Value::asString).stream().sorted().toList()
        + told(row.get("properties"))
        + told(row.get("origin"))
        + told(row.get("target"));
  }

  private static String told(Value properties) {
    return properties.isNull() ? "" : new TreeMap<>(properties.asMap(Value::toString)).toString();
  }

  @Test
  void whatTheFormCannotSayIsCounted() {
    neo4j.run(
        "CREATE (:Place {at: point({x: 1, y: 2}), `a:b`: 1, name: 'x', none: [], lone: ['']})");

    assertThat(exporter.export(folder.resolve("graph"), Replacing.NOTHING).toString())
        .startsWith("Exported 1 nodes and 0 relationships to ")
        .contains("\nLeft out: 4 property values, such as a:b of a node Place\n");
  }

  @Test
  void aGraphThatNeedsTooManyFilesIsNotExported() {
    neo4j.run("UNWIND range(1, 201) AS i CALL (i) { CREATE (n) SET n:$('L' + toString(i)) }");

    assertThat(exporter.export(folder.resolve("graph"), Replacing.NOTHING).toString())
        .endsWith("more than 200 files are needed for its labels and types");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anExportOfTheGraphIsReplacedByTheNext() {
    neo4j.run("CREATE (:A {x: 1})");
    Path place = folder.resolve("graph");
    exporter.export(place, Replacing.NOTHING);
    neo4j.run("MATCH (n) SET n:B");

    assertThat(exporter.export(place, Replacing.AN_EXPORT))
        .isInstanceOf(ExportReport.GraphExported.class);
    assertThat(place.resolve("nodes-001-A-B.csv")).exists();
    assertThat(place.resolve("nodes-001-A.csv")).doesNotExist();
    assertThat(exporter.export(folder.resolve("graph.zip"), Replacing.NOTHING).toString())
        .endsWith("neo4j-admin needs a folder");
  }
}
