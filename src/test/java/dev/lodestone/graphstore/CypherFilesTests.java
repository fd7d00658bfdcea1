package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;

@ExtendWith(TestNeo4j.class)
class CypherFilesTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();

  /** What a load does besides writing the rows of tables. */
  private static final List<String> REPLACING =
      List.of(
          "batch",
          "begin-package",
          "claim-package",
          "discard-relationships",
          "discard-statements",
          "drop-left-index",
          "hand-over",
          "hide-package",
          "let-go",
          "take-over",
          "lock",
          "supersede-nodes",
          "supersede-package",
          "supersede-relationships",
          "supersede-statements",
          "statements",
          "demote",
          "promote",
          "withdraw",
          "package",
          "remove-package",
          "seed-begun",
          "seed-finished");

  @TestFactory
  Stream<DynamicTest> eachFileIsPlannedWithoutAWarning(TestNeo4j neo4j) {
    neo4j.loadExamples();
    return CATALOG.list().stream()
        .map(statement -> DynamicTest.dynamicTest(statement.name(), () -> plan(neo4j, statement)));
  }

  private static void plan(TestNeo4j neo4j, CypherStatement statement) {
    assertThat(warnings(neo4j, statement.text(), Examples.parameters(neo4j, statement))).isEmpty();
  }

  /** What the planner has to say beyond success and no data. */
  private static List<String> warnings(
      TestNeo4j neo4j, String cypher, Map<String, Object> parameters) {
    try (Session session = neo4j.driver().session()) {
      return session.run("EXPLAIN " + cypher, parameters).consume().gqlStatusObjects().stream()
          .filter(status -> !status.gqlStatus().startsWith("00"))
          .filter(status -> !status.gqlStatus().startsWith("02"))
          .map(status -> status.gqlStatus() + " " + status.statusDescription())
          .toList();
    }
  }

  @Test
  void aPropertyThatNobodyWritesIsAWarning(TestNeo4j neo4j) {
    neo4j.loadExamples();

    assertThat(warnings(neo4j, "MATCH (node:Entity) RETURN node.nmae", Map.of()))
        .singleElement()
        .asString()
        .startsWith("01N52");
    assertThat(warnings(neo4j, "MATCH (node:Entity)-[:REQIURES]->() RETURN node", Map.of()))
        .isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachReadCanBeTriedAsItsHeaderSays(TestNeo4j neo4j) {
    neo4j.loadExamples();
    return Stream.concat(CATALOG.list("read").stream(), CATALOG.list("analyst").stream())
        .map(
            statement ->
                DynamicTest.dynamicTest(
                    statement.name(),
                    () -> {
                      Map<String, Object> parameters = Examples.parameters(neo4j, statement);
                      neo4j.run(statement.text(), parameters);
                    }));
  }

  @Test
  void eachTableHasItsLoadStatement() {
    assertThat(CATALOG.list("load"))
        .extracting(CypherStatement::name)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(REPLACING.stream(), GraphWriter.tables().stream())
                .map(table -> "load/" + table)
                .toList());
  }

  @Test
  void aHeaderMustListTheParametersTheTextUses() {
    String file =
        """
        // name: read/one
        // question: Which?
        // parameters: none
        // returns: one
        // used-by: nobody
        // try: as it is
        RETURN $one AS one
        """;

    assertThatThrownBy(() -> CypherStatement.parse("read/one", file))
        .hasMessage("cypher/read/one.cypher parameters: expected [one], found \"none\"");
  }

  @Test
  void aHeaderMustBeComplete() {
    assertThatThrownBy(() -> CypherStatement.parse("read/one", "// name: read/one\nRETURN 1"))
        .hasMessageStartingWith("cypher/read/one.cypher header: expected name, question");
  }

  @Test
  void anUnknownStatementIsNamed() {
    assertThatThrownBy(() -> CATALOG.get("read/nothing"))
        .hasMessage("no file cypher/read/nothing.cypher");
    assertThat(List.copyOf(CATALOG.list())).hasSizeGreaterThan(50);
  }
}
