package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

@ExtendWith(TestNeo4j.class)
class GraphReaderTests {
  private final TestNeo4j neo4j;
  private final GraphReader reader;

  GraphReaderTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.reader = new GraphReader(neo4j.database());
  }

  private List<String> names(String table) {
    List<String> names = new ArrayList<>();
    reader.rows("mine", table, row -> names.add(String.valueOf(row.row().get("factId"))));
    return names;
  }

  @Test
  void pagesJoinIntoOneOrderWhoeverOwnsTheEntities() {
    neo4j.run(
        """
        UNWIND range(1, 4000) AS i
        CREATE (n:Entity:Company {id: 'company:' + i})
        FOREACH (x IN CASE WHEN i % 3 > 0 THEN [1] END | SET n.factId = 'mine/companies/' + i)
        FOREACH (x IN CASE WHEN i % 3 = 0 THEN [1] END |
          CREATE (n)<-[:ABOUT]-(:EntityStatement {factId: 'mine/companies/' + i, table: 'companies', id: n.id}))
        CREATE (:Entity {factId: 'mine/companies-more/1'}), (:Entity {factId: 'mine2/companies/1'})
        """);

    assertThat(names("companies"))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 4000).mapToObj(i -> "mine/companies/" + i).sorted().toList());
    assertThat(names("countries")).isEmpty();
  }

  @Test
  void eachActionOnARegimeComesInOneOrderWithItsEnds() {
    neo4j.run(
        """
        CREATE (e:Entity:PolicyEvent {id: 'event:e'}), (r:Entity:LicenseRegime {id: 'regime:r'})
        CREATE (e)-[:REPEALS {factId: 'mine/regime-events/b', until: null}]->(r)
        CREATE (e)-[:IMPOSES {factId: 'mine/regime-events/c'}]->(r)
        CREATE (e)-[:IMPOSES {factId: 'mine/regime-events/a', contentHash: 'h', packageVersion: '1'}]->(r)
        """);
    List<StatedRow> rows = new ArrayList<>();

    reader.rows("mine", "regime-events", rows::add);

    assertThat(rows)
        .extracting(row -> row.row().get("action"))
        .containsExactly("IMPOSES", "REPEALS", "IMPOSES");
    assertThat(rows)
        .first()
        .isEqualTo(
            new StatedRow(
                Map.of(
                    "factId", "mine/regime-events/a",
                    "event", "event:e",
                    "action", "IMPOSES",
                    "regime", "regime:r"),
                "h"));
  }

  /** Each branch seeks its index in order; only the few rows of all branches are sorted. */
  @Test
  void aPageIsReadFromIndexes() {
    neo4j.loadExamples();
    List<String> operators;
    try (Session session = neo4j.driver().session()) {
      operators =
          all(session
                  .run(
                      "EXPLAIN " + CypherCatalog.load().get("read/package-rows").text(),
                      Map.of("after", "try/elements/", "before", "try/elements0", "most", 10))
                  .consume()
                  .plan())
              .map(plan -> plan.operatorType().replaceAll("@.*", ""))
              .toList();
    }

    assertThat(operators).filteredOn(one -> one.contains("IndexSeekByRange")).hasSize(28);
    assertThat(operators).noneMatch(one -> one.contains("Scan"));
    assertThat(operators).filteredOn(one -> one.contains("Top") || one.contains("Sort")).hasSize(1);
  }

  private static Stream<Plan> all(Plan plan) {
    return Stream.concat(
        Stream.of(plan),
        plan.children().stream().map(Plan.class::cast).flatMap(GraphReaderTests::all));
  }
}
