package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

/** What people run in the Browser agrees with what the service answers. */
@ExtendWith(TestNeo4j.class)
class AnalystFilesTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final TestNeo4j neo4j;

  AnalystFilesTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
  }

  private List<Record> ask(String name, Map<String, Object> parameters) {
    return neo4j.run(CATALOG.get("analyst/" + name).text(), parameters);
  }

  @Test
  void theChainGoesFromTheProductToTheRegime() {
    neo4j.loadExamples();

    List<Record> rows =
        ask("chain-to-regime", Map.of("from", "product:aircraft", "to", "element:Dy", "asOf", DAY));

    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("chain").asList())
                  .isEqualTo(List.of("product:aircraft", "product:magnet", "element:Dy"));
              assertThat(row.get("regimes").asList())
                  .isEqualTo(List.of("regime:no-18 of country:CN"));
            });
  }

  @Test
  void aStepThatNoLongerHoldsIsNotPartOfAChain() {
    neo4j.loadExamples();
    neo4j.run("MATCH ()-[r:REQUIRES {slot: 'dysprosium'}]->() SET r.validTo = date('2026-06-01')");

    assertThat(
            ask(
                "chain-to-regime",
                Map.of("from", "product:aircraft", "to", "element:Dy", "asOf", DAY)))
        .isEmpty();
    assertThat(ask("what-depends-on-it", Map.of("id", "element:Dy", "asOf", DAY))).isEmpty();
    assertThat(ask("what-it-needs", Map.of("id", "product:aircraft", "asOf", DAY))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-03",
        "2025-04-04",
        "2025-04-10",
        "2025-10-09",
        "2025-12-01",
        "2026-06-01",
        "2026-11-10",
        "2026-11-11",
        "2027-01-01"
      })
  void theStateOfAClauseIsTheOneTheServiceTells(LocalDate day) {
    neo4j.loadExamples();
    neo4j.run(
        """
        MATCH (regime:LicenseRegime) MATCH (:PolicyEvent)-[old]->(regime) DELETE old
        WITH DISTINCT regime
        CREATE (:Entity:PolicyEvent {id: 'event:1', date: date('2025-04-04')})
                 -[:IMPOSES {effectiveFrom: date('2025-04-10')}]->(regime),
               (:Entity:PolicyEvent {id: 'event:2', date: date('2025-10-09')})
                 -[:SUSPENDS {effectiveFrom: date('2025-12-01'), until: date('2026-11-10')}]->(regime)
        """);
    SupplyGraph graph = neo4j.graphs().current();
    Clause clause = graph.clauses(graph.find("regime:no-18").orElseThrow()).getFirst();

    assertThat(ask("what-is-controlled", Map.of("asOf", day)))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get("state").asString())
                    .isEqualTo(clause.stateOn(day).state().name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-05-01",
        "2025-07-01",
        "2026-02-01",
        "2026-03-01",
        "2026-04-15",
        "2026-06-01"
      })
  void aClauseThatIsImposedAgainIsAnnouncedUntilItBinds(LocalDate day) {
    neo4j.loadExamples();
    neo4j.run(
        """
        MATCH (regime:LicenseRegime) MATCH (:PolicyEvent)-[old]->(regime) DELETE old
        WITH DISTINCT regime
        CREATE (:Entity:PolicyEvent {id: 'event:1', date: date('2025-04-04')})-[:IMPOSES]->(regime),
               (:Entity:PolicyEvent {id: 'event:2', date: date('2025-06-01')})-[:REPEALS]->(regime),
               (:Entity:PolicyEvent {id: 'event:3', date: date('2026-01-01')})
                 -[:IMPOSES {effectiveFrom: date('2026-03-01')}]->(regime),
               (:Entity:PolicyEvent {id: 'event:4', date: date('2026-04-01')})
                 -[:SUSPENDS {until: date('2026-05-01')}]->(regime)
        """);
    SupplyGraph graph = neo4j.graphs().current();
    Clause clause = graph.clauses(graph.find("regime:no-18").orElseThrow()).getFirst();

    assertThat(ask("what-is-controlled", Map.of("asOf", day)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("state").asString()).isEqualTo(clause.stateOn(day).state().name());
              assertThat(row.get("since").asLocalDate()).isEqualTo(clause.stateOn(day).since());
            });
  }

  @Test
  void whatPackagesStateOtherwiseStandsBesideTheOwnersValue() {
    neo4j.loadExamples();

    assertThat(ask("conflicting-statements", Map.of()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("entity").asString()).isEqualTo("element:Dy");
              assertThat(row.get("property").asString()).isEqualTo("name");
              assertThat(row.get("value").asString()).isEqualTo("Dysprosium");
              assertThat(row.get("owner").asString()).isEqualTo("try");
              assertThat(row.get("otherValue").asString()).isEqualTo("Dysprosium metal");
              assertThat(row.get("otherPackage").asString()).isEqualTo("other");
            });
  }

  @Test
  void whatIsNotKnownComesWithItsReason() {
    neo4j.loadExamples();

    assertThat(ask("undisclosed", Map.of("id", "product:magnet")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("reason").asString()).isEqualTo("NOT_DISCLOSED"));
  }

  @Test
  void whatWasWrittenByHandIsFound() {
    neo4j.loadExamples();
    neo4j.run("CREATE (:Entity:Product {id: 'product:mine'})");

    assertThat(ask("written-by-hand", Map.of()))
        .singleElement()
        .satisfies(row -> assertThat(row.get("place").asString()).isEqualTo("product:mine"));
  }
}
