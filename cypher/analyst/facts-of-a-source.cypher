// name: analyst/facts-of-a-source
// question: Which facts rest on one source, and which on nothing else?
// parameters: $id - the source
// returns: fact - fact id; relationship - its type, nothing for an entity; about - id of the entity, or of the origin of
//   the relationship; other - id of its other end; locator; alone - whether no other source is named
// used-by: people, in the Neo4j Browser
// try: :param id => 'source:usgs-mcs-2026'
CALL () {
  MATCH (node:Entity)
  WHERE $id IN CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END
  RETURN node AS fact, null AS relationship, node.id AS about, null AS other
  UNION ALL
  MATCH (origin:Entity)-[fact]->(target:Entity)
  WHERE $id IN CASE WHEN fact.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN fact.sources ELSE [] END
  RETURN fact, type(fact) AS relationship, origin.id AS about, target.id AS other
}
WITH *, [i IN range(0, size(fact.sources) - 1) WHERE fact.sources[i] = $id | fact.locators[i]][0] AS locator
RETURN fact.factId AS fact, relationship, about, other, locator, size(fact.sources) = 1 AS alone
ORDER BY relationship, about, other, fact
LIMIT 1000
