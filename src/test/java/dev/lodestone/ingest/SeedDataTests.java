package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestNeo4j.class)
class SeedDataTests {
  private final TestNeo4j neo4j;

  @TempDir Path folder;

  SeedDataTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
  }

  private SeedData seedData(String place) {
    return new SeedData(
        neo4j.writer(), new PackageLoader(neo4j.writer(), Clock.systemUTC()), place);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  @Test
  void loadsEveryFolderOfThePlaceIntoAnEmptyGraph() throws IOException {
    DrawnPackage.sound().write(folder("a"));
    DrawnPackage.empty("mine")
        .stated("imposed-by", "fact,regime,country", "i,regime:no-18,country:CN")
        .write(folder("b"));
    folder(".git");

    assertThat(seedData(folder.toString()).loadIfEmpty())
        .hasSize(2)
        .allMatch(LoadReport.Loaded.class::isInstance);
    assertThat(neo4j.writer().findPackage("mine")).isPresent();
  }

  @Test
  void leavesOutAPackageThatSaysSo() throws IOException {
    Path descriptor = DrawnPackage.sound().write(folder("a")).resolve("datapackage.json");
    String text = Files.readString(descriptor);
    Files.writeString(
        descriptor,
        text.replace(
            "{\"name\": \"drawn\"",
            "{\"lodestone\": {\"loadAtStart\": false}, \"name\": \"drawn\""));

    assertThat(seedData(folder.toString()).loadIfEmpty()).isEmpty();
  }

  @Test
  void leavesAGraphThatHoldsAnythingAlone() throws IOException {
    DrawnPackage.sound().write(folder("a"));
    neo4j.run("CREATE (:Entity {id: 'product:mine'})");

    assertThat(seedData(folder.toString()).loadIfEmpty()).isEmpty();
    assertThat(neo4j.writer().findPackage("drawn")).isEmpty();
  }

  @Test
  void tellsAllThatIsWrongWithABrokenPackage() throws IOException {
    DrawnPackage.sound()
        .stated("imposed-by", "fact,regime,country", "i,regime:none,country:US", "j,x,country:CN")
        .write(folder("a"));

    assertThatThrownBy(seedData(folder.toString())::loadIfEmpty)
        .isInstanceOf(SeedDataRefusedException.class)
        .hasMessageStartingWith("The package in ")
        .hasMessageContaining("imposed-by.csv:2 regime: ")
        .hasMessageContaining("imposed-by.csv:2 country: ")
        .hasMessageContaining("imposed-by.csv:3 regime: ")
        .hasMessageEndingWith("3 errors, 0 warnings");
    assertThat(neo4j.writer().isEmpty()).isTrue();
  }

  @Test
  void saysWhatWasLoadedBeforeABrokenPackage() throws IOException {
    DrawnPackage.sound().write(folder("a"));
    folder("b");

    assertThatThrownBy(seedData(folder.toString())::loadIfEmpty)
        .isInstanceOf(SeedDataRefusedException.class)
        .hasMessageContaining("datapackage.json: expected a descriptor that can be read")
        .hasMessageContaining("Before it: Loaded drawn 1.0.0")
        .hasMessageEndingWith("Mend the package and start again: the load goes on with it.");
  }

  @Test
  void aLoadThatWasBrokenOffIsGoneOnWith() throws IOException {
    DrawnPackage.sound().write(folder("a"));
    Path second = folder("b");
    SeedData seedData = seedData(folder.toString());
    assertThatThrownBy(seedData::loadIfEmpty).isInstanceOf(SeedDataRefusedException.class);

    DrawnPackage.empty("mine")
        .stated("imposed-by", "fact,regime,country", "i,regime:no-18,country:CN")
        .write(second);

    assertThat(seedData.loadIfEmpty())
        .extracting(report -> report.getClass().getSimpleName())
        .containsExactly("Unchanged", "Loaded");
    assertThat(seedData.loadIfEmpty()).isEmpty();
  }

  @Test
  void loadsPackagesWithinAJar() throws IOException {
    Path jar = folder.resolve("application.jar");
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      DrawnPackage.sound().write(Files.createDirectories(zip.getPath("/seed-data/drawn")));
    }

    assertThat(seedData("").loadPacked(URI.create("jar:" + jar.toUri() + "!/seed-data")))
        .singleElement()
        .isInstanceOf(LoadReport.Loaded.class);
  }

  @Test
  void refusesAPlaceThatIsNotThere() {
    assertThatThrownBy(seedData(folder.resolve("nowhere").toString())::loadIfEmpty)
        .isInstanceOf(SeedDataRefusedException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(seedData("classpath:nowhere")::loadIfEmpty)
        .isInstanceOf(SeedDataRefusedException.class)
        .hasMessage(
            "The seed data in classpath:nowhere cannot be read: there is no such folder on the"
                + " class path");
  }
}
