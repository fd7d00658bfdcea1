package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.commandline.Commands;
import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands on a database, with the application's own wiring. */
@ExtendWith(TestNeo4j.class)
class CommandTests {
  @TempDir Path folder;

  private final Commands commands = new Commands(Application::open);
  private final TestNeo4j neo4j;
  private String out = "";
  private String err = "";

  CommandTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
  }

  private int run(Object... arguments) {
    StringWriter told = new StringWriter();
    StringWriter beside = new StringWriter();
    int exit =
        commands.execute(
            new PrintWriter(told, true),
            new PrintWriter(beside, true),
            Stream.concat(
                    Stream.of("--spring.neo4j.uri=" + neo4j.uri()),
                    Stream.of(arguments).map(String::valueOf))
                .toArray(String[]::new));
    out = told.toString().replaceAll("\\d+ ms", "… ms");
    err = beside.toString();
    return exit;
  }

  private Path write(DrawnPackage drawn) throws IOException {
    return drawn.write(Files.createTempDirectory(folder, "package"));
  }

  @Test
  void anExportIsLoadedAsUnchanged() throws IOException {
    Path place = folder.resolve("out");
    assertThat(run("load", write(DrawnPackage.sound()), "--quiet")).isZero();

    assertThat(run("export", "--package", "drawn", place)).isZero();
    assertThat(out).startsWith("drawn 1.0.0: 19 facts");
    assertThat(run("load", place, "--quiet")).isZero();
    assertThat(out).isEqualToNormalizingNewlines("Unchanged: drawn 1.0.0 is loaded already\n");

    assertThat(run("export", "--package", "drawn", place)).isEqualTo(1);
    assertThat(out).startsWith("Nothing was exported to " + place + ": ");
    assertThat(run("export", "--package", "drawn", place, "--replace")).isZero();
    assertThat(run("export", folder.resolve("all"))).isZero();
    assertThat(folder.resolve("all/drawn/datapackage.json")).isRegularFile();
    assertThat(run("export", "--package", "drown", folder.resolve("none"))).isEqualTo(1);
    assertThat(out).isEqualToNormalizingNewlines("drown is not loaded, nothing was exported\n");
  }

  @Test
  void idsOfPublicPackagesAreProposedAndNothingIsWritten() throws IOException {
    assertThat(run("load", write(DrawnPackage.sound()), "--quiet")).isZero();
    Path ours =
        write(
            DrawnPackage.empty("ours")
                .table("sources", "fact,id,name,publisher\nreport,source:ours,Ours,Us\n")
                .stated(
                    "elements", "fact,id,name,symbol,atomicNumber", "d,element:our-dy,Dy,Dy,66"));

    assertThat(run("propose", ours)).isZero();
    assertThat(out).contains("\"Dy\" may be element:Dy ");
    assertThat(run("list")).isZero();
    assertThat(out.lines()).hasSize(2);
    Files.writeString(ours.resolve("datapackage.json"), "{");
    assertThat(run("propose", ours)).isEqualTo(1);
    assertThat(out).contains("datapackage.json");
  }

  @Test
  void theWholeGraphIsExportedForTheImporter() throws IOException {
    Path place = folder.resolve("graph");
    assertThat(run("load", write(DrawnPackage.sound()), "--quiet")).isZero();

    assertThat(run("export", "--format", "neo4j-import", place)).isZero();
    assertThat(place.resolve("import.sh")).isRegularFile();
    assertThat(run("export", "--format", "neo4j-import", "--package", "drawn", place)).isEqualTo(2);
    assertThat(err).contains("it allows no --package, found \"drawn\"");
  }

  @Test
  void aPackageIsLoadedListedReplacedAndUnloaded() throws IOException {
    assertThat(run("list")).isZero();
    assertThat(out).isEqualToNormalizingNewlines("No package is loaded\n");

    Path first = write(DrawnPackage.sound());
    assertThat(run("load", first)).isZero();
    assertThat(out).isEqualToNormalizingNewlines("Loaded drawn 1.0.0: 19 facts in … ms\n");
    assertThat(err).contains("--with-seed-data");
    assertThat(run("load", first, "--quiet")).isZero();
    assertThat(out).isEqualToNormalizingNewlines("Unchanged: drawn 1.0.0 is loaded already\n");
    assertThat(err).isEmpty();

    assertThat(run("load", write(DrawnPackage.sound().version("2").without("owns")))).isZero();
    assertThat(out).startsWith("Updated drawn from 1.0.0 to 2: 0 added, ");
    assertThat(run("list")).isZero();
    assertThat(out.lines().toList().getFirst()).startsWith("PACKAGE  VERSION  READERS  FACTS");
    assertThat(out.lines().toList().getLast()).matches("drawn    2        public   18 .*  Drawn");
    assertThat(run("list", "--format", "json")).isZero();
    JsonNode listed = JsonMapper.shared().readTree(out).path(0);
    assertThat(listed.path("id").asString()).isEqualTo("drawn");
    assertThat(listed.path("facts").asInt()).isEqualTo(18);

    assertThat(run("unload", "drawn")).isZero();
    assertThat(out).isEqualToNormalizingNewlines("Unloaded drawn 2: 18 facts in … ms\n");
    assertThat(run("unload", "drawn")).isEqualTo(1);
    assertThat(out).startsWith("drawn is not loaded, the graph is unchanged");
  }

  @Test
  void whatIsRefusedEndsWithOneAndLeavesTheGraphUnchanged() throws IOException {
    Path broken =
        write(
            DrawnPackage.sound().stated("owns", "fact,owner,company,percent", "o,company:x,,160"));

    assertThat(run("load", broken)).isEqualTo(1);
    assertThat(out).contains(" was refused, the graph is unchanged:", "owns.csv:2 percent: ");
    assertThat(neo4j.run("MATCH (n:Entity) RETURN count(n) AS n").getFirst().get("n").asLong())
        .isZero();
  }

  @Test
  void whatOthersNeedIsNotUnloaded() throws IOException {
    run("load", write(DrawnPackage.sound()));
    DrawnPackage dependent =
        DrawnPackage.empty("mine")
            .stated(
                "supplies",
                "fact,country,product,share,basis,period,statement",
                "s,country:CN,product:magnet,0.5,output,2024,DIRECT");
    assertThat(run("load", write(dependent))).isZero();

    assertThat(run("unload", "drawn")).isEqualTo(1);
    assertThat(out).contains("drawn was not unloaded, the graph is unchanged: ", "mine");
  }

  @Test
  void theSeedDataIsLoadedWhereItIsAskedFor() throws IOException {
    Path seed = Files.createDirectory(folder.resolve("seed"));
    DrawnPackage.sound().write(Files.createDirectory(seed.resolve("a")));
    Path mine =
        write(
            DrawnPackage.empty("mine")
                .stated("requires", "fact,product,slot,input", "r,product:magnet,m,element:Dy")
                .table("sources", "fact,id,name,publisher\nreport,source:own,Own,Me\n"));
    Files.writeString(
        mine.resolve("requires.csv"),
        Files.readString(mine.resolve("requires.csv")).replace("source:report", "source:own"));

    assertThat(run("load", mine)).isEqualTo(1);
    assertThat(out).contains("[DP-010]");
    assertThat(run("load", mine, "--with-seed-data", "--lodestone.seed-data=" + seed)).isZero();
    assertThat(out).contains("Loaded drawn 1.0.0: 19 facts", "Loaded mine 1.0.0: 2 facts");
  }

  @Test
  void anotherLoadUnderWayEndsWithThree() throws IOException {
    Path drawn = write(DrawnPackage.sound());
    run("list");
    try (Session other = neo4j.driver().session();
        Transaction load = other.beginTransaction()) {
      load.run(Files.readString(Path.of("cypher/load/lock.cypher"))).consume();

      assertThat(run("load", drawn, "--lodestone.database.load-wait=1s")).isEqualTo(3);
      load.rollback();
    }
    assertThat(out).contains("drawn was not loaded, the graph is unchanged: another load");
  }

  @Test
  void aDatabaseThatIsNotThereEndsWithThree() {
    assertThat(
            commands.execute(
                "list", "--spring.neo4j.uri=bolt://localhost:1", "--lodestone.database.wait=1s"))
        .isEqualTo(3);
  }
}
