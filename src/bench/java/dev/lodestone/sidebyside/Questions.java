package dev.lodestone.sidebyside;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What is asked: of the peer and of Lodestone in GraphQL, of the database in Cypher. */
final class Questions {
  private static final int LEVELS = 5;
  private static final String PEER_MAKERS = "id name producers { id name country { id name } }";
  private static final String MAKERS =
      "id name supply { facilities { facility { id name country { id name } } } }";
  private static final String RAW_MAKERS =
      "[(%1$s)<-[:PRODUCES]-(m:Company) | {id: m.id, name: m.name,"
          + " country: [(m)-[:LOCATED_IN]->(k:Country) | {id: k.id, name: k.name}]}]";

  /** What a question is asked with. */
  enum Parameter {
    /** A product of the last stage. */
    SYSTEM,
    /** Any product. */
    PRODUCT,
    /** A stage and a material. */
    LIST
  }

  /** The same question in three languages. */
  record Question(
      String name, String what, Parameter parameter, String cypher, String peer, String lodestone) {
    /** The parameters of the i-th time it is asked, the same for everybody. */
    Map<String, Object> parameters(int products, long i) {
      SplittableRandom random = new SplittableRandom(0x5eed + i * 7919);
      random.nextInt();
      int first = GeneratedGraph.starts(products)[GeneratedGraph.STAGES - 1];
      return switch (parameter) {
        case SYSTEM -> Map.of("id", "p" + (first + random.nextInt(products - first)));
        case PRODUCT -> Map.of("id", "p" + random.nextInt(products));
        case LIST ->
            Map.of(
                "stage",
                1 + random.nextInt(6),
                "t",
                GeneratedGraph.MATERIALS.get(random.nextInt(GeneratedGraph.MATERIALS.size())));
      };
    }
  }

