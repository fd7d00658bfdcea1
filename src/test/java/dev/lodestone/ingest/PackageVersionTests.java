package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.PackageRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

/** The next version of a package is exactly the difference, and an unload takes all of it away. */
@ExtendWith(TestNeo4j.class)
class PackageVersionTests {
  private static final Instant FIRST = Instant.parse("2026-11-25T08:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-12-01T08:00:00Z");

  private final TestNeo4j neo4j;
  private final AtomicReference<Instant> now = new AtomicReference<>(FIRST);

  @TempDir Path folder;

  PackageVersionTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
  }

  private LoadReport load(DrawnPackage drawn) {
    return loader().load(drawn.write(folder));
  }

  private PackageLoader loader() {
    return new PackageLoader(neo4j.writer(), Clock.fixed(now.get(), ZoneOffset.UTC));
  }

  /** The sound package with an oxide of another name, another share, and no ownership any more. */
  private static DrawnPackage second() {
    return DrawnPackage.sound()
        .version("1.1.0")
        .stated(
            "products",
            "fact,id,name,stage",
            "oxide,product:oxide,Oxide,COMPOUND",
            "magnet,product:magnet,Magnet,MAGNET",
            "motor,product:motor,Motor,COMPONENT")
        .stated(
            "supplies",
            "fact,country,product,share,basis,period,statement",
            "s1,country:CN,product:oxide,0.9,separation,2024,DIRECT")
        .without("owns");
  }

  private List<Record> ask(String cypher) {
    return neo4j.run(cypher);
  }

  private String told(String cypher) {
    return ask(cypher).getFirst().get(0).asString();
  }

  /** Every node and relationship, with the database's own ids of those that stay what they are. */
  private List<Map<String, Object>> inForce() {
    return ask(
            """
            MATCH (node:Entity|Clause|EntityStatement)
            RETURN labels(node) AS form, properties(node) AS properties
            UNION ALL
            MATCH (a:Entity)-[fact]->(b)
            RETURN [type(fact), a.id, b.id] AS form, properties(fact) AS properties
            """)
        .stream()
        .map(Record::asMap)
        .toList();
  }

  @Test
  void theNextVersionIsTheDifference() {
    load(DrawnPackage.sound());
    now.set(SECOND);

    LoadReport report = load(second());

    assertThat(report)
        .isInstanceOfSatisfying(
            LoadReport.Updated.class,
            updated -> {
              assertThat(updated.changes())
                  .isEqualTo(
                      Map.of(
                          "products", new Changes(1, 1, 0),
                          "supplies", new Changes(0, 1, 0),
                          "owns", new Changes(0, 0, 1)));
              assertThat(updated.total()).isEqualTo(new Changes(1, 2, 1));
            });
    assertThat(report)
        .hasToString(
            "Updated drawn from 1.0.0 to 1.1.0: 1 added, 2 changed, 1 withdrawn, 19 facts in 0 ms");
    assertThat(neo4j.writer().findPackage("drawn"))
        .hasValueSatisfying(
            loaded -> {
              assertThat(loaded.version()).isEqualTo("1.1.0");
              assertThat(loaded.loadedAt().toInstant()).isEqualTo(SECOND);
              assertThat(loaded.counts()).containsEntry("products", 3L).doesNotContainKey("owns");
            });
  }

  @Test
  void whatDidNotChangeKeepsItsVersionAndTime() {
    load(DrawnPackage.sound());
    now.set(SECOND);
    load(second());

    String stamps =
        "RETURN n.packageVersion + ' ' + toString(n.recordedFrom) + ' ' + n.name AS text";
    assertThat(told("MATCH (n {id: 'product:magnet'}) " + stamps))
        .isEqualTo("1.0.0 2026-11-25T08:00:00Z Magnet");
    assertThat(told("MATCH (n:Entity {id: 'product:oxide'}) " + stamps))
        .isEqualTo("1.1.0 2026-12-01T08:00:00Z Oxide");
  }

  @Test
  void whatWasReplacedOrWithdrawnIsInTheHistory() {
    load(DrawnPackage.sound());
    now.set(SECOND);
    load(second());

    assertThat(
            ask(
                """
                MATCH (old:SupersededFact)
                RETURN old.factId + ' ' + toString(old.recordedFrom) + ' ' + toString(old.recordedTo)
                       AS text ORDER BY text
                """))
        .extracting(row -> row.get(0).asString())
        .containsExactly(
            "drawn/owns/o1 2026-11-25T08:00:00Z 2026-12-01T08:00:00Z",
            "drawn/products/oxide 2026-11-25T08:00:00Z 2026-12-01T08:00:00Z",
            "drawn/supplies/s1 2026-11-25T08:00:00Z 2026-12-01T08:00:00Z");
    assertThat(told("MATCH (o:SupersededFact {table: 'products'}) RETURN o.name"))
        .isEqualTo("Dysprosium oxide");
    assertThat(
            told(
                "MATCH (o:SupersededFact {table: 'supplies'}) RETURN o.origin + ' ' + o.target"
                    + " + ' ' + toString(o.share) + ' ' + o.packageVersion"))
        .isEqualTo("country:CN product:oxide 0.99 1.0.0");
    assertThat(ask("MATCH (:Entity)-[r:OWNS]->() RETURN r")).isEmpty();
  }

  @Test
  void aVersionAndTheOneBeforeItGiveTheGraphOfTheOneBefore() {
    load(DrawnPackage.sound());
    List<Map<String, Object>> before = inForce();
    load(second());
    load(DrawnPackage.sound());

    assertThat(inForce()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void theSameContentChangesNotEvenTheBookmark() {
    load(DrawnPackage.sound());
    String version = neo4j.graphs().current().version().value();

    assertThat(load(DrawnPackage.sound())).isInstanceOf(LoadReport.Unchanged.class);

    assertThat(neo4j.graphs().current().version().value()).isEqualTo(version);
  }

  @Test
  void aRowThatMovesToAnotherIdTakesItsOldEntityAway() {
    load(DrawnPackage.sound());
    load(
        DrawnPackage.sound()
            .version("2")
            .stated(
                "companies", "fact,id,name", "miner,company:new,Miner", "group,company:group,Group")
            .without("owns"));

    assertThat(ask("MATCH (c:Company) RETURN c.id AS id ORDER BY id"))
        .extracting(row -> row.get(0).asString())
        .containsExactly("company:group", "company:new");
  }

  @Test
  void aFactThatJoinsOtherEndsIsReplaced() {
    load(DrawnPackage.sound());
    load(
        DrawnPackage.sound()
            .version("2")
            .stated("owns", "fact,owner,company,percent", "o1,company:miner,company:group,51"));

    assertThat(told("MATCH (a)-[r:OWNS]->(b) RETURN a.id + ' ' + b.id + ' ' + r.factId"))
        .isEqualTo("company:miner company:group drawn/owns/o1");
  }

  @Test
  void anUnloadLeavesTheHistoryAndNothingElse() {
    load(DrawnPackage.sound());
    now.set(SECOND);

    UnloadReport report = loader().unload("drawn");

    assertThat(report).hasToString("Unloaded drawn 1.0.0: 19 facts in 0 ms");
    assertThat(inForce()).isEmpty();
    assertThat(neo4j.writer().findPackage("drawn")).isEmpty();
    assertThat(ask("MATCH (o:SupersededFact) RETURN count(o) AS n").getFirst().get("n").asLong())
        .isEqualTo(19);
    assertThat(loader().unload("drawn")).isEqualTo(new UnloadReport.NotLoaded("drawn"));
  }

  @Test
  void anUnloadedPackageCanBeLoadedAgain() {
    load(DrawnPackage.sound());
    List<Map<String, Object>> before = inForce();
    loader().unload("drawn");

    assertThat(load(DrawnPackage.sound())).isInstanceOf(LoadReport.Loaded.class);
    assertThat(inForce()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aCancelledLoadLeavesNothing() {
    LoadWatch impatient =
        new LoadWatch() {
          @Override
          public void progressed(LoadProgress progress) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };

    assertThat(loader().load(DrawnPackage.sound().write(folder), impatient))
        .isEqualTo(new LoadReport.Cancelled("drawn"));
    assertThat(neo4j.writer().isEmpty()).isTrue();
  }

  @Test
  void theWatcherHearsOfEachStep() {
    List<LoadProgress> told = new java.util.ArrayList<>();
    load(DrawnPackage.sound());

    loader().load(second().write(folder), told::add);

    assertThat(told).extracting(LoadProgress::step).contains(LoadProgress.Step.values());
    assertThat(told)
        .filteredOn(progress -> progress.step() == LoadProgress.Step.WRITING)
        .last()
        .satisfies(
            progress -> {
              assertThat(progress.rows()).isEqualTo(19);
              assertThat(progress.total()).hasValue(19);
            });
  }

  @Test
  void aSecondLoadWaitsAndIsThenRefused() {
    try (var other = neo4j.driver().session();
        var under = other.beginTransaction()) {
      under.run("MERGE (l:LoadLock {id: 'load'}) SET l.id = 'load'").consume();

      assertThat(load(DrawnPackage.sound())).isEqualTo(new LoadReport.Busy("drawn"));
      assertThat(loader().unload("drawn")).isEqualTo(new UnloadReport.Busy("drawn"));
      under.rollback();
    }
    assertThat(load(DrawnPackage.sound())).isInstanceOf(LoadReport.Loaded.class);
    assertThat(neo4j.writer().findPackage("drawn").map(PackageRecord::isPublic)).contains(true);
  }
}
