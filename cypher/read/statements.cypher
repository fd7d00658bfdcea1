// name: read/statements
// question: What do packages other than its owner state about these entities?
// parameters: $ids - the entities
//   $packages - the packages believed; null for all public ones
// returns: id, labels - of the entity; properties, citations - of the statement; in the order in which they
//   count
// used-by: SupplyGraphs.statements
// try: :param ids => ['element:Dy']
//   :param packages => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:Entity)<-[:ABOUT]-(statement:EntityStatement)
WHERE node.id IN $ids
  AND CASE WHEN $packages IS NULL
        THEN NOT statement.package IN private
        ELSE statement.package IN $packages
      END
RETURN node.id AS id, labels(node) AS labels, properties(statement) AS properties,
       COLLECT {
         UNWIND coalesce(statement.sources, []) AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
ORDER BY statement.recordedFrom, statement.package
