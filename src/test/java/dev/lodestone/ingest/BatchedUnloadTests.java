package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.PackageRecord;
import dev.lodestone.supplygraph.PackagesAt;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A package that is too large for one transaction goes wholly or not at all. */
class BatchedUnloadTests extends BatchedPackages {
  BatchedUnloadTests(TestNeo4j neo4j) {
    super(neo4j);
  }

  @Test
  void anUnloadIsTheSameInBatches() {
    DrawnPackage alpha = DrawnPackage.sound().named("alpha").version("7");
    inOne.load(written(DrawnPackage.sound()));
    inOne.load(written(alpha));
    loader(neo4j.writer(), LATER).unload("drawn");
    List<Map<String, Object>> expected = everything();
    neo4j.clear();
    inOne.load(written(DrawnPackage.sound()));
    inOne.load(written(alpha));

    assertThat(loader(neo4j.writer(5), LATER).unload("drawn"))
        .hasToString("Unloaded drawn 1.0.0: 19 facts in 0 ms");

    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(neo4j.graphs().current().quarantine()).isEmpty();
  }

  @Test
  void aPackageThatIsBeingRemovedIsSeenByNobodyAndTheOthersAre() {
    inOne.load(written(DrawnPackage.sound()));
    inOne.load(
        written(
            DrawnPackage.sound()
                .named("alpha")
                .stated("countries", "fact,id,name,code", "CN,country:CN,PRC,CN")));

    breakOffUnload("drawn");

    assertThat(neo4j.graphs().packages()).extracting(one -> one.id()).containsExactly("alpha");
    assertThat(neo4j.graphs().findEntity("country:CN").orElseThrow().name()).isEqualTo("PRC");
    assertThat(neo4j.graphs().count(EntityKind.PRODUCT)).isEqualTo(2);
    assertThat(neo4j.graphs().current().quarantine()).isEmpty();
  }

  @Test
  void whatIsBeingRemovedWasKnownUntilItsRemovalBegan() {
    inOne.load(written(DrawnPackage.sound()));
    breakOffUnload("drawn");

    PackagesAt then = neo4j.graphs().packagesAt(FIRST.plusSeconds(1).atOffset(ZoneOffset.UTC));
    assertThat(then.packages()).extracting(PackageRecord::id).containsExactly("drawn");
    Belief belief = then.belief(Optional.empty());
    assertThat(neo4j.graphs().count(EntityKind.PRODUCT, belief)).isEqualTo(2);
    assertThat(neo4j.graphs().current(belief).quarantine()).isEmpty();
    assertThat(neo4j.graphs().packagesAt(LATER.atOffset(ZoneOffset.UTC)).packages()).isEmpty();
  }

  @Test
  void theNextStartFinishesAnUnload() {
    inOne.load(written(DrawnPackage.sound()));
    loader(neo4j.writer(), LATER).unload("drawn");
    List<Map<String, Object>> expected = everything();
    neo4j.clear();
    inOne.load(written(DrawnPackage.sound()));
    breakOffUnload("drawn");

    assertThat(inOne.recover())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.toString())
                    .startsWith("Finished the unload of drawn 1.0.0 that was broken off: "));
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatOthersHangOnIsNotUnloadedInBatchesEither() {
    inOne.load(written(DrawnPackage.sound()));
    inOne.load(
        written(
            DrawnPackage.empty("mine")
                .stated("countries", "fact,id,name,code", "x,country:US,US,US")));
    List<Map<String, Object>> before = everything();

    assertThat(inBatches.unload("drawn"))
        .hasToString(
            "drawn was not unloaded, the graph is unchanged: facts of others hang on what only it"
                + " states (mine: 1, such as those at source:report)");
    assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
  }
}
