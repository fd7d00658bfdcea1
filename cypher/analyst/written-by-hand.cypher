// name: analyst/written-by-hand
// question: Which nodes and relationships did somebody write by hand, outside every package?
// parameters: none
// returns: kind - label or relationship type; place - id, or the ids of both ends; writtenAs - the database's
//   own id
// used-by: people, in the Neo4j Browser
// try: as it is
CALL () {
  MATCH (node:Entity)
  WHERE node.package IS NULL
  RETURN [label IN labels(node) WHERE label <> 'Entity'][0] AS kind,
         toStringOrNull(node.id) AS place, elementId(node) AS writtenAs
  UNION ALL
  MATCH (origin:Entity)-[fact]->(target:Entity)
  WHERE fact.package IS NULL
  RETURN type(fact) AS kind,
         toStringOrNull(origin.id) + ' to ' + toStringOrNull(target.id) AS place,
         elementId(fact) AS writtenAs
}
RETURN kind, place, writtenAs
ORDER BY kind, place
LIMIT 500
