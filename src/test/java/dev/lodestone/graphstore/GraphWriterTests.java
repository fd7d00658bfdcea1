package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.GraphUnavailableException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestNeo4j.class)
class GraphWriterTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();

  private final TestNeo4j neo4j;
  private final GraphWriter writer;

  GraphWriterTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.writer = neo4j.writer();
  }

  @Test
  void aLoadIsCountedAgainByTable() {
    assertThat(writer.isEmpty()).isTrue();

    neo4j.loadExamples();

    assertThat(writer.isEmpty()).isFalse();
    assertThat(writer.counts("try"))
        .containsOnlyKeys(GraphWriter.tables())
        .containsEntry("requires", 2L)
        .containsEntry("regime-events", 5L)
        .containsEntry("clauses", 1L)
        .containsEntry("elements", 1L);
    assertThat(writer.counts("nobody")).isEmpty();
    assertThat(
            neo4j
                .run("MATCH (p:Package {id: 'try'}) RETURN p {.*} AS p")
                .getFirst()
                .get("p")
                .asMap())
        .containsEntry("id", "try")
        .containsEntry("version", "1")
        .containsEntry("title", "A try")
        .containsEntry("facts", 41L)
        .containsKey("loadedAt");
  }

  @Test
  void aSecondLoadOfTheSameRowsChangesNothing() {
    Examples.loadTables(neo4j, CATALOG);
    Map<String, Long> counts = writer.counts("try");
    List<Map<String, Object>> graph = graph();

    Examples.loadTables(neo4j, CATALOG);

    assertThat(writer.counts("try")).isEqualTo(counts);
    assertThat(graph()).isEqualTo(graph);
  }

  private List<Map<String, Object>> graph() {
    return neo4j
        .run(
            "MATCH (n) WHERE NOT n:Package RETURN elementId(n) AS id, properties(n) AS p"
                + " ORDER BY id UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS id,"
                + " properties(r) AS p ORDER BY id")
        .stream()
        .map(row -> row.asMap())
        .toList();
  }

  @Test
  void aRowThatLosesAValueLosesItInTheGraph() {
    Map<String, Object> row = element("Dysprosium");
    load(row, Map.of("group", "heavy"));
    load(row, Map.of());

    assertThat(neo4j.run("MATCH (n:Element) RETURN n.group AS g").getFirst().get("g").isNull())
        .isTrue();
  }

  private static Map<String, Object> element(String name) {
    return Map.of("id", "element:Dy", "name", name, "factId", "p/elements/Dy", "package", "p");
  }

  private void load(Map<String, Object> row, Map<String, Object> more) {
    Map<String, Object> all = new java.util.HashMap<>(row);
    all.putAll(more);
    try (GraphLoad load = writer.begin(Examples.stamp("p"))) {
      load.write("elements", List.of(all));
      load.finish(Map.of("elements", 1L));
    }
  }

  @Test
  void aLoadThatIsNotFinishedLeavesNothing() {
    try (GraphLoad load = writer.begin(Examples.stamp("p"))) {
      load.write("elements", List.of(element("Dysprosium")));
    }

    assertThat(writer.isEmpty()).isTrue();
  }

  @Test
  void aRowWhoseEndIsMissingIsToldAndNothingIsWritten() {
    Map<String, Object> row =
        Map.of("product", "product:x", "input", "element:Dy", "slot", "s", "factId", "f");

    assertThatThrownBy(
            () -> {
              try (GraphLoad load = writer.begin(Examples.stamp("p"))) {
                load.write("elements", List.of(element("Dysprosium")));
                load.write("requires", List.of(row));
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "requires: 1 of 1 rows name an end that is not in the database, or is of another kind");
    assertThat(writer.isEmpty()).isTrue();
  }

  @Test
  void aFactIdCannotJoinOtherEnds() {
    neo4j.loadExamples();
    Map<String, Object> row =
        Map.of(
            "product", "product:aircraft",
            "input", "element:Dy",
            "slot", "s",
            "factId", "try/requires/1");

    assertThatThrownBy(
            () -> {
              try (GraphLoad load = writer.begin(Examples.stamp("p"))) {
                load.write("requires", List.of(row));
              }
            })
        .isInstanceOf(GraphUnavailableException.class)
        .hasMessageContaining("load/requires");
  }

  @Test
  void anUnknownTableIsNamedWithTheKnownOnes() {
    try (GraphLoad load = writer.begin(Examples.stamp("p"))) {
      assertThatThrownBy(() -> load.write("minerals", List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("table \"minerals\": expected one of [sources, elements,");
    }
  }

  @Test
  void moreRowsThanOneBatchAreWritten() {
    List<Map<String, String>> rows =
        java.util.stream.IntStream.range(0, 4_001)
            .mapToObj(i -> Map.of("id", "company:" + i, "name", "C", "factId", "p/companies/" + i))
            .toList();
    try (GraphLoad load = writer.begin(Examples.stamp("p"))) {
      load.write("companies", rows);
      load.finish(Map.of("companies", 4_001L));
    }

    assertThat(writer.counts("p")).containsExactly(Map.entry("companies", 4_001L));
  }

  @Test
  void theSchemaCanBeAppliedAgain() {
    writer.schema();

    assertThat(
            neo4j
                .run("SHOW INDEXES YIELD state RETURN collect(DISTINCT state) AS s")
                .getFirst()
                .get("s")
                .asList())
        .isEqualTo(List.of("ONLINE"));
  }

  @Test
  void aConstraintIsCreatedWhoseIndexWasLeftBehind() {
    neo4j.run("DROP CONSTRAINT entityId");
    neo4j.run("CREATE INDEX entityId FOR (entity:Entity) ON (entity.id)");
    neo4j.run("CALL db.awaitIndexes(60)");

    writer.schema();

    assertThat(neo4j.run("SHOW CONSTRAINTS YIELD name WHERE name = 'entityId' RETURN name"))
        .hasSize(1);
  }
}
