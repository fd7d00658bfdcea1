package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.datapackage.MatchProposal;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An integrator's rows meet what public packages state, on a real database. */
@ExtendWith(TestNeo4j.class)
class MatchLoadTests {
  private static final String CAPS = "5493001KJTIIGC8Y1R12";
  private final TestNeo4j neo4j;
  private final PackageLoader loader;

  @TempDir Path folder;

  MatchLoadTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.loader = new PackageLoader(neo4j.writer(), Clock.systemUTC());
  }

  private void loadPublic() throws IOException {
    load(
        DrawnPackage.sound()
            .stated(
                "products",
                "fact,id,name,stage,hs",
                "oxide,product:oxide,Dysprosium oxide,COMPOUND,2846.90",
                "magnet,product:magnet,Magnet,MAGNET,8505.11")
            .stated(
                "companies",
                "fact,id,name,lei",
                "miner,company:miner,Miner," + CAPS,
                "group,company:group,Group,"));
  }

  private void load(DrawnPackage drawn) throws IOException {
    Path place = drawn.write(Files.createTempDirectory(folder, "package"));
    assertThat(loader.load(place)).isInstanceOf(LoadReport.Loaded.class);
  }

  private Path parts(String name, String kind, String property, String text) throws IOException {
    Path place = Files.createTempDirectory(folder, "parts");
    Files.writeString(place.resolve("parts.csv"), "Part,Known as\nmagnet," + text + "\n");
    Files.writeString(
        place.resolve("datapackage.json"),
        """
        {"name": "%s", "version": "1", "title": "Parts", "resources": [{"name": "parts", "path": "parts.csv",
          "lodestone": {
            "every": {"sources": {"value": "source:parts"}, "kind": {"value": "REPORTED"},
              "confidence": {"value": "READ"}},
            "rows": [
              {"table": "sources", "columns": {"id": {"value": "source:parts"}, "name": {"value": "Parts"},
                "publisher": {"value": "We"}, "sources": {"value": ""}}},
              {"table": "products", "columns": {"id": {"value": "product:mine"}, "name": {"value": "Mine"},
                "stage": {"value": "SYSTEM"}}},
              {"table": "requires", "columns": {"product": {"value": "product:mine"}, "slot": "Part",
                "input": {"column": "Known as", "match": {"kind": "%s", "property": "%s"}}}}]}}]}
        """
            .formatted(name, kind, property));
    return place;
  }

  private List<String> inputs() {
    return neo4j
        .run("MATCH (:Product {id: 'product:mine'})-[:REQUIRES]->(input) RETURN input.id AS id")
        .stream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  @Test
  void refersToWhatAPropertyTells() throws IOException {
    loadPublic();
    for (List<String> way :
        List.of(
            List.of("Product", "hs", "8505.11", "product:magnet"),
            List.of("Product", "name", " MAGNET", "product:magnet"),
            List.of("Product", "id", "product:oxide", "product:oxide"),
            List.of("Element", "cas", "7429-91-6", "element:Dy"),
            List.of("Element", "symbol", "Dy", "element:Dy"))) {
      assertThat(loader.load(parts("parts", way.get(0), way.get(1), way.get(2))))
          .isInstanceOf(LoadReport.Loaded.class);
      assertThat(inputs()).containsExactly(way.get(3));
      assertThat(loader.unload("parts")).isInstanceOf(UnloadReport.Unloaded.class);
    }
  }

  @Test
  void refersToACompanyByItsLei() throws IOException {
    loadPublic();
    Path place = parts("parts", "Company", "lei", CAPS);
    Path descriptor = place.resolve("datapackage.json");
    Files.writeString(
        descriptor,
        Files.readString(descriptor)
            .replace("\"requires\"", "\"owns\"")
            .replace(
                "\"product\": {\"value\": \"product:mine\"}, \"slot\": \"Part\"",
                "\"owner\": {\"value\": \"company:group\"}, \"percent\": {\"value\": \"60\"}")
            .replace("\"input\"", "\"company\""));

    assertThat(loader.load(place)).isInstanceOf(LoadReport.Loaded.class);
    assertThat(
            neo4j.run(
                "MATCH (:Company {id: 'company:group'})-[:OWNS {package: 'parts'}]->(miner)"
                    + " RETURN miner.id AS id"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("id").asString()).isEqualTo("company:miner"));
  }

  @Test
  void doesNotMeetWhatOnlyAPrivatePackageStates() throws IOException {
    loadPublic();
    load(
        DrawnPackage.empty("secret")
            .unpublished()
            .table("sources", "fact,id,name,publisher\nreport,source:secret,Secret,Me\n")
            .stated("products", "fact,id,name,stage", "s,product:secret,Secret magnet,MAGNET"));

    assertThat(loader.load(parts("parts", "Product", "name", "Secret magnet")).toString())
        .contains("parts.csv:2 Known as: expected one Product with this name outside the package,")
        .contains("[DP-032] there is none");
    assertThat(proposals(parts("parts", "Product", "name", "Secret magnet")))
        .noneMatch(line -> line.contains("product:secret"));
  }

  @Test
  void proposesByWhatOtherPublicPackagesCallIt() throws IOException {
    loadPublic();
    load(
        DrawnPackage.empty("names")
            .stated("products", "fact,id,name,stage", "o,product:oxide,Dysprosia,COMPOUND"));

    assertThat(proposals(parts("parts", "Product", "name", "dysprosia")))
        .containsExactly(
            "parts.csv:2 Product \"dysprosia\" may be product:oxide (Dysprosium oxide) 0.95: same"
                + " name");
  }

  private List<String> proposals(Path place) {
    if (DataPackage.read(place) instanceof Reading.Described(DataPackage described)) {
      return new PackageProposals(neo4j.writer())
          .list(described).proposals().stream().map(MatchProposal::toString).toList();
    }
    throw new AssertionError("not described: " + place);
  }
}
