package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.graphstore.UnfinishedPackage;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.PackagesAt;
import dev.lodestone.supplygraph.UnknownPackageException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A package that is too large for one transaction is in force wholly or not at all. */
class BatchedLoadTests extends BatchedPackages {
  BatchedLoadTests(TestNeo4j neo4j) {
    super(neo4j);
  }

  private List<Map<String, Object>> loadedInOne(DrawnPackage... drawn) {
    neo4j.clear();
    for (DrawnPackage one : drawn) {
      assertThat(inOne.load(written(one))).isInstanceOf(LoadReport.Loaded.class);
    }
    List<Map<String, Object>> all = everything();
    neo4j.clear();
    return all;
  }

  @Test
  void isTheGraphThatOneTransactionWouldWrite() {
    List<Map<String, Object>> expected = loadedInOne(DrawnPackage.sound());

    LoadReport report = inBatches.load(written(DrawnPackage.sound()));

    assertThat(report).hasToString("Loaded drawn 1.0.0: 19 facts in 0 ms");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(inBatches.load(written(DrawnPackage.sound())))
        .isInstanceOf(LoadReport.Unchanged.class);
  }

  @Test
  void nobodySeesAnythingOfItBeforeAllOfIt() {
    breakOff(DrawnPackage.sound());

    assertThat(count("MATCH (n:Entity) RETURN count(n)")).isPositive();
    assertThat(neo4j.graphs().packages()).isEmpty();
    assertThat(neo4j.graphs().current().find("product:oxide")).isEmpty();
    assertThat(neo4j.graphs().findEntity("product:oxide")).isEmpty();
    assertThat(neo4j.graphs().count(EntityKind.PRODUCT)).isZero();
    assertThat(neo4j.graphs().list(EntityKind.PRODUCT, null, 10).entities()).isEmpty();
    assertThat(neo4j.graphs().search("oxide", Set.of(), 10)).isEmpty();
    Belief named = new Belief(Optional.of(List.of("drawn")), Optional.empty());
    assertThatThrownBy(() -> neo4j.graphs().current(named))
        .isInstanceOf(UnknownPackageException.class);
  }

