package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.RegimeState;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestNeo4j.class)
class SnapshotTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final TestNeo4j neo4j;
  private final Neo4jSupplyGraphs graphs;

  SnapshotTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.graphs = neo4j.graphs();
  }

  @Test
  void anEmptyDatabaseIsAnEmptyGraph() {
    SupplyGraph graph = graphs.current();

    assertThat(graph.size()).isZero();
    assertThat(graph.dependencyCount()).isZero();
    assertThat(graph.quarantine()).isEmpty();
    assertThat(graph.version().value()).isNotBlank();
  }

  @Test
  void whatAPackageWroteIsTheGraph() {
    neo4j.loadExamples();

    SupplyGraph graph = graphs.current();

    assertThat(graph.quarantine()).isEmpty();
    int magnet = graph.find("product:magnet").orElseThrow();
    int aircraft = graph.find("product:aircraft").orElseThrow();
    int regime = graph.find("regime:no-18").orElseThrow();
    assertThat(graph.recipe(aircraft, DAY))
        .singleElement()
        .satisfies(
            slot -> {
              assertThat(slot.name()).isEqualTo("magnet");
              assertThat(slot.alternatives()).singleElement().extracting("item").isEqualTo(magnet);
            });
    assertThat(graph.supplierList(magnet)).isEqualTo(ListCompleteness.COMPLETE);
    assertThat(graph.supply(magnet, DAY).frame().orElseThrow().key())
        .isEqualTo(
            new FrameKey("source:try", 2024, 2024, "magnet production", true, FactKind.REPORTED));
    assertThat(graph.supply(magnet, DAY).producers()).hasSize(1);
    assertThat(graph.controlsOf(regime, DAY))
        .singleElement()
        .satisfies(
            control -> {
              assertThat(control.destinations()).containsExactly("US");
              assertThat(control.deMinimis()).isEqualTo(1000);
            });
    assertThat(graph.clauses(regime).getFirst().events()).hasSize(5);
    assertThat(graph.clauses(regime).getFirst().stateOn(LocalDate.of(2025, 4, 3)).state())
        .isEqualTo(RegimeState.NOT_YET);
  }

  @Test
  void anAnalystsWriteShowsInTheNextSnapshot() {
    neo4j.loadExamples();
    SupplyGraph before = graphs.current();

    neo4j.run(
        "MATCH (magnet:Product {id: 'product:magnet'})"
            + " CREATE (:Entity:Product {id: 'product:motor', name: 'Motor'})"
            + "-[:REQUIRES {slot: 'magnet'}]->(magnet)");

    SupplyGraph after = graphs.current();
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(before.find("product:motor")).isEmpty();
    int motor = after.find("product:motor").orElseThrow();
    assertThat(after.recipe(motor, DAY)).hasSize(1);
  }

  @Test
  void aRelationshipWrittenByHandCanBeLookedUpByTheFactIdItWasGiven() {
    neo4j.run(
        "CREATE (:Entity:Product {id: 'product:a'})-[:REQUIRES {slot: 's', note: 'mine'}]->"
            + "(:Entity:Product {id: 'product:b'})");

    SupplyGraph graph = graphs.current();
    String factId = graph.factId(0);

    assertThat(factId).startsWith("hand-written/");
    assertThat(graphs.facts(java.util.Map.of(DependencyKind.REQUIRES, List.of(factId))).get(factId))
        .satisfies(
            fact -> {
              assertThat(fact.from()).isEqualTo("product:a");
              assertThat(fact.properties()).containsEntry("note", "mine");
              assertThat(fact.provenance().dataPackage()).isNull();
            });
  }

  @Test
  void theSnapshotIsTheSameWhileNothingIsWritten() {
    SupplyGraph first = graphs.current();

    neo4j.run("MATCH (node) RETURN count(node)");

    assertThat(graphs.current()).isSameAs(first);
    assertThat(graphs.snapshotsRead()).isEqualTo(1);
  }

  @Test
  void requestsAtTheSameTimeReadOneSnapshot() throws Exception {
    neo4j.loadExamples();
    List<Future<SupplyGraph>> answers = new ArrayList<>();
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        answers.add(requests.submit(() -> graphs.current()));
      }
    }

    SupplyGraph first = answers.getFirst().get();
    for (Future<SupplyGraph> answer : answers) {
      assertThat(answer.get()).isSameAs(first);
    }
    assertThat(graphs.snapshotsRead()).isEqualTo(1);
  }

  @Test
  void aGraphThatChangesWhileItIsReadIsNotServed() throws Exception {
    DatabaseSettings hasty =
        new DatabaseSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            2,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            10_000,
            100);
    Neo4jSupplyGraphs impatient =
        new Neo4jSupplyGraphs(new Database(neo4j.driver(), CypherCatalog.load(), hasty));
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService analysts = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        analysts.execute(
            () -> {
              while (writing.get()) {
                neo4j.run("CREATE (:Note)");
              }
            });
      }
      try {
        assertThatThrownBy(impatient::current)
            .isInstanceOf(GraphUnavailableException.class)
            .hasMessage("writes changed the graph while it was read, 2 times in a row");
      } finally {
        writing.set(false);
      }
    }
    assertThat(impatient.current().size()).isZero();
  }

  @Test
  void timesBetweenTwoLoadsShareASnapshot() {
    neo4j.loadExamples();
    OffsetDateTime loaded = OffsetDateTime.parse("2026-06-01T00:00:00Z");

    SupplyGraph first =
        graphs.current(graphs.packagesAt(loaded.plusDays(1)).belief(Optional.empty()));
    SupplyGraph later =
        graphs.current(graphs.packagesAt(loaded.plusDays(40)).belief(Optional.empty()));

    assertThat(first.find("product:magnet")).isPresent();
    assertThat(later).isSameAs(first);
    assertThat(graphs.packagesAt(loaded.minusNanos(1)).lastChange()).isEmpty();
  }

  @Test
  void otherBeliefsNeverTakeAwayTheSnapshotOfAllPublicPackages() {
    neo4j.loadExamples();
    SupplyGraph all = graphs.current();

    for (int day = 0; day < 2 * Snapshots.MOST; day++) {
      graphs.current(
          new Belief(
              Optional.of(List.of("try")),
              Optional.of(OffsetDateTime.parse("2026-06-01T00:00:00Z").plusDays(day))));
    }

    assertThat(graphs.current()).isSameAs(all);
  }
}
