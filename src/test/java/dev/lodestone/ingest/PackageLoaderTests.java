package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.datapackage.Problem;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.RegimeState;
import dev.lodestone.supplygraph.SupplyGraph;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

@ExtendWith(TestNeo4j.class)
class PackageLoaderTests {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

  private final TestNeo4j neo4j;
  private final PackageLoader loader;

  @TempDir Path folder;

  PackageLoaderTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.loader = new PackageLoader(neo4j.writer(), NOW);
  }

  private LoadReport load(DrawnPackage drawn) {
    return loader.load(drawn.write(folder));
  }

  private List<Map<String, Object>> everything() {
    return neo4j
        .run(
            """
            MATCH (node) RETURN elementId(node) AS element, properties(node) AS properties
            UNION ALL
            MATCH ()-[fact]->() RETURN elementId(fact) AS element, properties(fact) AS properties
            """)
        .stream()
        .map(Record::asMap)
        .toList();
  }

  @Test
  void loadsAPackageAndCountsWhatItWrote() {
    LoadReport report = load(DrawnPackage.sound());

    assertThat(report)
        .isInstanceOfSatisfying(
            LoadReport.Loaded.class,
            loaded -> {
              assertThat(loaded.dataPackage()).isEqualTo("drawn");
              assertThat(loaded.version()).isEqualTo("1.0.0");
              assertThat(loaded.facts()).isEqualTo(19);
              assertThat(loaded.counts())
                  .containsEntry("products", 2L)
                  .containsEntry("clauses", 1L)
                  .containsEntry("regime-events", 2L);
              assertThat(neo4j.writer().counts("drawn")).isEqualTo(loaded.counts());
            });
    assertThat(report).hasToString("Loaded drawn 1.0.0: 19 facts in 0 ms");
    assertThat(neo4j.writer().findPackage("drawn")).map(PackageRecord::version).contains("1.0.0");
  }

  @Test
  void whatItLoadsIsTheGraphThatWasDrawn() {
    load(DrawnPackage.sound());

    SupplyGraph graph = neo4j.graphs().current();
    int oxide = graph.find("product:oxide").orElseThrow();
    int regime = graph.find("regime:no-18").orElseThrow();

    assertThat(graph.quarantine()).isEmpty();
    assertThat(graph.recipe(oxide, LocalDate.of(2025, 6, 1))).hasSize(1);
    assertThat(graph.clauses(regime))
        .singleElement()
        .satisfies(
            clause -> {
              assertThat(clause.stateOn(LocalDate.of(2025, 6, 1)).state())
                  .isEqualTo(RegimeState.IN_FORCE);
              assertThat(clause.stateOn(LocalDate.of(2026, 6, 1)).state())
                  .isEqualTo(RegimeState.SUSPENDED);
            });
  }

  @Test
  void stampsEachFactWithItsPackageAndTheTime() {
    load(DrawnPackage.sound());

    EntityRecord oxide = neo4j.graphs().findEntity("product:oxide").orElseThrow();

    assertThat(oxide.provenance().factId()).isEqualTo("drawn/products/oxide");
    assertThat(oxide.provenance().dataPackage()).isEqualTo("drawn");
    assertThat(oxide.provenance().recordedFrom()).isEqualTo("2026-11-25T08:00:00Z");
  }

  @Test
  void refusesABrokenPackageAndLeavesTheGraphAsItWas() {
    neo4j.loadExamples();
    List<Map<String, Object>> before = everything();

    LoadReport report =
        load(DrawnPackage.sound().stated("imposed-by", "fact,regime,country", "i,regime:no-18,x"));

    assertThat(report)
        .isInstanceOfSatisfying(
            LoadReport.Refused.class,
            refused ->
                assertThat(refused.problems().shown())
                    .extracting(Problem::file)
                    .contains("imposed-by.csv"));
    assertThat(report.toString()).contains("the graph is unchanged:\n").contains("[DP-007]");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void refusesAFolderWithoutADescriptor() {
    assertThat(loader.load(folder)).isInstanceOf(LoadReport.Refused.class);
  }

  @Test
  void loadingAVersionTwiceChangesNothing() {
    load(DrawnPackage.sound());
    List<Map<String, Object>> before = everything();

    assertThat(load(DrawnPackage.sound()))
        .isEqualTo(new LoadReport.Unchanged("drawn", "1.0.0"))
        .hasToString("Unchanged: drawn 1.0.0 is loaded already");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void findsTheEndsAndClausesThatTheGraphHasAlready() {
    load(DrawnPackage.sound());

    LoadReport report =
        loader.load(
            DrawnPackage.empty("mine")
                .stated("controls", "fact,regime,product,clause", "c,regime:no-18,product:magnet,1")
                .write(folder));

    assertThat(report)
        .isInstanceOfSatisfying(
            LoadReport.Loaded.class,
            loaded -> assertThat(loaded.counts()).isEqualTo(Map.of("controls", 1L)));
  }

  @Test
  void takesBackALoadAfterWhichTheCountsWouldDiffer() {
    neo4j.run("CREATE (:EntityStatement {factId: 'drawn/products/stray', table: 'products'})");
    List<Map<String, Object>> before = everything();

    assertThatThrownBy(() -> load(DrawnPackage.sound()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The load was taken back")
        .hasMessageContaining("products=3");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
  }
}