  @Test
  void theNextStartTakesBackWhatWasBrokenOff() {
    inOne.load(
        written(
            DrawnPackage.empty("other")
                .stated("countries", "fact,id,name,code", "U,country:US,US,US")
                .table("sources", "fact,id,name,publisher\nreport,source:report,Report,Survey\n")));
    List<Map<String, Object>> before = everything();
    breakOff(DrawnPackage.sound());

    assertThat(inOne.recover())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(UnfinishedPackage.State.LOADING);
              assertThat(one.toString())
                  .startsWith("Took back the load of drawn 1.0.0 that was broken off: ");
            });
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(inOne.recover()).isEmpty();
  }

  @Test
  void theNextLoadOfItGoesOnWhereItWasBrokenOff() {
    List<Map<String, Object>> expected = loadedInOne(DrawnPackage.sound());
    breakOff(DrawnPackage.sound());
    List<String> kept = ids();

    LoadReport report = loader(neo4j.writer(5), LATER).load(written(DrawnPackage.sound()));

    assertThat(report).hasToString("Loaded drawn 1.0.0: 19 facts in 0 ms");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ids()).containsAll(kept);
  }

  private List<String> ids() {
    return neo4j.run("MATCH (n:Entity) RETURN elementId(n)").stream()
        .map(row -> row.get(0).asString())
        .toList();
  }

  @Test
  void whatTheFilesNoLongerStateIsTakenBackFirst() {
    DrawnPackage mended =
        DrawnPackage.sound().stated("countries", "fact,id,name,code", "CN,country:CN,PRC,CN");
    List<Map<String, Object>> expected = loadedInOne(mended);
    breakOff(DrawnPackage.sound());

    assertThat(inBatches.load(written(mended))).isInstanceOf(LoadReport.Loaded.class);

    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theNextLoadOfAnotherPackageTakesItBack() {
    List<Map<String, Object>> expected = loadedInOne(DrawnPackage.sound().named("other"));
    breakOff(DrawnPackage.sound());

    assertThat(inBatches.load(written(DrawnPackage.sound().named("other"))))
        .isInstanceOf(LoadReport.Loaded.class);

    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aCancelledLoadLeavesNothing() {
    List<LoadProgress> told = new ArrayList<>();
    LoadWatch untilAllIsWritten =
        new LoadWatch() {
          @Override
          public void progressed(LoadProgress progress) {
            told.add(progress);
          }

          @Override
          public boolean isCancelled() {
            return told.getLast().step() == LoadProgress.Step.WRITING;
          }
        };

    assertThat(inBatches.load(written(DrawnPackage.sound()), untilAllIsWritten))
        .isEqualTo(new LoadReport.Cancelled("drawn"));
    assertThat(everything()).isEmpty();
  }

  @Test
  void aLoadAfterWhichTheCountsWouldDifferIsTakenBack() {
    neo4j.run("CREATE (:EntityStatement {factId: 'drawn/products/stray', table: 'products'})");
    List<Map<String, Object>> before = everything();

    assertThatThrownBy(() -> inBatches.load(written(DrawnPackage.sound())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("products=3");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void takesOverFromAPrivatePackageAsItComesIntoForce() {
    DrawnPackage mine = DrawnPackage.sound().named("secret").unpublished();
    List<Map<String, Object>> expected = loadedInOne(mine, DrawnPackage.sound());
    inOne.load(written(mine));
    breakOffOwned(DrawnPackage.sound());

    assertThat(loader(neo4j.writer(18), FIRST).load(written(DrawnPackage.sound())))
        .isInstanceOf(LoadReport.Loaded.class);

    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A private owner keeps its values as long as the public one is not in force. */
  private void breakOffOwned(DrawnPackage drawn) {
    assertThatThrownBy(
            () ->
                loader(neo4j.writer(18), FIRST)
                    .load(
                        written(drawn),
                        progress -> {
                          if (progress.step() == LoadProgress.Step.WRITING) {
                            throw new Killed();
                          }
                        }))
        .isInstanceOf(Killed.class);
    assertThat(count("MATCH (n:Entity {package: 'drawn'}) RETURN count(n)")).isZero();
    assertThat(count("MATCH (n:Entity {package: 'secret'}) RETURN count(n)")).isEqualTo(10);
  }

  @Test
  void refusesToTakeOverMoreThanOneTransactionHolds() {
    inOne.load(written(DrawnPackage.sound().named("secret").unpublished()));
    List<Map<String, Object>> before = everything();

    assertThatThrownBy(() -> inBatches.load(written(DrawnPackage.sound())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "drawn states more than 5 entities that private packages own: unload those first, or"
                + " raise lodestone.database.load-rows");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void whatIsBeingLoadedWasNotKnown() {
    breakOff(DrawnPackage.sound());

    PackagesAt then = neo4j.graphs().packagesAt(LATER.atOffset(ZoneOffset.UTC));
    assertThat(then.packages()).isEmpty();
    assertThat(then.first()).isEmpty();
    assertThat(then.lastChange()).isEmpty();
  }

  @Test
  void whatWasWrittenByHandUponAPendingEntityStays() {
    breakOff(DrawnPackage.sound());
    neo4j.run(
        """
        MATCH (oxide:Entity {id: 'product:oxide'})
        CREATE (:Entity:Country {id: 'country:AU', name: 'by hand', code: 'AU'})-[:SUPPLIES]->(oxide)
        """);

    inOne.recover();

    assertThat(
            neo4j.run(
                """
                MATCH (:Entity {id: 'country:AU'})-->(n)
                RETURN n.id + ' of ' + coalesce(n.package, 'nobody') AS text
                """))
        .extracting(row -> row.get("text").asString())
        .containsExactly("product:oxide of nobody");
    assertThat(count("MATCH (n:Entity) RETURN count(n)")).isEqualTo(2);
  }

  @Test
  void ofTwoLoadsThatThinkTheyHoldTheLockTheFirstFails() {
    LoadWatch robbed =
        progress -> {
          if (progress.step() == LoadProgress.Step.WRITING) {
            neo4j.run("MATCH (p:Package {id: 'drawn'}) SET p.claim = 'of another'");
          }
        };

    assertThatThrownBy(() -> inBatches.load(written(DrawnPackage.sound()), robbed))
        .hasMessage("another load has taken over drawn, since this one took too long");
    assertThat(neo4j.graphs().packages()).isEmpty();
  }
}
