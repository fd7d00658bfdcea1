package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Quarantined;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst may write that cannot be right, and how the graph goes on without it. */
@ExtendWith(TestNeo4j.class)
class QuarantineTests {
  private final TestNeo4j neo4j;

  QuarantineTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (:Entity:Product {name: 'x'})                       | id: expected a text, found "nothing"
          (:Entity:Product {id: 7})                           | id: expected a text, found "7"
          (:Entity:Product {id: ['product:x']})               | id: expected a text
          (:Entity:Product {id: 'country:XX'})                | country:XX id: expected product:…
          (:Entity:Product {id: 'product:with space'})        | id: expected product:…
          (:Entity {id: 'product:x'})                         | product:x label: expected one label of a kind
          (:Entity:Product:Element {id: 'product:x'})         | product:x label: expected one label of a kind
          (:Product {id: 'product:x'})                        | product:x label: expected the label Entity
          (:Country {code: 'XX'})                             | label: expected the label Entity
          (:Entity:Product {id: 'product:x', supplierList: 3})| product:x supplierList: expected one of [COMPLETE, OPEN], found "3"
          (a)-[:REQUIRES {factId: 'f'}]->(b)                              | f slot: expected a text, found "nothing"
          (a)-[:REQUIRES {factId: 'f', slot: 5}]->(b)                     | f slot: expected a text, found "5"
          (a)-[:REQUIRES {factId: 'f', slot: ' '}]->(b)                   | f slot: expected a name
          (a)-[:REQUIRES {factId: 'f', slot: 's', needs: 'two'}]->(b)     | f needs: expected a whole number, found "two"
          (a)-[:REQUIRES {factId: 'f', slot: 's', needs: 0}]->(b)         | f needs: expected 1 or more
          (a)-[:REQUIRES {factId: 'f', slot: 's', rank: 99999999999}]->(b)| f rank: expected a whole number
          (a)-[:REQUIRES {factId: 'f', slot: 's', validFrom: '2026-01-01'}]->(b) | f validFrom: expected a date
          (a)-[:REQUIRES {factId: 'f', slot: 's', validFrom: date('2026-01-02'), validTo: date('2026-01-01')}]->(b) | f validTo: expected a date not before
          (a)-[:REQUIRES {factId: 'f', slot: 's', factKind: 'GUESSED'}]->(b) | f factKind: expected one of [MEASURED
          (a)-[:REQUIRES {factId: 'f', slot: 's'}]->(c)                   | f end of REQUIRES: expected one of [ELEMENT, PRODUCT], found "country:CN"
          (a)-[:REQUIRES {factId: 'f', slot: 's'}]->(:Note)               | f target: expected a text, found "nothing"
          (a)-[:REQUIRES {factId: 'f', slot: 's'}]->(:Note {id: 'product:b'}) | f target: expected a text, found "nothing"
          (a)-[:REQUIRES]->(b)                                            | hand-written/
          (a)-[:REQUIRES {factId: 12}]->(b)                               | hand-written/
          (c)-[:SUPPLIES {factId: 'f', share: 1.7, basis: 'b', period: '2024', statement: 'DIRECT'}]->(b) | f share: expected 0 to 1, found "1.7"
          (c)-[:SUPPLIES {factId: 'f', share: '0.7', basis: 'b', period: '2024', statement: 'DIRECT'}]->(b) | f share: expected a number, found "0.7"
          (c)-[:SUPPLIES {factId: 'f', basis: 'b', period: '2024', statement: 'DIRECT'}]->(b) | f share: expected a number, found "nothing"
          (c)-[:SUPPLIES {factId: 'f', share: 0.0/0.0, basis: 'b', period: '2024', statement: 'DIRECT'}]->(b) | f share: expected a number, found "NaN"
          (c)-[:SUPPLIES {factId: 'f', share: 0.7, basis: 'b', period: 'last year', statement: 'DIRECT'}]->(b) | f period: expected YYYY or YYYY-YYYY, found "last year"
          (c)-[:SUPPLIES {factId: 'f', share: 0.7, basis: 'b', period: '2024', statement: 'SURE'}]->(b) | f statement: expected one of [DIRECT, INHERITED]
          (c)-[:SUPPLIES {factId: 'f', share: 0.7, basis: 'b', period: '2024', statement: 'DIRECT', sources: 'source:x'}]->(b) | f sources: expected a list of texts
          (p)-[:PRODUCES {factId: 'f'}]->(b)                              | f status: expected one of [OPERATING
          (p)-[:PRODUCES {factId: 'f', status: 'OPERATING', share: -1}]->(b) | f share: expected 0 to 1
          (o)-[:OWNS {factId: 'f', percent: 101}]->(o)                    | f percent: expected 0 to 100
          (r)-[:CONTROLS {factId: 'f', clause: 1}]->(b)                   | f clause: expected a text, found "1"
          (r)-[:CONTROLS {factId: 'f', clause: '1', deMinimis: 25}]->(b)  | f deMinimis: expected 0 to 1, found "25"
          (r)-[:CONTROLS {factId: 'f', clause: '1', endUse: 'ANY'}]->(b)  | f endUse: expected one of [CIVIL, MILITARY]
          (r)-[:CONTROLS {factId: 'f', clause: '1', destination: 'US'}]->(b) | f destination: expected a list of texts
          (r)-[:HAS_CLAUSE]->(:Clause {clause: '1', effect: 'STOP', reach: 'TERRITORIAL'}) | effect: expected one of [LICENSE
          (:Clause {id: 'lost', clause: '1', effect: 'BAN', reach: 'TERRITORIAL'}) | Clause lost regime: expected a text
          (e)-[:IMPOSES {factId: 'f'}]->(r)                               | f date: expected a date, found "nothing"
          (:Entity:PolicyEvent {id: 'event:x', date: date('2026-01-01')})-[:IMPOSES {factId: 'f', clauses: ['9']}]->(r) | f clauses: expected clauses of regime:x
          (:Entity:PolicyEvent {id: 'event:x', date: date('2026-01-02')})-[:SUSPENDS {factId: 'f', until: date('2026-01-01')}]->(r) | f until: expected a date not before 2026-01-02
          (:Entity:PolicyEvent {date: date('2026-01-02')})-[:REPEALS {factId: 'f'}]->(r) | f event: expected a text
          """)
  void whatCannotBeRightIsNamedAndLeftOut(String written, String expected) {
    Neo4jSupplyGraphs graphs = neo4j.graphs();
    neo4j.run(
        "CREATE (a:Entity:Product {id: 'product:a'}), (b:Entity:Product {id: 'product:b'}),"
            + " (c:Entity:Country {id: 'country:CN'}), (p:Entity:Facility {id: 'facility:p'}),"
            + " (o:Entity:Company {id: 'company:o'}), (r:Entity:LicenseRegime {id: 'regime:x'}),"
            + " (e:Entity:PolicyEvent {id: 'event:e'}),"
            + " (a)-[:REQUIRES {factId: 'good', slot: 'good'}]->(b), "
            + written);

    SupplyGraph graph = graphs.current();

    assertThat(graph.quarantine())
        .extracting(Quarantined::toString)
        .anySatisfy(line -> assertThat(line).contains(expected));
    assertThat(graph.dependencyCount()).isEqualTo(1);
    assertThat(graph.factId(0)).isEqualTo("good");
  }

  @Test
  void whatIsInQuarantineIsNotRelatedToAnything() {
    neo4j.run(
        "CREATE (:Entity:Country {id: 'country:CN'})-[:SUPPLIES {factId: 'f', share: 1.7,"
            + " basis: 'b', period: '2024', statement: 'DIRECT'}]->"
            + "(:Entity:Product {id: 'product:x'})");
    Neo4jSupplyGraphs graphs = neo4j.graphs();

    assertThat(graphs.current().quarantine()).hasSize(1);
    assertThat(graphs.related(List.of("product:x"), EnumSet.of(RelationshipKind.SUPPLIES), false))
        .isEmpty();
  }

  @Test
  void everyMalformedThingIsListed() {
    neo4j.run("UNWIND range(1, 50) AS i CREATE (:Entity:Product {name: 'x'}), (:Element {id: i})");

    assertThat(neo4j.graphs().current().quarantine()).hasSize(100);
  }
}