  static final List<Question> ALL =
      List.of(
          new Question(
              "Q1",
              "five levels of recipes, makers and their countries at the leaves",
              Parameter.SYSTEM,
              "MATCH (s:Product {id: $id}) WITH %s AS t RETURN t.id AS id, t.name AS name, t.requires AS requires"
                  .formatted(raw(0, false)),
              "query Q1($id: ID!) { products(where: {id: {eq: $id}}) { %s } }"
                  .formatted(peer(LEVELS, false)),
              "query Q1($id: ID!) { product(id: $id) { %s } }".formatted(lodestone(LEVELS, false))),
          new Question(
              "Q1c",
              "the same with slot and quantity of each input",
              Parameter.SYSTEM,
              "MATCH (s:Product {id: $id}) WITH %s AS t RETURN t.id AS id, t.name AS name, t.requiresConnection AS requiresConnection"
                  .formatted(raw(0, true)),
              "query Q1c($id: ID!) { products(where: {id: {eq: $id}}) { %s } }"
                  .formatted(peer(LEVELS, true)),
              "query Q1c($id: ID!) { product(id: $id) { %s } }".formatted(lodestone(LEVELS, true))),
          new Question(
              "Q2",
              "a filtered, sorted page of 50 with makers and their countries",
              Parameter.LIST,
              """
              MATCH (p:Product) WHERE p.stage = $stage AND p.name CONTAINS $t
              WITH p ORDER BY p.name ASC LIMIT 50
              RETURN p.id AS id, p.name AS name, p.stage AS stage, %s AS producers ORDER BY name
              """
                  .formatted(RAW_MAKERS.formatted("p")),
              """
              query Q2($stage: Int!, $t: String!) {
                products(where: {stage: {eq: $stage}, name: {contains: $t}}, sort: [{name: ASC}], limit: 50) {
                  stage %s } }
              """
                  .formatted(PEER_MAKERS),
              """
              query Q2($stage: String!, $t: String!) {
                products(filter: {stage: {eq: $stage}, name: {contains: $t}}, orderBy: {by: NAME}, first: 50) {
                  nodes { stage %s } } }
              """
                  .formatted(MAKERS)),
          new Question(
              "Q3",
              "everything upstream, and what of it is controlled, how far away and by whom",
              Parameter.SYSTEM,
              """
              MATCH (s:Product {id: $id})
              CALL (s) { MATCH (s)-[:REQUIRES*1..]->(p:Product) WITH DISTINCT p RETURN collect(p) AS up }
              CALL (s, up) { UNWIND up AS c MATCH (c)<-[:CONTROLS]-(r:LicenseRegime)-[:IMPOSED_BY]->(k:Country)
                WITH s, c, collect({r: r, k: k}) AS rk MATCH path = shortestPath((s)-[:REQUIRES*1..]->(c)) UNWIND rk AS x
                RETURN collect({productId: c.id, regimeId: x.r.id, regimeTitle: x.r.title, imposedBy: x.k.name, hops: length(path)}) AS ci }
              RETURN s.id AS id, [p IN up | {id: p.id, name: p.name, stage: p.stage}] AS upstream, ci AS controlledInputs
              """,
              """
              query Q3($id: ID!) { products(where: {id: {eq: $id}}) {
                id upstream { id name stage }
                controlledInputs { productId regimeId regimeTitle imposedBy hops } } }
              """,
              """
              query Q3($id: ID!, $after: String) {
                reachable(from: $id, kinds: [PRODUCT], via: [REQUIRES], first: 200, after: $after) {
                  edges { depth node { id name ... on Product { stage regimes { regime { id name imposedBy { name } } } } } }
                  pageInfo { hasNextPage endCursor } } }
              """),
          new Question(
              "Q4",
              "one product by id, and what it is made of",
              Parameter.PRODUCT,
              """
              MATCH (p:Product {id: $id}) RETURN p.id AS id, p.name AS name, p.stage AS stage,
                [(p)-[:REQUIRES]->(x:Product) | {id: x.id, name: x.name}] AS requires
              """,
              "query Q4($id: ID!) { products(where: {id: {eq: $id}}) { id name stage requires { id"
                  + " name } } }",
              "query Q4($id: ID!) { product(id: $id) { id name stage recipe { alternatives { item {"
                  + " id name } } } } }"));

  private Questions() {}

  private static String peer(int levels, boolean withQuantity) {
    if (levels == 0) {
      return PEER_MAKERS;
    }
    String below = peer(levels - 1, withQuantity);
    return withQuantity
        ? "id name requiresConnection { edges { properties { slot quantity } node { %s } } }"
            .formatted(below)
        : "id name requires { %s }".formatted(below);
  }

  private static String lodestone(int levels, boolean withQuantity) {
    if (levels == 0) {
      return MAKERS;
    }
    String below = lodestone(levels - 1, withQuantity);
    return withQuantity
        ? "id name recipe { name alternatives { quantity { min } item { %s } } }".formatted(below)
        : "id name recipe { alternatives { item { %s } } }".formatted(below);
  }

  private static String raw(int level, boolean withQuantity) {
    String at = level == 0 ? "s" : "p" + level;
    if (level == LEVELS) {
      return "{id: %1$s.id, name: %1$s.name, producers: %2$s}"
          .formatted(at, RAW_MAKERS.formatted(at));
    }
    String below = raw(level + 1, withQuantity);
    return withQuantity
        ? "{id: %1$s.id, name: %1$s.name, requiresConnection: {edges: [(%1$s)-[r%2$d:REQUIRES]->(p%2$d:Product) | {properties: {slot: r%2$d.slot, quantity: r%2$d.quantity}, node: %3$s}]}}"
            .formatted(at, level + 1, below)
        : "{id: %1$s.id, name: %1$s.name, requires: [(%1$s)-[:REQUIRES]->(p%2$d:Product) | %3$s]}"
            .formatted(at, level + 1, below);
  }
}
