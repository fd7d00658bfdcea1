package dev.lodestone.api;

import dev.lodestone.graphstore.TestNeo4j;
import java.time.Duration;
import java.util.Map;

/**
 * A product whose chokepoints of order 4 take far longer to search for than they may: it needs all
 * but four of its parts, so that no four cut, and each three of them are tried.
 */
final class HardGraph {
  private static final int PARTS = 160;

  /** Asks for them. */
  static final String QUESTION =
      """
      { chokepoints(of: "product:hard", among: [PRODUCT], maxOrder: 4) { totalCount
        completeness { complete completeToOrder truncatedBy { bound limit } } } }
      """;

  /** How long may be searched for. */
  static final Duration ALLOWED = Duration.ofSeconds(5);

  /** Needs the same structure, and next to no time. */
  static final String EASY_QUESTION =
      "{ chokepoints(of: \"product:hard\", among: [PRODUCT]) { totalCount } }";

  private HardGraph() {}

  static void write(TestNeo4j neo4j) {
    neo4j.run(
        """
        CREATE (hard:Entity:Product {id: 'product:hard', name: 'HARD', supplierList: 'OPEN'})
        WITH hard UNWIND range(1, $parts) AS i
        CREATE (hard)-[:REQUIRES {slot: 's', needs: $parts - 4, rank: i,
            factId: 'drawn/' + i, factKind: 'REPORTED'}]->
          (:Entity:Product {id: 'product:p' + i, name: 'P' + i, supplierList: 'OPEN'})
        """,
        Map.of("parts", PARTS));
  }
}
